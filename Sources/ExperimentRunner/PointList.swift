internal import Results

/// Points that stand in a CSV file: a column a lever, a row a point.
public struct PointList: Sendable, Equatable {
  /// What the file is called in a run directory.
  public static let fileName = "points.csv"

  /// The file as named.
  public let file: String
  /// The paths of the levers, from left to right.
  public let levers: [String]
  /// The levels, row by row.
  let values: [Double]

  /// How many points there are.
  public var count: Int { levers.isEmpty ? 0 : values.count / levers.count }

  /// The levels of one point.
  ///
  /// - Parameter index: its row, from 0.
  /// - Returns: a level a lever.
  public func levels(_ index: Int) -> [Double] {
    Array(values[index * levers.count..<(index + 1) * levers.count])
  }

  /// Writes the list as read, numbers in their shortest form.
  func write(to path: String) throws(ResultsError) {
    try AtomicFile.write(path) { file throws(ResultsError) in
      try file.append(CSV.line(levers))
      for index in 0..<count { try file.append(CSV.line(levels(index).map(CSV.number))) }
    }
  }
}
