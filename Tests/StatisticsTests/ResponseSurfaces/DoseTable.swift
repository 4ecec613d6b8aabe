import Statistics

/// Two doses at twelve points, two rows each, and surfaces that are known.
enum DoseTable {
  static let a = [0.0, 1, 2, 4].flatMap { [Double](repeating: $0, count: 6) }
  static let b = (0..<24).map { Double($0 % 3 - 1) }
  static let y = [
    12.1, 9.8, 11.3, 11.7, 10.9, 10.2, 8.1, 6.4, 7.1, 8.0, 6.2, 7.9, 6.6, 3.9, 5.2, 6.1, 4.4, 5.0,
    9.1, 7.7, 6.8, 9.9, 7.2, 7.5,
  ]

  /// The points of a grid, one column an input.
  static func grid(_ levels: [[Double]]) -> [[Double]] {
    var points: [[Double]] = [[]]
    for own in levels { points = points.flatMap { point in own.map { point + [$0] } } }
    return levels.indices.map { k in points.map { $0[k] } }
  }

  /// A surface without error at the points of a grid.
  static func exact(
    _ levels: [[Double]], _ height: ([Double]) -> Double
  ) throws -> ResponseSurface {
    let columns = grid(levels)
    let values = columns[0].indices.map { row in height(columns.map { $0[row] }) }
    return try ResponseSurface(of: values, on: columns)
  }
}
