internal import Foundation
internal import GovernanceModel
internal import Results

extension Experiment {
  /// How each design is written.
  static let designs = [
    "factorial": "factorial", "fractional": "{ fractional: { resolution: V } }",
    "latin-hypercube": "{ latin-hypercube: { points: 100 } }",
    "sobol": "{ sobol: { points: 64, scrambles: 16 } }",
    "saltelli": "{ saltelli: { points: 64, scrambles: 16 } }",
    "morris": "{ morris: { trajectories: 20 } }", "list": "{ list: { file: points.csv } }",
  ]

  /// The most points that a design may have; what it takes is another question.
  static let mostPoints = 1_000_000_000

  static func readDesign(
    _ value: YAMLValue, besides file: String
  ) throws(ConfigurationError) -> DesignKind {
    let word = value.word ?? "?"
    guard let example = designs[word] else {
      throw value.error(
        "`\(word)` is no design",
        remedy(
          for: word, among: designs.keys.sorted(),
          seeing: "choose among \(designs.keys.sorted().joined(separator: ", "))"))
    }
    if word == "factorial", !value.isMapping { return .factorial }
    guard value.isMapping, word != "factorial",
      let entry = try value.mapping("design").first, try value.mapping("design").count == 1
    else {
      throw value.error("`\(word)` is not written so", "write `design: \(example)`")
    }
    return try readDesign(word, entry.value, besides: file)
  }

  private static func readDesign(
    _ word: String, _ value: YAMLValue, besides file: String
  ) throws(ConfigurationError) -> DesignKind {
    func fields(_ known: [String]) throws(ConfigurationError) -> Fields {
      try Fields(value, "`\(word)`", known: known)
    }
    switch word {
    case "fractional": return .fractional(resolution: try readResolution(fields(["resolution"])))
    case "latin-hypercube":
      return .latinHypercube(
        points: try whole(fields(["points"]), "points", "100", 2...10_000_000))
    case "sobol":
      let fields = try fields(["points", "scrambles"])
      return .sobol(points: try base(fields), scrambles: try scrambles(fields))
    case "saltelli":
      let fields = try fields(["points", "scrambles", "second-order"])
      return .saltelli(
        points: try base(fields), scrambles: try scrambles(fields),
        includesSecondOrder: try fields["second-order"]?.truth("second-order") ?? false)
    case "morris":
      return .morris(
        trajectories: try whole(fields(["trajectories"]), "trajectories", "20", 2...100_000))
    default:
      let path = try fields(["file"]).required("file", example: "points.csv")
      let name = try path.text("file")
      let folder = (file as NSString).deletingLastPathComponent
      let full = name.hasPrefix("/") || folder.isEmpty ? name : "\(folder)/\(name)"
      return .list(try PointList.read(full, namedAt: path.place))
    }
  }

  private static func base(_ fields: Fields) throws(ConfigurationError) -> Int {
    try whole(fields, "points", "64", 2...100_000_000)
  }

  private static func scrambles(_ fields: Fields) throws(ConfigurationError) -> Int {
    Int(try fields["scrambles"]?.whole("scrambles", 1...10_000) ?? 16)
  }

  private static func whole(
    _ fields: Fields, _ key: String, _ example: String, _ range: ClosedRange<UInt64>
  ) throws(ConfigurationError) -> Int {
    Int(try fields.required(key, example: example).whole(key, range))
  }

  private static func readResolution(_ fields: Fields) throws(ConfigurationError) -> Int {
    let value = try fields.required("resolution", example: "V")
    let word = try value.text("resolution")
    for (number, roman) in DesignKind.roman where word == roman || word == "\(number)" {
      return number
    }
    throw value.error("`\(word)` is no resolution", "write III, IV or V")
  }

  /// Levers must have what the design takes from them.
  func refuseUnfit(_ fields: Fields) throws(ConfigurationError) {
    let place = fields.place(of: "levers")
    if case .list = design { return }
    for lever in levers.free {
      switch (design, lever.domain) {
      case (.factorial, .interval(let range)):
        let ends = "[\(CSV.number(range.lowerBound)), \(CSV.number(range.upperBound))]"
        throw ConfigurationError(
          place, "a factorial needs levels, and `\(lever.address.path)` has ends only",
          "write its levels, \(ends), or take another design")
      case (.fractional, .levels(let levels)) where levels.count != 2:
        throw ConfigurationError(
          place,
          "a fraction has two levels a lever, and `\(lever.address.path)` has \(levels.count)",
          "keep two of them, or write `design: factorial`")
      default: break
      }
    }
    guard design == .factorial || !levers.isEmpty else {
      throw ConfigurationError(
        place, "there is no lever to vary", "name at least one with its levels or ends")
    }
    let points = countOfPoints
    guard points <= Double(Self.mostPoints) else {
      throw ConfigurationError(
        place, "the design has \(CSV.number(points)) points",
        "take fewer levers, levels or points: at most \(Self.mostPoints)")
    }
  }

  /// How many points there will be, at the most where a fraction is not yet found.
  private var countOfPoints: Double {
    let free = levers.free
    switch design {
    case .factorial: return free.reduce(1) { $0 * Double($1.levels?.count ?? 1) }
    case .fractional, .list: return 0
    case .latinHypercube(let points): return Double(points)
    case .sobol(let points, let scrambles): return Double(points) * Double(scrambles)
    case .saltelli(let points, let scrambles, let includesSecondOrder):
      let rows = (includesSecondOrder ? 2 : 1) * free.count + 2
      return Double(points) * Double(scrambles) * Double(rows)
    case .morris(let trajectories): return Double(trajectories) * Double(free.count + 1)
    }
  }

  /// What is allowed but may not be meant.
  var notesOnDesign: [String] {
    switch design {
    case .sobol(let points, _), .saltelli(let points, _, _):
      guard points & (points - 1) != 0 else { return [] }
      let below = 1 << (Int.bitWidth - 1 - points.leadingZeroBitCount)
      return [
        "\(points) points of a Sobol sequence are no power of two, which unbalances them: "
          + "take \(below) or \(2 * below)"
      ]
    default: return []
    }
  }
}
