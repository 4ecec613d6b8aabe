import Analysis

/// Tables of three groups; the recorded numbers of their comparison are scipy 1.17.1's.
enum ComparedTable {
  static let values: [(String, [Double])] = [
    ("a", [12.1, 9.8, 14.3, 11.7, 10.9, 13.2, 15.1]), ("b", [8.4, 9.1, 10.2, 7.7, 11.3, 8.8]),
    ("c", [10.5, 12.9, 9.6, 11.1, 10.0, 13.7, 12.2, 9.9]),
  ]

  /// The groups in falling order, a row without a value and a row without a group.
  static func table() throws -> Table {
    var text = "mode,loss,replication\n,3,1\na,,99\n"
    for (group, values) in values.reversed() {
      for (index, value) in values.enumerated() { text += "\(group),\(value),\(index + 1)\n" }
    }
    return try Table(csv: text, name: "runs.csv")
  }
}
