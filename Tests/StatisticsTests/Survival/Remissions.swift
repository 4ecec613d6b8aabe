import Foundation
import Statistics

/// Weeks in remission of 42 children with leukaemia, half of them on 6-mercaptopurine.
///
/// Freireich and others 1963, as printed by Gehan 1965 (doi:10.1093/biomet/52.1-2.203).
enum Remissions {
  static let treated: [Double] = [
    6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35,
  ]
  static let relapsed = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]
  static let placebo: [Double] = [
    1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23,
  ]

  static func mercaptopurine() throws -> SurvivalTimes {
    try SurvivalTimes(treated, happened: relapsed.map { $0 == 1 })
  }

  static func untreated() throws -> SurvivalTimes {
    try SurvivalTimes(placebo, happened: placebo.map { _ in true })
  }

  /// Both groups, the treated first.
  static func all() throws -> SurvivalTimes {
    try SurvivalTimes(
      treated + placebo, happened: relapsed.map { $0 == 1 } + placebo.map { _ in true })
  }

  /// 1 for the treated.
  static let treatment = treated.map { _ in 1.0 } + placebo.map { _ in 0.0 }
  /// Something that has nothing to do with it.
  static let wave = (1...42).map { sin(Double($0)) }
  /// Three strata in turn.
  static let strata = (0..<42).map { $0 % 3 }
  /// One of each group together.
  static let pairs = (0..<42).map { $0 % 21 }
}
