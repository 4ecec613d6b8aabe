/// What part of the full factorial of its levers a fractional factorial runs.
public struct Fraction: Sendable, Hashable {
  /// The number of cells run, 2ᵏ⁻ᵖ.
  public let cells: Int
  /// The number of two-level levers, *k*.
  public let levers: Int

  /// The cells run and those there are: `16 of 2^5 cells`.
  var share: String { "\(cells) of 2^\(levers) cells" }
}
