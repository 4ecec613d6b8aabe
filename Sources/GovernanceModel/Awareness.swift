/// Which citizens know what is coming, and so protect themselves.
package struct Awareness: Sendable, Codable {
  package var aware: [Bool]
  /// Share of each territory's citizens who are aware; 0 where none live.
  package var share: [Double]
  private let residents: [Int]

  init(_ society: Society) {
    aware = Array(repeating: false, count: society.citizens.count)
    share = Array(repeating: 0, count: society.land.count)
    residents = society.citizens.residents
  }

  mutating func count(_ leaf: [Int]) {
    var known = [Int](repeating: 0, count: share.count)
    for c in aware.indices where aware[c] { known[leaf[c]] += 1 }
    for r in share.indices where residents[r] > 0 {
      share[r] = Double(known[r]) / Double(residents[r])
    }
  }
}
