import Foundation

/// How many experiments a calibration makes.
///
/// The tests make few; with `XIETONG_CALIBRATION=full` in the environment there are so many that
/// their Monte Carlo error is small against what is allowed.
enum CalibrationSize: String, Sendable {
  case reduced
  case full

  /// The size asked for.
  static let current: CalibrationSize =
    ProcessInfo.processInfo.environment["XIETONG_CALIBRATION"] == "full" ? .full : .reduced

  /// The number of experiments of a case.
  func experiments(_ effort: Effort) -> Int {
    switch (self, effort) {
    case (.reduced, .light): 2_000
    case (.reduced, .medium): 800
    case (.reduced, .heavy): 200
    case (.reduced, .slow): 40
    case (.reduced, .dear), (.reduced, .dearest): 20
    case (.full, .light): 100_000
    case (.full, .medium): 40_000
    case (.full, .heavy): 20_000
    case (.full, .slow): 10_000
    case (.full, .dear): 9_000
    case (.full, .dearest): 5_000
    }
  }

  /// How many Monte Carlo standard errors a share may lie outside what is allowed: none at full size.
  var slack: Double { self == .full ? 0 : 2.6 }

  /// What one experiment takes.
  enum Effort: Sendable {
    /// Some microseconds.
    case light
    /// Some tens of microseconds.
    case medium
    /// Hundreds of microseconds.
    case heavy
    /// A millisecond or two.
    case slow
    /// More milliseconds.
    case dear
    /// As many, where what is allowed is wide enough for fewer experiments: ± 1.5 %.
    case dearest
  }
}
