/// A sum of products of functions of one input each: Σ *c*ᵤ ∏ *w*ᵢ(xᵢ), each *w*ᵢ at most once a product.
///
/// What a set explains follows from the mean and the mean square of each *w*.
public struct MultilinearFunction: SensitivityFunction {
  /// A product of inputs with its coefficient.
  struct Term: Sendable {
    let factors: Int
    let coefficient: Double
  }

  /// How an input enters.
  enum Input: Sendable {
    /// As *scale* · (x − *centre*).
    case line(scale: Double, centre: Double)
    /// As 2(1.1 x / (x + 0.1) − ½).
    case curve

    func value(_ x: Double) -> Double {
      switch self {
      case .line(let scale, let centre): scale * (x - centre)
      case .curve: 2 * (1.1 * x / (x + 0.1) - 0.5)
      }
    }

    /// The mean and the mean square over an even x in [0, 1].
    var moments: (mean: Double, square: Double) {
      switch self {
      case .line(let scale, let centre):
        let mean = scale * (0.5 - centre)
        return (mean, mean * mean + scale * scale / 12)
      case .curve:
        let eleven = 2.3978952727983707  // ln 11
        let mean = 1 - 0.1 * eleven
        let square = 1 - 0.2 * eleven + 0.1 - 0.01 / 1.1
        return (2.2 * mean - 1, 4.84 * square - 4.4 * mean + 1)
      }
    }
  }

  let inputs: [Input]
  let terms: [Term]

  /// As many as there are inputs.
  public var dimensions: Int { inputs.count }

  /// The value.
  public func value(at point: [Double]) -> Double {
    let w = zip(inputs, point).map { $0.value($1) }
    return terms.reduce(0) { sum, term in
      sum + w.indices.reduce(term.coefficient) { term.factors & 1 << $1 == 0 ? $0 : $0 * w[$1] }
    }
  }

  /// The variance that a set explains.
  ///
  /// - Complexity: O(*k t*²) for *t* products.
  public func explained(by set: Int) -> Double {
    let moments = inputs.map(\.moments)
    return terms.reduce(0) { sum, one in
      terms.reduce(sum) { sum, other in
        one.factors & other.factors & set == 0
          ? sum : sum + Self.covariance(one, other, of: set, moments)
      }
    }
  }

  /// The covariance of what a set explains of two products.
  private static func covariance(
    _ one: Term, _ other: Term, of set: Int, _ moments: [(mean: Double, square: Double)]
  ) -> Double {
    var shared = one.coefficient * other.coefficient
    var apart = shared
    for (i, moment) in moments.enumerated() where (one.factors | other.factors) & 1 << i != 0 {
      let isTwice = one.factors & other.factors & 1 << i != 0
      let alone = isTwice ? moment.mean * moment.mean : moment.mean
      shared *= isTwice && set & 1 << i != 0 ? moment.square : alone
      apart *= alone
    }
    return shared - apart
  }
}

extension MultilinearFunction {
  /// Σ (−1)ⁱ x₁ ⋯ xᵢ with inputs uniform on [0, 1] (Bratley, Fox & Niederreiter 1992,
  /// doi:10.1145/146382.146385).
  ///
  /// - Parameter dimensions: the number of inputs, 1 to 60.
  /// - Returns: the function.
  public static func bratley(dimensions: Int = 8) -> MultilinearFunction {
    precondition((1...60).contains(dimensions), "a mask holds 60 inputs")
    return MultilinearFunction(
      inputs: (0..<dimensions).map { _ in .line(scale: 1, centre: 0) },
      terms: (1...dimensions).map { Term(factors: 1 << $0 - 1, coefficient: $0 % 2 == 0 ? 1 : -1) })
  }

  /// Morris's function of 20 inputs (1991, doi:10.1080/00401706.1991.10484804), section 4.
  ///
  /// The first ten matter, those from 8 on nearly in a straight line. Where Morris draws coefficients
  /// at random, from a standard normal distribution, they are (−1)ⁱ of one factor and (−1)ⁱ⁺ʲ of two,
  /// so that everyone has the same; the constant is 0.
  public static let morris: MultilinearFunction = {
    var terms: [Term] = []
    func sign(_ number: Int) -> Double { number % 2 == 0 ? 1 : -1 }
    for i in 1...20 {
      terms.append(Term(factors: 1 << (i - 1), coefficient: i <= 10 ? 20 : sign(i)))
      for j in 1..<i {
        let own = i <= 6 ? -15 : sign(i + j)
        terms.append(Term(factors: 1 << (i - 1) | 1 << (j - 1), coefficient: own))
        for l in 1..<j where i <= 5 {
          let mask = 1 << (i - 1) | 1 << (j - 1) | 1 << (l - 1)
          terms.append(Term(factors: mask, coefficient: -10))
        }
      }
    }
    terms.append(Term(factors: 0b1111, coefficient: 5))
    return MultilinearFunction(
      inputs: (1...20).map { [3, 5, 7].contains($0) ? .curve : .line(scale: 2, centre: 0.5) },
      terms: terms)
  }()
}
