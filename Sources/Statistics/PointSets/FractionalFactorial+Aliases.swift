extension FractionalFactorial {
  /// A main effect or an interaction.
  public struct Effect: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The factors that interact, ascending from 0; one for a main effect.
    public let factors: [Int]

    /// Creates the effect of these factors, ascending from 0.
    public init(factors: [Int]) { self.factors = factors }

    /// The effect in the letters of the field, such as "ABE".
    ///
    /// Factors are A to Z without I, which stands for the mean, then a to z without i, then F51, ….
    public var description: String { factors.map(Self.letter).joined() }

    /// Lower orders come first; within an order the alphabet decides.
    public static func < (one: Effect, other: Effect) -> Bool {
      one.factors.count != other.factors.count
        ? one.factors.count < other.factors.count
        : one.factors.lexicographicallyPrecedes(other.factors)
    }

    private static func letter(of factor: Int) -> String {
      factor < letters.count ? String(letters[factor]) : "F\(factor + 1)"
    }

    private static let letters = Array("ABCDEFGHJKLMNOPQRSTUVWXYZabcdefghjklmnopqrstuvwxyz")
  }

  /// The groups of effects that cannot be told apart, those with a main effect or a pair in them.
  ///
  /// ```swift
  /// let fraction = try FractionalFactorial(factors: 3, resolution: 3)
  /// fraction.aliases(upToOrder: 2)  // [[A, BC], [B, AC], [C, AB]], written "A = BC" and so on
  /// ```
  ///
  /// Effects of a group have the same contrast, with the same sign; an estimate of one is the sum of
  /// all. A main effect or two-factor interaction that is in no group is clear of all effects up to
  /// the order.
  ///
  /// - Parameter order: how many factors an effect may have, from 1 to `factors`.
  /// - Returns: groups of two effects or more; within a group and among groups lower orders first.
  /// - Complexity: O(C(*n*, *order*)) for *n* factors.
  public func aliases(upToOrder order: Int) -> [[Effect]] {
    precondition((1...factors).contains(order), "an effect has 1 to \(factors) factors")
    var groups = [[Effect]](repeating: [], count: count)
    for size in 1...order { append([], size, column: 0, to: &groups) }
    return groups.dropFirst()
      .filter { $0.count > 1 && $0[0].factors.count <= 2 }
      .sorted { $0[0] < $1[0] }
  }

  /// Adds to its group each effect that has `more` factors more than this one, in ascending order.
  private func append(
    _ effect: [Int], _ more: Int, column: Int, to groups: inout [[Effect]]
  ) {
    guard more > 0 else {
      groups[column].append(Effect(factors: effect))
      return
    }
    for factor in ((effect.last ?? -1) + 1)..<(factors - more + 1) {
      append(effect + [factor], more - 1, column: column ^ columns[factor], to: &groups)
    }
  }
}
