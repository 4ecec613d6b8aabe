/// Who commands whom in this hour: which departments get conflicting orders, which command centres are
/// open, and over which lines they dispatch; empty while the mechanisms are off.
package struct Command: Sendable, Codable {
  /// Whether an hour passes at an office in conflict between 条 and 块.
  package var conflicted: [Bool] = []
  package var conflictHours = 0

  /// Whether a government's command centre is open.
  package var open: [Bool] = []
  /// The posts of the lowest open centre over both ends of each line, about the site and about the
  /// holder; −1 where there is none.
  package var overSite: [Int32] = []
  package var overHolder: [Int32] = []
  /// What the centre can spare from the holder of each line, and how much of it goes to each site.
  package var spare: [Double] = []
  package var offered: [Double] = []
  package var centreHours = 0

  init(_ society: Society, _ p: CommandParameters) {
    if p.conflict > 0 {
      conflicted = Array(repeating: false, count: society.governments.count * Department.count)
    }
    if p.centre > 0 {
      open = Array(repeating: false, count: society.governments.count)
      overSite = Array(repeating: -1, count: society.lines.count)
      overHolder = overSite
      spare = Array(repeating: 0, count: society.lines.count)
      offered = Array(repeating: 0, count: society.sites)
    }
  }

  /// Whether a centre dispatches over a line.
  @inline(__always)
  func dispatches(over e: Int) -> Bool { !overSite.isEmpty && overSite[e] >= 0 }
}
