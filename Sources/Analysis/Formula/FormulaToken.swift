/// A word or sign of a formula, with its place.
struct FormulaToken {
  enum Kind: Hashable {
    case name(String)
    case number(Double)
    case sign(Character)
    case end
  }

  let kind: Kind
  /// As it is written.
  let text: String
  /// Where it begins, in characters from 1.
  let column: Int

  /// The token as messages show it.
  var shown: String { kind == .end ? "the end of the formula" : "`\(text)`" }
}
