/// A sum of terms while it is read: each a set of variables, in the order of appearance.
struct TermSum {
  /// The terms, none twice.
  private(set) var terms: [Set<Int>] = []
  /// Whether the text asks for an intercept; nothing where it does not speak of it.
  private(set) var intercept: Bool?
  private var known: Set<Set<Int>> = []

  private static let mostTerms = 1_024
  private static let mostProducts = 1 << 16

  init() {}

  init(term variable: Int) {
    terms = [[variable]]
    known = [[variable]]
  }

  init(intercept: Bool) { self.intercept = intercept }

  /// Adds the terms of another sum that are not there yet.
  mutating func add(_ other: TermSum, at column: Int) throws(AnalysisError) {
    intercept = other.intercept ?? intercept
    for term in other.terms where known.insert(term).inserted { terms.append(term) }
    guard terms.count <= Self.mostTerms else { throw Self.tooMany(at: column) }
  }

  /// Takes out the terms of another sum.
  mutating func subtract(_ other: TermSum) {
    intercept = other.intercept.map { !$0 } ?? intercept
    known.subtract(other.known)
    terms.removeAll { other.known.contains($0) }
  }

  /// Every term of this sum with every one of the other.
  func interacting(with other: TermSum, at column: Int) throws(AnalysisError) -> TermSum {
    guard intercept == nil, other.intercept == nil else {
      throw .formula(
        column: column,
        problem: "0 and 1 say whether there is an intercept, which interacts with "
          + "nothing; add them to the terms")
    }
    guard terms.count * other.terms.count <= Self.mostProducts else {
      throw Self.tooMany(at: column)
    }
    var result = TermSum()
    for term in terms {
      for partner in other.terms { result.insert(term.union(partner)) }
    }
    guard result.terms.count <= Self.mostTerms else { throw Self.tooMany(at: column) }
    return result
  }

  /// `a * b`: both and their interactions.
  func crossed(with other: TermSum, at column: Int) throws(AnalysisError) -> TermSum {
    let products = try interacting(with: other, at: column)
    var result = self
    try result.add(other, at: column)
    try result.add(products, at: column)
    return result
  }

  /// `a / b`: the terms of this sum, and the other's within all of these together.
  func nesting(_ other: TermSum, at column: Int) throws(AnalysisError) -> TermSum {
    var all = TermSum()
    if !terms.isEmpty { all.insert(terms.reduce(into: []) { $0.formUnion($1) }) }
    all.intercept = intercept
    var result = self
    try result.add(try all.interacting(with: other, at: column), at: column)
    return result
  }

  /// `(a + b)^k`: the terms and their interactions up to *k* at a time.
  func raised(to power: Int, at column: Int) throws(AnalysisError) -> TermSum {
    var result = self
    for _ in 1..<power {
      let count = result.terms.count
      try result.add(try result.interacting(with: self, at: column), at: column)
      if result.terms.count == count { break }
    }
    return result
  }

  private mutating func insert(_ term: Set<Int>) {
    if known.insert(term).inserted { terms.append(term) }
  }

  private static func tooMany(at column: Int) -> AnalysisError {
    .formula(
      column: column,
      problem: "this makes more than \(mostTerms) terms; leave out the highest interactions, as "
        + "(a + b + c)^2 does")
  }
}
