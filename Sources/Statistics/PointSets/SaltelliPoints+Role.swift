extension SaltelliPoints {
  /// Where a point stands in the layout.
  public struct Role: Sendable, Hashable {
    /// The scramble, from 0.
    public let scramble: Int
    /// The row of A and B within the scramble, from 0.
    public let row: Int
    /// What of the row the point is made of.
    public let part: Part
  }

  /// What of a row of A and of B a point is made of.
  public enum Part: Sendable, Hashable {
    /// The row of A.
    case a
    /// The row of B.
    case b
    /// The row of A with the coordinate of this factor, from 0, taken from B.
    case ab(Int)
    /// The row of B with the coordinate of this factor, from 0, taken from A.
    case ba(Int)

    func takesFromB(_ factor: Int) -> Bool {
      switch self {
      case .a: false
      case .b: true
      case .ab(let changed): factor == changed
      case .ba(let changed): factor != changed
      }
    }
  }
}
