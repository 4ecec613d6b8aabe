import Statistics

/// Sixty rows made by whole-number arithmetic, the same in the script that made the references:
/// statsmodels 0.15 (GLM to a tolerance of 1e-15), numpy for HC1–HC3, scikit-learn 1.9 for penalties.
struct RegressionSample {
  private(set) var x: [Double] = []
  private(set) var z: [Double] = []
  /// Nearly a hundred times x.
  private(set) var w: [Double] = []
  private(set) var v: [Double] = []
  private(set) var binary: [Double] = []
  private(set) var counts: [Double] = []
  private(set) var measure: [Double] = []
  let clusters = (0..<60).map { $0 % 9 }

  init() {
    for i in 0..<60 {
      let a = Double((i * 7) % 13) - 5.5 + Double(i % 5) * 0.1
      let b = Double((i * i * 3 + 5) % 17) / 4
      let noise = Double((i * 37) % 23) / 4
      x.append(a)
      z.append(b)
      w.append(a * 100 + Double((i * 11) % 7))
      v.append(Double((i * 5) % 11))
      let latent = a * 0.4 - b * 0.5 + noise - 2
      binary.append(latent > 0 ? 1 : 0)
      let rate = a * 0.3 + b + noise
      counts.append(max(0, rate.rounded()))
      let sum = a * 1.5 - b + noise
      measure.append(sum)
    }
  }

  func response(_ family: ResponseFamily) -> [Double] { family == .binomial ? binary : counts }

  var two: [DesignColumn] { [DesignColumn(x), DesignColumn(z)] }
  var four: [DesignColumn] { two + [DesignColumn(w), DesignColumn(v)] }
}

/// What statsmodels says of a fit.
struct LikelihoodReference: Sendable {
  let family: ResponseFamily
  let coefficients: [Double]
  let errors: [Double]
  /// Deviance, null deviance, log-likelihood, AIC, χ², ln p, Pearson's χ².
  let summary: [Double]
  /// HC0 to HC3.
  let robust: [[Double]]
  let clustered: [Double]

  static let all = [
    LikelihoodReference(
      family: .binomial,
      coefficients: [1.456679853123074, 0.5145634002200921, -0.9815289943233749],
      errors: [0.6846179810724033, 0.13892460300881324, 0.3332881169329495],
      summary: [
        56.489867335553605, 82.57665764563058, -28.244933667776802, 62.489867335553605,
        26.08679031007697, -13.043395155038485, 52.11765912258512,
      ],
      robust: [
        [0.6511897799049149, 0.12681347799526582, 0.2989538749467047],
        [0.6681066172815413, 0.13010788317576993, 0.3067202039672923],
        [0.6718837829922321, 0.13029071494294467, 0.3079379509441098],
        [0.6933563201694156, 0.13387747975650544, 0.3172337892512228],
      ], clustered: [0.7088512941517715, 0.08808325077106019, 0.3249022002995823]),
    LikelihoodReference(
      family: .poisson,
      coefficients: [1.0304705192841221, 0.05418558998558618, 0.22376703872344156],
      errors: [0.14266517227682118, 0.016341437378174263, 0.05129141705087172],
      summary: [
        50.08320039519494, 98.55378723548812, -123.28079691278873, 252.56159382557746,
        48.47058684029317, -24.235293420146586, 43.09879107574877,
      ],
      robust: [
        [0.13398821457331847, 0.014055146887566832, 0.04569161007816838],
        [0.13746900758676542, 0.014420276442020598, 0.046878602812116664],
        [0.13752844445767504, 0.014562205606376083, 0.047181711054813516],
        [0.1411814465719773, 0.01509489289876956, 0.048737578872891714],
      ], clustered: [0.13852627819733035, 0.012092610427844045, 0.051944976731540644]),
  ]
}
