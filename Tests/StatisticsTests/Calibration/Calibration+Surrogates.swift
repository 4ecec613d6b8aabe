import Randomness
import Statistics

extension CalibrationCase {
  /// Intervals of surrogates, of means of series and of the optimum of a surface.
  static let surrogates: [CalibrationCase] =
    [
      known(10), learnt(20, noise: 0, .coversLess(0.924)), learnt(40, noise: 0),
      learnt(40, noise: 0.1, .coversLess(0.908)),
    ]
    + [
      batched(0, 200), batched(0.5, 200, .coversLess(0.927)), batched(0.5, 1_000),
      batched(0.9, 1_000, .coversLess(0.915)), batched(0.9, 10_000),
    ]
    + [
      optimum(replications: 2, [.coverage, .coversLess(0.933), .coverage]),
      optimum(replications: 8), edge, shared,
    ]

  /// A surface drawn over two inputs and predicted at one more point, its lengths known.
  private static func known(_ n: Int) -> CalibrationCase {
    .covering(
      "GP, lengths known", "two inputs, constant trend", n: "\(n)", truth: 0, effort: .medium
    ) { draws in
      let (points, surface) = drawn(n, &draws)
      let learnt = try GaussianProcess(
        of: Array(surface.dropLast()), at: points.dropLast(), lengths: [0.3, 0.8])
      return try error(learnt, points[n], surface[n])
    }
  }

  private static func learnt(
    _ n: Int, noise: Double, _ criterion: CalibrationCriterion = .coverage
  ) -> CalibrationCase {
    .covering(
      "GP, lengths by likelihood", noise > 0 ? "noise of a tenth, estimated" : "no noise",
      n: "\(n)", criterion: criterion, effort: .dearest
    ) { draws in
      let (points, surface) = drawn(n, &draws)
      let outputs = surface.dropLast().map { $0 + draws.normal(sd: noise.squareRoot()) }
      let learnt = try GaussianProcess(
        of: outputs, at: points.dropLast(), noise: noise > 0 ? .estimated() : .none)
      return try error(learnt, points[n], surface[n])
    }
  }

  /// The prediction's interval less the truth.
  private static func error(
    _ surface: GaussianProcess, _ point: [Double], _ truth: Double
  ) throws -> Interval {
    let interval = try surface.prediction(at: point).interval()
    return Interval(low: interval.low - truth, high: interval.high - truth)
  }

  private static func drawn(
    _ n: Int, _ draws: inout CalibrationDraws
  ) -> (points: [[Double]], surface: [Double]) {
    let points = (0...n).map { _ in [draws.uniform(), draws.uniform()] }
    let normals = draws.normals(n + 1)
    let surface = SurrogateSample.drawn(at: points, lengths: [0.3, 0.8], variance: 1) {
      normals[$0]
    }
    return (points, surface)
  }

  /// The mean of an autoregression that has been going on for long.
  private static func batched(
    _ phi: Double, _ n: Int, _ criterion: CalibrationCriterion = .coverage
  ) -> CalibrationCase {
    .covering(
      "batch means", "autoregression, φ \(phi)", n: "\(n)", criterion: criterion,
      effort: n > 1_000 ? .slow : .medium
    ) { draws in
      var state = draws.normal(sd: 1 / (1 - phi * phi).squareRoot())
      let series = (0..<n).map { _ in
        state = phi * state + draws.normal()
        return state
      }
      return try BatchMeans(of: series).interval()
    }
  }

  /// Where a bowl over two doses is lowest, and how low, from a 5 × 5 grid.
  private static func optimum(
    replications: Int,
    _ criteria: [CalibrationCriterion] = [.coverage, .coverage, .coverage]
  ) -> CalibrationCase {
    bowl(
      "optimum inside", centre: (0.2, -0.3), rows: 25 * replications,
      n: "5 × 5 × \(replications)", criteria: criteria
    ) { draws, _ in draws.normal(sd: 0.5) }
  }

  /// Where it lies on the edge, as the surface without its bounds is lowest beyond.
  private static let edge = bowl(
    "optimum on the edge", centre: (1.4, -0.3), rows: 100, n: "5 × 5 × 4",
    criteria: [.expected(1), .coverage, .coverage]
  ) { draws, _ in draws.normal(sd: 0.5) }

  /// Rows of a replication share their luck, and what the first dose does in it.
  private static let shared = bowl(
    "optimum inside, clusters", centre: (0.2, -0.3), rows: 25 * 20, n: "5 × 5 in 20 clusters",
    clusters: 20, criteria: [.coversLess(0.929), .coversLess(0.932), .coverage]
  ) { draws, _ in draws.normal(sd: 0.5) }

  private static func bowl(
    _ name: String, centre: (Double, Double), rows: Int, n: String, clusters: Int? = nil,
    criteria: [CalibrationCriterion] = [.coverage, .coverage, .coverage],
    _ noise: @escaping @Sendable (inout CalibrationDraws, Int) -> Double
  ) -> CalibrationCase {
    CalibrationCase(
      claims: [
        Claim(name: "\(name), height", criterion: .coverage),
        Claim(name: "\(name), first dose resampled", criterion: criteria[0]),
        Claim(name: "\(name), second dose resampled", criterion: criteria[1]),
        Claim(name: "\(name), second dose by delta", criterion: criteria[2]),
      ], sample: "bowl over a square", n: n, effort: .dearest
    ) { draws in
      let doses = [-1, -0.5, 0, 0.5, 1]
      let (first, second) = ((0..<rows).map { doses[$0 / 5 % 5] }, (0..<rows).map { doses[$0 % 5] })
      let lifts = draws.normals(clusters ?? 0)
      let tilts = draws.normals(clusters ?? 0, sd: 0.3)
      var y: [Double] = []
      for row in 0..<rows {
        let (a, b) = (first[row] - centre.0, second[row] - centre.1)
        let own = clusters == nil ? 0 : lifts[row / 25] + tilts[row / 25] * first[row]
        y.append(a * a + b * b + a * b / 2 + own + noise(&draws, row))
      }
      let surface = try ResponseSurface(
        of: y, on: [first, second], clusters: clusters.map { _ in (0..<rows).map { $0 / 25 } })
      // Beyond the edge at 1 the bowl is lowest where 2b + a/2 = 0.
      let truth = centre.0 > 1 ? (1, centre.1 - (1 - centre.0) / 4) : centre
      let (a, b) = (truth.0 - centre.0, truth.1 - centre.1)
      let best = surface.optimum(lowest: true)
      let found = try surface.resampledOptimum(lowest: true, resamples: 1_000, seed: draws.seed())
      let delta = try best.standardErrors[1].flatMap { error in
        let reach = try StudentT(Double(surface.degreesOfFreedom)).upperQuantile(0.025) * error
        return Interval(low: best.point[1] - reach, high: best.point[1] + reach)
      }
      return [
        covered(a * a + b * b + a * b / 2, by: best.interval),
        covered(truth.0, by: found.intervals?[0]), covered(truth.1, by: found.intervals?[1]),
        covered(truth.1, by: delta),
      ]
    }
  }
}
