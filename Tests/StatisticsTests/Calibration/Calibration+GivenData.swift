import Foundation
import Statistics

extension CalibrationCase {
  /// Measures of sensitivity from any sample.
  static let givenData: [CalibrationCase] =
    [(30, 0.5), (100, 0.5), (100, 2)].map { rankPartial($0, noise: $1) } + [
      rankPartialTest(12), rankPartialTest(50), pawnTest, deltaTest, pawnInterval(0.3),
      pawnInterval(0.6),
    ]

  /// y = x₁ + noise beside two idle columns, all normal; the correlation of ranks is 6/π · arcsin(ρ/2).
  private static func rankPartial(_ n: Int, noise: Double) -> CalibrationCase {
    let truth = 6 / Double.pi * asin(1 / (1 + noise * noise).squareRoot() / 2)
    return CalibrationCase(
      claims: [
        Claim(name: "PRCC, interval", criterion: .coverage),
        Claim(name: "PRCC, interval of an idle factor", criterion: .coverage),
      ], sample: "normal, noise of sd \(noise)", n: "\(n)", effort: .medium
    ) { draws in
      let x = (0..<3).map { _ in draws.normals(n) }
      let y = x[0].map { $0 + draws.normal(sd: noise) }
      let found = try RankPartialCorrelation(of: y, on: x).factors
      return [covered(truth, by: found[0].interval), covered(0, by: found[1].interval)]
    }
  }

  private static func rankPartialTest(_ n: Int) -> CalibrationCase {
    .erring("PRCC, t", "an idle factor of 3", n: "\(n)", effort: .medium) { draws in
      let x = (0..<3).map { _ in draws.normals(n) }
      let y = x[0].map { exp($0) + draws.normal() }
      return try RankPartialCorrelation(of: y, on: x).factors[2].p
    }
  }

  private static let pawnTest: CalibrationCase = .erring(
    "PAWN, relabelled", "an idle factor", n: "60", criterion: .sizeAtMost, effort: .slow
  ) { draws in
    let (x, y) = (draws.normals(60), draws.sample(60, .exponential))
    return try Pawn(of: y, on: [x], slices: 5, resamples: 59, seed: draws.seed()).factors[0].p
  }

  private static let deltaTest: CalibrationCase = .erring(
    "delta, relabelled", "an idle factor", n: "50", criterion: .sizeAtMost, effort: .slow
  ) { draws in
    let (x, y) = (draws.normals(50), draws.sample(50, .exponential))
    return try DeltaMeasure(of: y, on: [x], resamples: 59, seed: draws.seed()).factors[0].p
  }

  /// A uniform outcome shifted by a factor of two levels, whose distance is half of the shift.
  private static func pawnInterval(_ shift: Double) -> CalibrationCase {
    .covering(
      "PAWN, interval", "uniform, two levels shifted by \(shift)", n: "200", truth: shift / 2,
      criterion: .coversLess(shift < 0.5 ? 0.838 : 0.824), effort: .dearest
    ) { draws in
      let x = (0..<200).map { Double($0 % 2) }
      let y = x.map { shift * $0 + draws.uniform() }
      return try Pawn(of: y, on: [x], resamples: 199, seed: draws.seed()).factors[0].interval
    }
  }
}
