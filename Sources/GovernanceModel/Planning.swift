/// Which sites have a plan on which their desk may sign; empty while none is needed.
package struct Planning: Sendable, Codable {
  /// Whether the department of each site has its plan ready.
  package var isReady: [Bool] = []

  init(_ society: Society, _ p: PlanningParameters) {
    if p.hours > 0 { isReady = Array(repeating: false, count: society.sites) }
  }
}
