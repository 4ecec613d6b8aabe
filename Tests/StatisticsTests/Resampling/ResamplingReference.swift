import Statistics
import Testing

/// Intervals from 500 resamples, computed apart from this package: a Python program makes the draws
/// from Philox4x32-10, writes every resample out, takes its statistic and its error by numpy 2.4, and
/// reads the ends off by `numpy.percentile`; without strata and clusters they are those of
/// `scipy.stats.bootstrap` 1.17.1 for the same resamples.
enum ResamplingReference {
  static let values = [12.1, 9.8, 14.3, 11.7, 10.9, 13.2, 15.1, 8.4, 9.1, 22.7, 7.7, 11.3]
  static let tied: [Double] = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]
  static let strata = [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2]
  static let clusters = [1, 1, 1, 2, 2, 3, 3, 4, 4, 4, 5, 5]

  /// How the values are resampled.
  enum Design: String {
    case plain
    case strata
    case clusters
    case both
    case ties

    func sample() throws -> Resampling {
      switch self {
      case .plain: try Resampling(values)
      case .strata: try Resampling(values, strata: ResamplingReference.strata)
      case .clusters: try Resampling(values, clusters: ResamplingReference.clusters)
      case .both:
        try Resampling(
          values, strata: ResamplingReference.strata, clusters: ResamplingReference.clusters)
      case .ties: try Resampling(tied)
      }
    }

    var seed: UInt64 {
      switch self {
      case .plain: 20_210_720
      case .ties: 3
      default: 7
      }
    }

    var confidence: Double { self == .ties ? 0.9 : 0.95 }
  }

  /// A statistic of a design with its first draws, its errors and the ends of its intervals.
  struct Case: CustomTestStringConvertible {
    let design: Design
    let statistic: ResampledStatistic
    let draws: [Double]
    let error: Double
    let linear: Double
    let ends: [ResampledInterval.Method: (low: Double?, high: Double?)]

    init(
      _ design: Design, _ statistic: ResampledStatistic, _ draws: [Double], error: Double,
      linear: Double, _ ends: [ResampledInterval.Method: (Double?, Double?)]
    ) {
      self.design = design
      self.statistic = statistic
      self.draws = draws
      self.error = error
      self.linear = linear
      self.ends = ends.mapValues { (low: $0.0, high: $0.1) }
    }

    var testDescription: String { "\(statistic), \(design)" }
  }

  static let cases = [
    Case(
      .plain, .mean, [12.008333333333333, 11.141666666666667, 12.549999999999999],
      error: 1.0974474336007218, linear: 1.1576136853218542,
      [
        .percentile: (10.3, 14.571041666666664),
        .basic: (9.812291666666672, 14.083333333333336),
        .studentized: (10.330816560618008, 15.99920715070356),
        .bca: (10.508333333333333, 15.084426113456693),
      ]),
    Case(
      .plain, .median, [11.7, 11.100000000000001, 11.899999999999999],
      error: 0.9713031553738913, linear: 1.3005520184837054,
      [
        .percentile: (9.45, 13.75),
        .basic: (9.25, 13.55),
        .studentized: (9.40081307962904, 14.155615786240784),
        .bca: (9.633957285171158, 13.75),
      ]),
    Case(
      .plain, .sd, [2.04337436312556, 3.037181209109805, 3.8201618242734643],
      error: 1.1840164872690329, linear: 1.2085028562809006,
      [
        .percentile: (1.7073128515798952, 5.815115448290569),
        .basic: (2.205067425767436, 6.312870022478109),
        .studentized: (1.5815426998000457, 14.425598453747881),
        .bca: (2.06895167837432, 6.6740132320025465),
      ]),
    Case(
      .plain, .trimmed, [11.875, 11.0125, 12.0125],
      error: 1.0198958706893062, linear: 0.8975345017425136,
      [
        .percentile: (9.936875, 13.988125),
        .basic: (9.111875000000001, 13.163125),
        .studentized: (9.645015569251857, 13.84651851490785),
        .bca: (9.940536170452592, 13.991825198538447),
      ]),
    Case(
      .strata, .mean, [12.791666666666664, 11.266666666666666, 11.758333333333333],
      error: 1.2007847782691952, linear: 1.1944218344113267,
      [
        .percentile: (10.195625000000001, 14.828333333333328),
        .basic: (9.555000000000009, 14.187708333333335),
        .studentized: (9.749527777322376, 17.012305084995578),
        .bca: (10.455270772380763, 15.821702099043053),
      ]),
    Case(
      .strata, .median, [11.899999999999999, 10.9, 11.3],
      error: 0.9512067222517473, linear: 1.3005520184837054,
      [
        .percentile: (9.8, 13.75),
        .basic: (9.25, 13.2),
        .studentized: (9.27831730769231, 15.594613636363636),
        .bca: (9.785216258377426, 13.75),
      ]),
    Case(
      .strata, .sd, [3.910698224877573, 2.5093763561828855, 4.000104165310365],
      error: 1.1450731573421633, linear: 1.169204278940003,
      [
        .percentile: (1.8110869107178944, 5.693345732856371),
        .basic: (2.3268371412016338, 6.20909596334011),
        .studentized: (1.2118164606190738, 14.473441333655162),
        .bca: (2.11963522252655, 6.273584197364297),
      ]),
    Case(
      .strata, .trimmed, [12.3625, 11.200000000000001, 10.9875],
      error: 1.0899341449742552, linear: 0.9338261347809882,
      [
        .percentile: (9.8178125, 14.4071875),
        .basic: (8.692812500000002, 13.282187500000001),
        .studentized: (9.27434836235748, 14.772484335909414),
        .bca: (9.775561662392635, 14.138254358249494),
      ]),
    Case(
      .clusters, .mean, [13.32307692307692, 10.940000000000001, 12.966666666666669],
      error: 0.6719129965845755, linear: 0.7263761086086237,
      [
        .percentile: (10.854545454545454, 13.377779720279717),
        .basic: (11.00555361305362, 13.528787878787883),
        .studentized: (10.08873760932552, 13.951374362752372),
        .bca: (10.790000000000001, 13.323076923076922),
      ]),
    Case(
      .clusters, .median, [13.2, 11.100000000000001, 12.649999999999999],
      error: 0.8497302353958527, linear: 1.3005520184837054,
      [
        .percentile: (9.1, 13.2),
        .basic: (9.8, 13.9),
        .studentized: (1.1454545454545464, 18.199999999999967),
        .bca: (9.8, 13.2),
      ]),
    Case(
      .clusters, .sd, [4.84082531636804, 1.199259030494339, 3.7921769553392495],
      error: 1.2251154504135733, linear: 1.299645355089076,
      [
        .percentile: (1.6351690364539617, 5.871395928576523),
        .basic: (2.148786945481482, 6.385013837604043),
        .studentized: (0.9165636093549421, 25.42838514736934),
        .bca: (1.8772395759966032, 6.371812928829596),
      ]),
    Case(
      .clusters, .trimmed, [12.333333333333332, 11.233333333333334, 12.5375],
      error: 0.7261559550317627, linear: 0.8141809534741032,
      [
        .percentile: (10.125, 13.226249999999999),
        .basic: (9.873750000000003, 12.975000000000001),
        .studentized: (9.708937913178044, 14.13710754450968),
        .bca: (10.400962165741866, 13.257142857142856),
      ]),
    Case(
      .both, .mean, [12.169230769230769, 12.299999999999999, 12.884615384615383],
      error: 0.5891920665145445, linear: 0.7721091793759111,
      [
        .percentile: (11.15, 13.063636363636363),
        .basic: (11.319696969696974, 13.233333333333336),
        .studentized: (nil, 13.056484295895961),
        .bca: (10.527272727272727, 12.966666666666667),
      ]),
    Case(
      .both, .median, [10.9, 12.1, 11.7],
      error: 0.6583177991284284, linear: 1.3005520184837054,
      [
        .percentile: (10.350000000000001, 13.2),
        .basic: (9.8, 12.649999999999999),
        .studentized: (1.1454545454545464, 21.549999999999983),
        .bca: (10.55, 13.2),
      ]),
    Case(
      .both, .sd, [5.014709133370318, 3.926406329796582, 4.865156070440452],
      error: 1.0801655893052757, linear: 1.1909750753577544,
      [
        .percentile: (1.832104652992278, 5.6141109499404935),
        .basic: (2.4060719241175113, 6.188078221065727),
        .studentized: (-8.45537687854401, 353.98511829182394),
        .bca: (2.2014136872069776, 5.6846709082306575),
      ]),
    Case(
      .both, .trimmed, [10.744444444444445, 11.777777777777777, 11.699999999999998],
      error: 0.6764208537388892, linear: 0.8936407275857564,
      [
        .percentile: (10.514285714285714, 13.257142857142856),
        .basic: (9.842857142857145, 12.585714285714287),
        .studentized: (3.8722827685524672, 29.26995495357547),
        .bca: (10.514285714285716, 13.257142857142856),
      ]),
    Case(
      .ties, .mean, [3.4545454545454546, 4.636363636363637, 2.8181818181818183],
      error: 0.6910645039079826, linear: 0.7135060680126757,
      [
        .percentile: (2.909090909090909, 5.2727272727272725),
        .basic: (2.7272727272727275, 5.090909090909091),
        .studentized: (2.853455693302839, 5.422530771958484),
        .bca: (3.090909090909091, 5.363636363636363),
      ]),
    Case(
      .ties, .median, [3.0, 5.0, 3.0],
      error: 1.0133695454627312, linear: 0.9705612078236608,
      [
        .percentile: (2.0, 5.0),
        .basic: (3.0, 6.0),
        .studentized: (1.5, 6.5),
        .bca: (2.0, 5.0),
      ]),
    Case(
      .ties, .sd, [2.5441555126853532, 2.013590190318143, 2.400757456228422],
      error: 0.4914394868880044, linear: 0.5144345022865954,
      [
        .percentile: (1.3751033019046572, 3.015715267221608),
        .basic: (1.7171485592580846, 3.3577605245750357),
        .studentized: (1.7376383691358566, 4.528160991454149),
        .bca: (1.7296534815000364, 3.4551696208525824),
      ]),
    Case(
      .ties, .trimmed, [3.0, 4.571428571428571, 2.2857142857142856],
      error: 0.7680309758691265, linear: 0.6388765649999399,
      [
        .percentile: (2.5714285714285716, 5.142857142857143),
        .basic: (2.571428571428571, 5.142857142857142),
        .studentized: (2.5345427146106405, 5.2472604850694875),
        .bca: (2.5714285714285716, 5.026608037633715),
      ]),
  ]
}
