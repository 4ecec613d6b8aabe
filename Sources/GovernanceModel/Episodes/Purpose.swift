/// What a government spends on: before a crisis and after, in the order of the phases of governance
/// (预防 预警 救援 恢复).
package enum Purpose: Int, Sendable, CaseIterable {
  /// 预防: what a territory bears without damage.
  case prevention
  /// 预警: how soon harm is seen.
  case warning
  /// 救援: units in store.
  case response
  /// 恢复: how fast severity falls by itself.
  case recovery

  static let count = 4

  /// The purpose that answers loss from a cause; `Cause.count` stands for loss that has none.
  static func answering(_ cause: Int) -> Purpose {
    switch Cause(rawValue: cause) {
    case .undetected, .unreported: .warning
    case .unapproved, .inTransit, .unstocked: .response
    case nil: .prevention
    }
  }
}
