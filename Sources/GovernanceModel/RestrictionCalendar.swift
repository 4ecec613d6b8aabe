internal import Randomness

/// Dates, agreed beforehand, on which territories restrict contacts, from the first cause anywhere on.
///
/// After Ruktanonchai et al. 2020 (doi:10.1126/science.abc5096): so long closed, so long open, and again,
/// everywhere, while there is cause anywhere; who agreed keeps to the dates with or without cause of its own.
/// All close at once; who is out of step stays closed for one open time longer, and so is late by that
/// from then on. Empty where there is no calendar.
package struct RestrictionCalendar: Sendable, Codable {
  private let closed: Int
  private let open: Int
  /// Whether a territory follows the other dates; none without a calendar.
  private let isOutOfStep: [Bool]
  /// The hour from which dates count, none before there was cause anywhere.
  package private(set) var start: Int?
  /// Whether there is cause anywhere.
  private var isInForce = false

  /// The territories with the lowest draws are out of step, as many as the share says.
  init(_ society: Society, _ p: EpidemicParameters) {
    (closed, open) = (Int(p.calendarClosed), Int(p.calendarOpen))
    guard closed > 0 else {
      isOutOfStep = []
      return
    }
    let keys = society.land.key
    let luck = keys.map { society.chance.uniform(.calendar, 0, $0) }
    let order = keys.indices.sorted { (luck[$0], keys[$0]) < (luck[$1], keys[$1]) }
    var isOut = [Bool](repeating: false, count: keys.count)
    for r in order.prefix(Int((p.outOfStep * Double(keys.count)).rounded())) { isOut[r] = true }
    isOutOfStep = isOut
  }

  /// Whether governments go by a calendar.
  package var isAgreed: Bool { !isOutOfStep.isEmpty }

  /// Notes whether there is cause anywhere; dates count from the first hour in which there is.
  package mutating func note(cause: Bool, hour: Int) {
    isInForce = cause
    if cause, start == nil { start = hour }
  }

  /// Whether a territory is closed by its dates.
  ///
  /// With four hours closed and three open: those in step are closed in hours 0–3, 7–10, …, those out of
  /// step in 0–6, 10–13, ….
  package func isClosed(_ r: Int, at hour: Int) -> Bool {
    guard isInForce, let start, hour >= start else { return false }
    let since = hour - start - (isOutOfStep[r] ? open : 0)
    return since < 0 || since % (closed + open) < closed
  }
}
