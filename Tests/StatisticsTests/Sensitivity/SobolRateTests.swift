import Foundation
import Statistics
import Testing

@Suite struct SobolRateTests {
  private static let sizes = [64, 256, 1_024, 4_096]
  private static let samples = 24

  static let functions: [any SensitivityFunction] = [
    IshigamiFunction(), SobolGFunction(a: [0, 1, 4.5, 9]),
    MultilinearFunction.bratley(dimensions: 5),
  ]

  /// The slope of the logarithm of the root mean square error over that of the number of rows.
  ///
  /// Errors of all first and total indices over independent samples. A root mean square of 24 errors
  /// is known to 1/√48 = 0.14 of itself if all indices of a sample err together, and its logarithm to
  /// 0.14; the logarithms of the sizes scatter by 9.6 squares, so that the slope is known to
  /// 0.14/√9.6 = 0.05 at worst.
  private static func slope(
    _ function: any SensitivityFunction, _ sample: (Int, UInt64) throws -> SobolOutcomes
  ) throws -> Double {
    var points: [(x: Double, y: Double)] = []
    for rows in sizes {
      var squares = 0.0
      for seed in 0..<samples {
        let answer = try SobolIndices(of: sample(rows, UInt64(seed + rows)))
        for (i, index) in answer.indices.enumerated() {
          let (first, total) = (index.first - function.first(i), index.total - function.total(i))
          squares += first * first + total * total
        }
      }
      points.append((log(Double(rows)), 0.5 * log(squares)))
    }
    let x = points.reduce(0) { $0 + $1.x } / Double(points.count)
    let products = points.reduce(0) { $0 + ($1.x - x) * $1.y }
    return products / points.reduce(0) { $0 + ($1.x - x) * ($1.x - x) }
  }

  /// Independent points have a rate of −½, here within three errors of the slope; −0.7 lies four below.
  ///
  /// A scrambled net beats −½ in the end for every function of finite variance, and comes near −3/2 for
  /// smooth ones (Owen 1997, doi:10.1214/aos/1031594731); these sizes in up to ten dimensions lie
  /// between.
  @Test(arguments: 0..<3)
  func `errors shrink faster than those of plain Monte Carlo`(which: Int) throws {
    let function = Self.functions[which]
    let scrambled = try Self.slope(function) {
      try PickFreezeSample.saltelli(function, rows: $0, seed: $1)
    }
    #expect(scrambled < -0.7, "\(scrambled)")
    let plain = try Self.slope(function) {
      try PickFreezeSample.plain(function, rows: $0, seed: $1)
    }
    #expect(near(plain, -0.5, tolerance: 0.15), "\(plain)")
  }
}
