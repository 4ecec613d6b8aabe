extension CertifiedRegression {
  /// A polynomial of degree 5 without error.
  public static let wampler1 = CertifiedRegression(
    name: "Wampler1",
    response: wampler(0),
    predictors: [(0...20).map(Double.init)],
    degree: 5, hasIntercept: true,
    exact: Values(
      estimates: [
        1,
        1,
        1,
        1,
        1,
        1,
      ],
      standardErrors: [
        0,
        0,
        0,
        0,
        0,
        0,
      ],
      residualSD: 0,
      rSquared: 1,
      regressionSS: 18814317208116.66666666667,
      regressionMS: 3762863441623.333333333333,
      residualSS: 0,
      residualMS: 0,
      f: nil),
    published: Values(
      estimates: [
        1,
        1,
        1,
        1,
        1,
        1,
      ],
      standardErrors: [
        0,
        0,
        0,
        0,
        0,
        0,
      ],
      residualSD: 0,
      rSquared: 1,
      regressionSS: 18814317208116.7,
      regressionMS: 3762863441623.33,
      residualSS: 0,
      residualMS: 0,
      f: nil))

  /// A polynomial of degree 5 in tenths, without error but that of doubles.
  public static let wampler2 = CertifiedRegression(
    name: "Wampler2",
    response: numbers(
      """
      1.00000 1.11111 1.24992 1.42753 1.65984 1.96875 2.38336 2.94117 3.68928 4.68559 6.00000
      7.71561 9.92992 12.75603 16.32384 20.78125 26.29536 33.05367 41.26528 51.16209 63.00000
      """),
    predictors: [(0...20).map(Double.init)],
    degree: 5, hasIntercept: true,
    exact: Values(
      estimates: [
        0.999999999999999739086257,
        0.1000000000000008099492185,
        0.009999999999999616229752418,
        0.001000000000000062987356922,
        0.00009999999999999588295035024,
        0.00001000000000000009139237947,
      ],
      standardErrors: [
        6.385093232145038915664981e-16,
        7.01171497936386836796875e-16,
        2.312001291703046781969213e-16,
        3.010373438771421287592397e-17,
        1.674843589045736001750176e-18,
        3.332230281013217162628151e-20,
      ],
      residualSD: 7.001608627331804230771122e-16,
      rSquared: 1,
      regressionSS: 6602.918583651666300482576,
      regressionMS: 1320.583716730333260096515,
      residualSS: 7.353378505549072778759169e-30,
      residualMS: 4.902252337032715185839446e-31,
      f: 2.693830561830420814079544e+33),
    published: Values(
      estimates: [
        1,
        0.1,
        0.01,
        0.001,
        0.0001,
        1e-5,
      ],
      standardErrors: [
        0,
        0,
        0,
        0,
        0,
        0,
      ],
      residualSD: 0,
      rSquared: 1,
      regressionSS: 6602.91858365167,
      regressionMS: 1320.58371673033,
      residualSS: 0,
      residualMS: 0,
      f: nil))

  /// The polynomial of Wampler1 with a disturbance.
  public static let wampler3 = CertifiedRegression(
    name: "Wampler3",
    response: wampler(1),
    predictors: [(0...20).map(Double.init)],
    degree: 5, hasIntercept: true,
    exact: Values(
      estimates: [
        1,
        1,
        1,
        1,
        1,
        1,
      ],
      standardErrors: [
        2152.326246781696807931979,
        2363.55173469680520856761,
        779.3435243315830908070104,
        101.4755075503496479558139,
        5.645665121707515677431834,
        0.1123248546793119370184851,
      ],
      residualSD: 2360.145023792676459972137,
      rSquared: 0.9999955590258198895856354,
      regressionSS: 18814317208116.66666666667,
      regressionMS: 3762863441623.333333333333,
      residualSS: 83554268,
      residualMS: 5570284.533333333333333333,
      f: 675524.4582401224555040085),
    published: Values(
      estimates: [
        1,
        1,
        1,
        1,
        1,
        1,
      ],
      standardErrors: [
        2152.3262467817,
        2363.55173469681,
        779.343524331583,
        101.47550755035,
        5.64566512170752,
        0.112324854679312,
      ],
      residualSD: 2360.14502379268,
      rSquared: 0.99999555902582,
      regressionSS: 18814317208116.7,
      regressionMS: 3762863441623.33,
      residualSS: 83554268,
      residualMS: 5570284.53333333,
      f: 675524.458240122))

  /// The polynomial of Wampler1 with a hundred times the disturbance.
  public static let wampler4 = CertifiedRegression(
    name: "Wampler4",
    response: wampler(100),
    predictors: [(0...20).map(Double.init)],
    degree: 5, hasIntercept: true,
    exact: Values(
      estimates: [
        1,
        1,
        1,
        1,
        1,
        1,
      ],
      standardErrors: [
        215232.6246781696807931979,
        236355.173469680520856761,
        77934.35243315830908070104,
        10147.55075503496479558139,
        564.5665121707515677431834,
        11.23248546793119370184851,
      ],
      residualSD: 236014.5023792676459972137,
      rSquared: 0.9574784408256621788167704,
      regressionSS: 18814317208116.66666666667,
      regressionMS: 3762863441623.333333333333,
      residualSS: 835542680000,
      residualMS: 55702845333.33333333333333,
      f: 67.55244582401224555040085),
    published: Values(
      estimates: [
        1,
        1,
        1,
        1,
        1,
        1,
      ],
      standardErrors: [
        215232.62467817,
        236355.173469681,
        77934.3524331583,
        10147.550755035,
        564.566512170752,
        11.2324854679312,
      ],
      residualSD: 236014.502379268,
      rSquared: 0.957478440825662,
      regressionSS: 18814317208116.7,
      regressionMS: 3762863441623.33,
      residualSS: 835542680000,
      residualMS: 55702845333.3333,
      f: 67.5524458240122))

  /// The polynomial of Wampler1 with ten thousand times the disturbance.
  public static let wampler5 = CertifiedRegression(
    name: "Wampler5",
    response: wampler(10_000),
    predictors: [(0...20).map(Double.init)],
    degree: 5, hasIntercept: true,
    exact: Values(
      estimates: [
        1,
        1,
        1,
        1,
        1,
        1,
      ],
      standardErrors: [
        21523262.46781696807931979,
        23635517.3469680520856761,
        7793435.243315830908070104,
        1014755.075503496479558139,
        56456.65121707515677431834,
        1123.248546793119370184851,
      ],
      residualSD: 23601450.23792676459972137,
      rSquared: 0.00224668921574939805928315,
      regressionSS: 18814317208116.66666666667,
      regressionMS: 3762863441623.333333333333,
      residualSS: 8355426800000000,
      residualMS: 557028453333333.3333333333,
      f: 0.006755244582401224555040085),
    published: Values(
      estimates: [
        1,
        1,
        1,
        1,
        1,
        1,
      ],
      standardErrors: [
        21523262.467817,
        23635517.3469681,
        7793435.24331583,
        1014755.0755035,
        56456.6512170752,
        1123.24854679312,
      ],
      residualSD: 23601450.2379268,
      rSquared: 0.0022466892157494,
      regressionSS: 18814317208116.7,
      regressionMS: 3762863441623.33,
      residualSS: 8.3554268e+15,
      residualMS: 557028453333333,
      f: 0.00675524458240122))

  /// Wampler's polynomial 1 + x + … + x⁵ with a multiple of his disturbance.
  private static func wampler(_ disturbance: Double) -> [Double] {
    let half: [Double] = [759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048]
    let all = half + [2048] + half.reversed()
    return all.enumerated().map { x, error in polynomial(Double(x)) + error * disturbance }
  }

  private static func polynomial(_ x: Double) -> Double {
    (0..<5).reduce(1) { sum, _ in sum * x + 1 }
  }
}
