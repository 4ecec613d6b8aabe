import Randomness
import Statistics

extension CalibrationCase {
  /// Wald intervals of logistic and Poisson regression, and their likelihood-ratio tests.
  static let generalized: [CalibrationCase] =
    [100, 200].map { logistic($0) } + [20, 50, 100].map { poisson($0) }

  private static func logistic(_ n: Int) -> CalibrationCase {
    wald("logistic", "x normal, slope 1, share ½", n, .binomial, slope: 1) { draws, predictor in
      draws.uniform() < Randomness.logistic(predictor) ? 1 : 0
    }
  }

  private static func poisson(_ n: Int) -> CalibrationCase {
    wald("Poisson", "x normal, slope 0.5, mean about 1", n, .poisson, slope: 0.5) {
      draws, predictor in
      let mean = Randomness.exponential(predictor)
      var (count, time) = (0.0, -logarithm(draws.uniform()))
      while time < mean {
        count += 1
        time -= logarithm(draws.uniform())
      }
      return count
    }
  }

  /// The interval of a slope, and the test of a slope of 0.
  private static func wald(
    _ name: String, _ sample: String, _ n: Int, _ family: ResponseFamily, slope: Double,
    _ response: @escaping @Sendable (inout CalibrationDraws, Double) -> Double
  ) -> CalibrationCase {
    CalibrationCase(
      claims: [
        Claim(name: "\(name), Wald interval", criterion: .coverage),
        Claim(name: "\(name), likelihood-ratio p", criterion: .size),
      ], sample: sample, n: "\(n)", effort: .heavy
    ) { draws in
      let x = draws.normals(n)
      func fit(_ slope: Double) -> GeneralizedLinearModel? {
        let values = x.map { response(&draws, slope * $0) }
        return try? GeneralizedLinearModel(of: values, on: [DesignColumn(x)], family: family)
      }
      guard let model = fit(slope) else { return [0, 0] }
      let reach = 1.959963984540054 * model.standardErrors[1]
      let centre = model.coefficients[1]
      let p = fit(0)?.logP.map { Randomness.exponential($0) }
      return [
        covered(slope, by: Interval(low: centre - reach, high: centre + reach)), rejected(p),
      ]
    }
  }
}
