internal import Randomness

/// How files pass from desk to desk under the parameters and open ties of one cell.
package struct DeskRules: Sendable, Codable {
  /// The way of a file through the desks of its government.
  package enum Route: Int8, Sendable, Codable {
    /// One point after the other (筹集, 调配, 发放).
    case serial
    /// All points at once: as long as the slowest.
    case together
    /// One desk for all.
    case window
  }

  /// Routine files an hour and government.
  let routine: Double
  let serviceHours: Double
  /// Desks of a government that a file must pass.
  package let points: Int
  /// Probability that a file becomes an exception.
  let exception: Double
  /// Hours of waiting after which a file is dropped; 0 for never.
  let patience: Double
  /// One an office, `g * 4 + d`; empty where there are no files.
  package var routes: [Route]
  /// Whether an office's exceptions can climb: over its open tie to the tier above (条).
  let climbs: [Bool]
  let parent: [Int]
  let key: [UInt64]
  /// By how much faster than usual each government's desks work; empty for 1.
  package var pace: [Double] = []

  init(_ society: Society, _ p: Parameters, _ opening: Opening) {
    let (approval, governments) = (p.approval, society.governments)
    (routine, serviceHours) = (approval.routine, approval.serviceHours)
    (points, exception) = (Int(approval.points), approval.exception)
    patience = approval.patience
    guard approval.files > 0 else {
      (routes, climbs, parent, key) = ([], [], [], [])
      return
    }
    (parent, key, climbs) = (governments.parent, governments.key, opening.office)
    routes = opening.routes
  }

  @inline(__always)
  func route(of office: Int) -> Route { points == 1 ? .window : routes[office] }

  /// Hours that a desk spends on a file: exponential with mean `approval.serviceHours`.
  @inline(__always)
  func service(of file: File, desk: Int32, _ chance: Chance) -> Double {
    let luck = chance.uniform(
      .deskService, file.visits * Desks.perGovernment + Int(desk) % Desks.perGovernment, file.key)
    let hours = -logarithm(luck) * serviceHours
    return pace.isEmpty ? hours : hours / pace[Int(desk) / Desks.perGovernment]
  }

  /// The government to which an exception climbs from `g`, −1 where it is settled.
  @inline(__always)
  func superior(of g: Int, domain d: Int) -> Int {
    climbs[g * Department.count + d] ? parent[g] : -1
  }
}
