/// A sample of NIST's Statistical Reference Datasets with what exact arithmetic finds for its doubles.
struct CertifiedSample: CustomStringConvertible, Sendable {
  let name: String
  let values: [Double]
  let mean: Double
  let sd: Double
  let lag1: Double

  var description: String { name }

  static let all = [
    CertifiedSample(
      name: "Lottery", values: MeasuredSamples.lottery,
      mean: 518.9587155963302752293578, sd: 291.6997274709690842392437,
      lag1: -0.1209486229673928676524098),
    CertifiedSample(
      name: "Lew", values: MeasuredSamples.lew,
      mean: -177.435, sd: 277.3321680443161357649225,
      lag1: -0.3073048006056794548623566),
    CertifiedSample(
      name: "Mavro", values: MeasuredSamples.mavro,
      mean: 2.00185599999999997322675, sd: 0.0004291234540030854092852462,
      lag1: 0.9379891834382588993276917),
    CertifiedSample(
      name: "Michelso", values: MeasuredSamples.michelso,
      mean: 299.8524000000000000909495, sd: 0.07901054781905066715148854,
      lag1: 0.5351996686212635862455462),
    CertifiedSample(
      name: "NumAcc1", values: [10_000_001, 10_000_003, 10_000_002],
      mean: 10000002.0, sd: 1.0,
      lag1: -0.5),
    CertifiedSample(
      name: "NumAcc2", values: numAcc(1.2, 1.1, 1.3),
      mean: 1.20000000000000006650247, sd: 0.09999999999999997779553951,
      lag1: -0.9989999999999999988908861),
    CertifiedSample(
      name: "NumAcc3", values: numAcc(1_000_000.2, 1_000_000.1, 1_000_000.3),
      mean: 1000000.200000000011583383, sd: 0.1000000000349245965480974,
      lag1: -0.9989999999994185048858443),
    CertifiedSample(
      name: "NumAcc4", values: numAcc(10_000_000.2, 10_000_000.1, 10_000_000.3),
      mean: 10000000.20000000018533412, sd: 0.1000000005587935447736196,
      lag1: -0.9989999999906960781410965),
    CertifiedSample(
      name: "PiDigits", values: piDigits,
      mean: 4.5348, sd: 2.867339060288708072461076,
      lag1: -0.003550992872379721541621146),
  ]

  /// The sets NumAcc2 to NumAcc4: one value, then two others 500 times by turns.
  private static func numAcc(_ first: Double, _ low: Double, _ high: Double) -> [Double] {
    [first] + (0..<1000).map { $0.isMultiple(of: 2) ? low : high }
  }
}

/// The numbers of a text.
func words(_ text: String) -> [Double] { text.split { $0.isWhitespace }.compactMap { Double($0) } }
