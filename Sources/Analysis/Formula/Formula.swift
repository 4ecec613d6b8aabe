/// What explains what: a formula in the notation of Wilkinson and Rogers, as R and patsy read it.
///
/// ```swift
/// let formula = try Formula("loss ~ mode * budget + I(budget^2)")
/// formula.terms.map(\.name)  // ["mode", "budget", "I(budget^2)", "mode:budget"]
/// formula.hasIntercept       // true
/// ```
///
/// | written | means |
/// | --- | --- |
/// | `a + b` | both terms; one that is there already is not added again |
/// | `a:b` | the interaction; `a:a` is `a` |
/// | `a * b` | `a + b + a:b` |
/// | `a / b` | `a + a:b`, b within a |
/// | `(a + b + c)^2` | all of them and their interactions up to two at a time |
/// | `- a` | without this term, of those before it |
/// | `1`, `0`, `- 1` | with an intercept, which goes without saying; without; without |
/// | `I(x^2)` | arithmetic on columns: `+ - * / ^ ( )`, `log`, `exp`, `sqrt` |
///
/// `^` binds more tightly than `:`, then `*` and `/`, then `+` and `-`. Names are R's, dots among them
/// (`modes.digital`); any other stands in backticks. Terms are ordered as in R: by the number of
/// their variables, then by appearance; and so are the variables of a term. Before `~` stands one
/// column or one transform.
///
/// Left out on purpose: `.`, `%in%`, `offset()` and `(1 | g)`, and factors made in the formula
/// (`C(a)`); which columns are factors is said beside it.
///
/// Reference: Wilkinson & Rogers 1973, doi:10.2307/2346786.
public struct Formula: Sendable, Hashable, CustomStringConvertible {
  /// The formula as written.
  public let description: String
  /// What is explained.
  public let response: Variable
  /// What explains it: the variables of all terms, in the order of their appearance.
  public let variables: [Variable]
  /// The terms in R's order; the intercept is none of them.
  public let terms: [Term]
  /// Whether there is an intercept.
  public let hasIntercept: Bool
  /// What is written in a way that many would read otherwise, a sentence each.
  public let notes: [String]

  /// Reads a formula.
  ///
  /// - Parameter text: the formula, such as `y ~ a*b`.
  /// - Throws: `AnalysisError.formula` with the place, the problem and a remedy.
  /// - Complexity: linear in the text and the number of terms made, which is limited to 1,024.
  public init(_ text: String) throws(AnalysisError) {
    var parser = try FormulaParser(text)
    let (response, sum) = try parser.formula()
    let used = Set(sum.terms.flatMap { $0 }).sorted()
    let place = Dictionary(uniqueKeysWithValues: zip(used, used.indices))
    description = text
    self.response = response
    let variables = used.map { parser.variables[$0] }
    self.variables = variables
    let ordered = sum.terms.enumerated().sorted {
      ($0.element.count, $0.offset) < ($1.element.count, $1.offset)
    }
    terms = ordered.map { _, members in
      Term(variables: members.compactMap { place[$0] }.sorted(), of: variables)
    }
    hasIntercept = sum.intercept ?? true
    notes = parser.notes
    if let twice = variables.first(where: { $0.name == response.name }) {
      throw .formula(
        column: twice.position,
        problem: "`\(twice.name)` cannot explain itself; it stands on both sides of `~`")
    }
  }
}
