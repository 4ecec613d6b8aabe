/// An outcome to analyse: its column, which way is better, and the floor that none can pass.
public struct OutcomeColumn: Sendable, Hashable {
  /// The outcome's column.
  public var name: String
  /// Whether less of it is better.
  public var lowerIsBetter: Bool
  /// What governance at its best would leave, L\*.
  public var floor: Floor
  /// The unit, for the printed tables; empty where it has none.
  public var unit: String

  /// Creates an outcome.
  ///
  /// - Parameters:
  ///   - name: the outcome's column.
  ///   - lowerIsBetter: whether less of it is better.
  ///   - floor: where L\* comes from; without one there is no test of synergy.
  ///   - unit: the unit, such as `persons`.
  public init(
    _ name: String, lowerIsBetter: Bool = true, floor: Floor = .none, unit: String = ""
  ) {
    self.name = name
    self.lowerIsBetter = lowerIsBetter
    self.floor = floor
    self.unit = unit
  }
}

/// Where L\*, the loss under instant, complete and free response, comes from.
public enum Floor: Sendable, Hashable {
  /// It is not known: no synergy is computed.
  case none
  /// It is the same number in every replication.
  case constant(Double)
  /// It stands in a column, beside each row.
  case column(String)
  /// It is the outcome of the rows of this design point, one a replication.
  case point(Int)
}
