/// An unbalanced 2 × 3 table, with what statsmodels makes of it.
///
/// Recorded from statsmodels 0.15.0 with numpy 2.4.6 and scipy 1.17.1: sums of squares, *F* and *p* by
/// `anova_lm(ols("y ~ C(a,Sum)*C(b,Sum)").fit(), typ=t)`; regressions by
/// `ols("y ~ C(a,Treatment('hi')) + x").fit(cov_type=…, use_t=True)`, by cluster with
/// `groups=g`; the intervals of partial η² by `brentq` on `scipy.stats.ncf.cdf` of those *F*.
enum UnbalancedTable {
  static let csv = """
    a,b,g,x,y
    lo,p,1,2,11
    lo,p,1,5,14
    lo,p,2,3,13
    lo,q,2,1,18
    lo,q,3,4,21
    lo,r,3,6,25
    lo,r,4,2,22
    lo,r,4,7,29
    lo,r,5,5,24
    hi,p,5,3,19
    hi,p,1,8,23
    hi,q,2,2,17
    hi,q,3,6,26
    hi,q,4,4,20
    hi,r,5,1,15
    hi,r,1,9,31
    hi,r,2,3,28

    """

  /// An analysis of variance by one type: sums of squares, *F* and *p* of a, b and a:b.
  struct Anova: CustomStringConvertible, Sendable {
    let type: Int
    let sums: [Double]
    let f: [Double]
    let p: [Double]

    var description: String { "type \(type)" }
  }

  static let anovas = [
    Anova(
      type: 1, sums: [31.066176470588236, 230.46250000000003, 55.5791666666668],
      f: [1.4868510856119097, 5.515056200145033, 1.330030819434376],
      p: [0.24820696283023935, 0.021931475296734088, 0.30385762827149193]),
    Anova(
      type: 2, sums: [30.644642857142706, 230.4625000000008, 55.57916666666693],
      f: [1.46667616285092, 5.515056200145051, 1.330030819434379],
      p: [0.25124757433138845, 0.0219314752967339, 0.3038576282714911]),
    Anova(
      type: 3, sums: [40.111111111110965, 186.35694444444496, 55.57916666666693],
      f: [1.9197486101039332, 4.459593304326819, 1.330030819434379],
      p: [0.19333400401029077, 0.03816506155223918, 0.3038576282714911]),
  ]

  /// The intervals of partial η² by type II.
  static let etaLow = [0, 0.007096154718366232, 0]
  static let etaHigh = [0.44186895824015643, 0.6880583886718382, 0.4619429027008178]

  /// A regression on a and x: standard errors and *p* of intercept, a and x, *F* with its *p*, and the
  /// interval of the last coefficient.
  struct Regression: CustomStringConvertible, Sendable {
    let robust: String?
    var cluster: String?
    let errors: [Double]
    let p: [Double]
    let f: [Double]
    let interval: [Double]

    var description: String { robust ?? cluster.map { "by \($0)" } ?? "equal variances" }
  }

  static let estimates = [15.187652811735948, -1.7322738386308068, 1.5971882640586808]
  static let rSquared = 0.48071837359139724
  static let adjustedRSquared = 0.40653528410445405
  /// Of the columns divided by their standard deviations: estimates and errors of a and x.
  static let standardized = [-0.15243616838448237, 0.6567311411321631]
  static let standardizedError = 0.1942602187223871

  static let regressions = [
    Regression(
      robust: nil, errors: [2.6562702246917334, 2.2075593892567684, 0.4724462144158155],
      p: [5.3178886092377794e-05, 0.4457047847650572, 0.004481898850675489],
      f: [6.480161138017946, 0.010181709328289861],
      interval: [0.5838919126224791, 2.610484615494882]),
    Regression(
      robust: "HC0", errors: [2.1384702977297683, 1.9689973930967746, 0.3705028381404139],
      p: [5.319344890542496e-06, 0.39383261372357886, 0.0007182876887170878],
      f: [10.16709190978932, 0.0018741707433854666],
      interval: [0.8025387089793562, 2.391837819138005]),
    Regression(
      robust: "HC1", errors: [2.35647949648004, 2.1697294511787177, 0.40827424275774393],
      p: [1.535174861260617e-05, 0.4379829010693697, 0.0015642281749097804],
      f: [8.3728992198265, 0.004058782876808554],
      interval: [0.7215271031721497, 2.4728494249452115]),
    Regression(
      robust: "HC2", errors: [2.346010833411194, 2.150107203814614, 0.4161338145047279],
      p: [1.4637830679819913e-05, 0.4339056164769794, 0.0018092980327589596],
      f: [8.006478498111814, 0.004805457581784696],
      interval: [0.7046699983164836, 2.489706529800878]),
    Regression(
      robust: "HC3", errors: [2.5768288626337696, 2.3514658360749716, 0.46868281782428445],
      p: [3.9089499768195975e-05, 0.4734829695314268, 0.0042462940407641606],
      f: [6.268085970256926, 0.011377015299033864],
      interval: [0.5919635955333502, 2.602412932584011]),
    Regression(
      robust: nil, cluster: "g",
      errors: [2.080971312683649, 2.608232244675407, 0.26095253012747155],
      p: [0.0018739684894589202, 0.5429178966075511, 0.003608980579725172],
      f: [98.32670477456244, 0.00039739911455776637],
      interval: [0.8726678890972827, 2.3217086390200787]),
  ]
}
