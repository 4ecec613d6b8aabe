/// The units that files ask for, line by line: short lists in one array, so that none is allocated
/// a file.
package struct Portions: Sendable, Codable {
  package struct Portion: Sendable, Codable {
    package var line: Int32
    package var units: Double
    package var next: Int32
  }

  package private(set) var all: [Portion] = []
  private var vacant: [Int32] = []
  /// Units of each line that stand in files.
  package var filed: [Double] = []

  init(lines: Int = 0) {
    filed = Array(repeating: 0, count: lines)
  }

  /// Puts units over a line before a list, and returns the list's new start.
  mutating func put(_ units: Double, over line: Int, before next: Int32) -> Int32 {
    filed[line] += units
    let portion = Portion(line: Int32(line), units: units, next: next)
    if let place = vacant.popLast() {
      all[Int(place)] = portion
      return place
    }
    all.append(portion)
    return Int32(all.count - 1)
  }

  /// Empties a list.
  mutating func release(_ first: Int32) {
    var place = first
    while place >= 0 {
      let portion = all[Int(place)]
      filed[Int(portion.line)] = max(0, filed[Int(portion.line)] - portion.units)
      all[Int(place)] = Portion(line: portion.line, units: 0, next: -1)
      vacant.append(place)
      place = portion.next
    }
  }

  /// Shrinks what stands in files to what is still asked for over each line, in proportion.
  mutating func shrink(to asked: [Double]) {
    guard filed.indices.contains(where: { asked[$0] < filed[$0] }) else { return }
    for i in all.indices where all[i].units > 0 {
      let line = Int(all[i].line)
      if asked[line] < filed[line] { all[i].units *= max(0, asked[line]) / filed[line] }
    }
    for line in filed.indices where asked[line] < filed[line] { filed[line] = max(0, asked[line]) }
  }
}
