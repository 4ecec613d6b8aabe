/// How often ties were used so far: what passed over them, not what could have.
package struct Usage: Sendable, Codable {
  /// Hours in which units were asked for over each line, or word of a need of more than 0.01 moved.
  package var line: [Int32]
  /// Hours in which each office (`g * 4 + d`) told the one above of a need of more than 0.01.
  package var upward: [Int32]

  /// Nothing used so far.
  package init(_ society: Society) {
    line = Array(repeating: 0, count: society.lines.count)
    upward = Array(repeating: 0, count: society.governments.count * Department.count)
  }
}
