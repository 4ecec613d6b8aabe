extension TailReference {
  /// The continuous distributions: twelve digits to 10⁵ degrees of freedom, ten to 10⁷ and for the
  /// noncentral ones, nine for the studentized range; twelve for a quantile and back.
  public static let continuous: [Self] = Family.allCases.flatMap { family in
    let points = Point.points(family.text)
    let far = points.filter { !$0.isNear }
    guard family.hasFarParameters else { return [family.reference(points, family.criterion)] }
    return [
      family.reference(points.filter(\.isNear), family.criterion, "to 1e5"),
      family.reference(far, 10, "to 1e7"),
    ]
  }

  private enum Family: String, CaseIterable {
    case studentT = "Student's t"
    case f = "F"
    case chiSquared = "χ²"
    case beta = "beta"
    case normal = "normal"
    case noncentralF = "noncentral F"
    case noncentralT = "noncentral t"
    case studentizedRange = "studentized range"

    var text: String {
      switch self {
      case .studentT: studentTText
      case .f: fText
      case .chiSquared: chiSquaredText
      case .beta: betaText
      case .normal: normalText
      case .noncentralF: noncentralFText
      case .noncentralT: noncentralTText
      case .studentizedRange: studentizedRangeText
      }
    }

    var labels: [String] {
      switch self {
      case .studentT: ["df", "t"]
      case .f: ["df1", "df2", "F"]
      case .chiSquared: ["df", "χ²"]
      case .beta: ["a", "b", "x"]
      case .normal: ["z"]
      case .noncentralF: ["df1", "df2", "λ", "F"]
      case .noncentralT: ["df", "δ", "t"]
      case .studentizedRange: ["groups", "df", "q"]
      }
    }

    var criterion: Double {
      switch self {
      case .noncentralF, .noncentralT: 10
      case .studentizedRange: 9
      default: 12
      }
    }

    /// Whether parameters beyond 10⁵ are told apart from those up to it.
    var hasFarParameters: Bool {
      switch self {
      case .studentT, .f, .chiSquared, .beta: true
      default: false
      }
    }

    func make(_ p: [Double]) throws(StatisticsError) -> any ContinuousDistribution {
      switch self {
      case .studentT: try StudentT(p[0])
      case .f: try FDistribution(p[0], p[1])
      case .chiSquared: try ChiSquared(p[0])
      case .beta: try BetaDistribution(p[0], p[1])
      case .normal: try NormalDistribution()
      case .noncentralF: try NoncentralF(p[0], p[1], noncentrality: p[2])
      case .noncentralT: try NoncentralT(p[0], noncentrality: p[1])
      case .studentizedRange:
        try StudentizedRange(groups: Int(p[0]), degreesOfFreedom: p[1])
      }
    }

    func reference(_ points: [Point], _ criterion: Double, _ range: String = "") -> TailReference {
      TailReference(
        name: range.isEmpty ? rawValue : "\(rawValue) \(range)", criterion: criterion,
        points: points, labels: labels,
        tails: { point throws(StatisticsError) in
          let distribution = try make(point.parameters)
          return (try distribution.logCumulative(point.x), try distribution.logUpperTail(point.x))
        },
        roundTrips: RoundTrips(criterion: range == "to 1e7" ? 10 : 12, make: make))
    }
  }
}

extension TailReference.Point {
  /// Whether no parameter is beyond 10⁵.
  fileprivate var isNear: Bool { parameters.allSatisfy { $0 <= 1e5 } }
}
