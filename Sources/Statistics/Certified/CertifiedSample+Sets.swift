extension CertifiedSample {
  /// NIST's nine univariate sets.
  public static let all: [Self] = [
    lottery, lew, mavro, michelso, numAcc1, numAcc2, numAcc3, numAcc4, piDigits,
  ]

  /// Numbers drawn in Maryland's lottery.
  public static let lottery = CertifiedSample(
    name: "Lottery", values: numbers(lotteryText),
    exact: Values(
      mean: 518.9587155963302752293578,
      sd: 291.6997274709690842392437,
      lag1: -0.1209486229673928676524098),
    published: Values(
      mean: 518.95871559633,
      sd: 291.699727470969,
      lag1: -0.120948622967393))

  /// Deflections of a steel-concrete beam.
  public static let lew = CertifiedSample(
    name: "Lew", values: numbers(lewText),
    exact: Values(
      mean: -177.435,
      sd: 277.3321680443161357649225,
      lag1: -0.3073048006056794548623566),
    published: Values(
      mean: -177.435,
      sd: 277.332168044316,
      lag1: -0.307304800605679))

  /// Transmittances of a filter.
  public static let mavro = CertifiedSample(
    name: "Mavro", values: numbers(mavroText),
    exact: Values(
      mean: 2.00185599999999997322675,
      sd: 0.0004291234540030854092852462,
      lag1: 0.9379891834382588993276917),
    published: Values(
      mean: 2.001856,
      sd: 0.000429123454003053,
      lag1: 0.937989183438248))

  /// Michelson's speeds of light of 1879.
  public static let michelso = CertifiedSample(
    name: "Michelso", values: numbers(michelsoText),
    exact: Values(
      mean: 299.8524000000000000909495,
      sd: 0.07901054781905066715148854,
      lag1: 0.5351996686212635862455462),
    published: Values(
      mean: 299.8524,
      sd: 0.0790105478190518,
      lag1: 0.535199668621283))

  /// Three large whole numbers.
  public static let numAcc1 = CertifiedSample(
    name: "NumAcc1", values: [10_000_001, 10_000_003, 10_000_002],
    exact: Values(
      mean: 10000002,
      sd: 1,
      lag1: -0.5),
    published: Values(
      mean: 10000002,
      sd: 1,
      lag1: -0.5))

  /// 1,001 numbers about 1.2.
  public static let numAcc2 = CertifiedSample(
    name: "NumAcc2", values: numAcc(1.2, 1.1, 1.3),
    exact: Values(
      mean: 1.20000000000000006650247,
      sd: 0.09999999999999997779553951,
      lag1: -0.9989999999999999988908861),
    published: Values(
      mean: 1.2,
      sd: 0.1,
      lag1: -0.999))

  /// 1,001 numbers about 1,000,000.2.
  public static let numAcc3 = CertifiedSample(
    name: "NumAcc3", values: numAcc(1_000_000.2, 1_000_000.1, 1_000_000.3),
    exact: Values(
      mean: 1000000.200000000011583383,
      sd: 0.1000000000349245965480974,
      lag1: -0.9989999999994185048858443),
    published: Values(
      mean: 1000000.2,
      sd: 0.1,
      lag1: -0.999))

  /// 1,001 numbers about 10,000,000.2.
  public static let numAcc4 = CertifiedSample(
    name: "NumAcc4", values: numAcc(10_000_000.2, 10_000_000.1, 10_000_000.3),
    exact: Values(
      mean: 10000000.20000000018533412,
      sd: 0.1000000005587935447736196,
      lag1: -0.9989999999906960781410965),
    published: Values(
      mean: 10000000.2,
      sd: 0.1,
      lag1: -0.999))

  /// The first 5,000 digits of π, save the 957th, which is 8 in π and 3 in the set.
  public static let piDigits = CertifiedSample(
    name: "PiDigits", values: piText.compactMap { $0.wholeNumberValue.map(Double.init) },
    exact: Values(
      mean: 4.5348,
      sd: 2.867339060288708072461076,
      lag1: -0.003550992872379721541621146),
    published: Values(
      mean: 4.5348,
      sd: 2.86733906028871,
      lag1: -0.00355099287237972))

  /// The sets NumAcc2 to NumAcc4: one value, then two others 500 times by turns.
  private static func numAcc(_ first: Double, _ low: Double, _ high: Double) -> [Double] {
    [first] + (0..<1000).map { $0.isMultiple(of: 2) ? low : high }
  }
}
