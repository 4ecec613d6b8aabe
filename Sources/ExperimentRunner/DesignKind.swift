/// How the points of an experiment are laid out.
public enum DesignKind: Sendable, Equatable {
  /// Every level of every lever with every other.
  case factorial
  /// The smallest regular fraction of a two-level factorial with at least this resolution, 3 to 5.
  case fractional(resolution: Int)
  /// So many points, one in each of as many equal strata of every lever, far apart.
  case latinHypercube(points: Int)
  /// So many points of a Sobol sequence, as often as there are independent scrambles.
  case sobol(points: Int, scrambles: Int)
  /// The layout from which Sobol indices are estimated, of so many base points a scramble.
  case saltelli(points: Int, scrambles: Int, includesSecondOrder: Bool)
  /// So many paths on a grid, on which one lever changes a step.
  case morris(trajectories: Int)
  /// The points of a file.
  case list(PointList)

  /// The name in a file.
  public var name: String {
    switch self {
    case .factorial: "factorial"
    case .fractional: "fractional"
    case .latinHypercube: "latin-hypercube"
    case .sobol: "sobol"
    case .saltelli: "saltelli"
    case .morris: "morris"
    case .list: "list"
    }
  }

  /// Names and values of what the design is asked for besides its name.
  var settings: [(name: String, value: String)] {
    switch self {
    case .factorial: []
    case .fractional(let resolution): [("resolution", Self.roman[resolution] ?? "\(resolution)")]
    case .latinHypercube(let points): [("points", "\(points)")]
    case .sobol(let points, let scrambles):
      [("points", "\(points)"), ("scrambles", "\(scrambles)")]
    case .saltelli(let points, let scrambles, let includesSecondOrder):
      [("points", "\(points)"), ("scrambles", "\(scrambles)")]
        + (includesSecondOrder ? [("second-order", "true")] : [])
    case .morris(let trajectories): [("trajectories", "\(trajectories)")]
    case .list: [("file", PointList.fileName)]
    }
  }

  /// How it is written in a file: `{ sobol: { points: 64, scrambles: 16 } }`.
  public var yaml: String {
    guard !settings.isEmpty else { return name }
    let inner = settings.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
    return "{ \(name): { \(inner) } }"
  }

  static let roman = [3: "III", 4: "IV", 5: "V"]
}
