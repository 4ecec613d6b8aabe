/// What citizens write for everyone to read, and what its readers make of it; empty while nobody writes.
package struct PublicDocument: Sendable, Codable {
  /// What those outside government hold true of each site: from all entries.
  package var common: [Double] = []
  package var commonVariance: [Double] = []
  /// What superiors hold true of it: from the entries of citizens whose tie to government is open.
  package var official: [Double] = []
  package var officialVariance: [Double] = []
  /// The last hour in which an entry counted for government.
  package var observed: [Int32] = []
  /// Citizens concerned with each site: all, and those whose tie to government is open.
  package var citizens: [Double] = []
  package var heeded: [Double] = []
  /// Entries of this hour, of all and of those.
  package var entries: [Double] = []
  package var heededEntries: [Double] = []

  package var isEmpty: Bool { common.isEmpty }

  init(_ society: Society, _ p: DocumentParameters, _ opening: Opening) {
    guard p.rate > 0 else { return }
    common = Array(repeating: 0, count: society.sites)
    (official, citizens, heeded) = (common, common, common)
    (entries, heededEntries) = (common, common)
    commonVariance = Array(repeating: Beliefs.nothing, count: society.sites)
    officialVariance = commonVariance
    observed = Array(repeating: 0, count: society.sites)
    for c in 0..<society.citizens.count {
      let k = society.citizens.leaf[c] * Department.count + society.citizens.domain[c]
      citizens[k] += 1
      heeded[k] += opening.citizen[c] ? 1 : 0
    }
  }
}
