/// How a sample is laid out for Sobol indices, found by comparing its columns.
///
/// ```swift
/// let layout = try SaltelliLayout(of: columns, names: ["a", "b"])
/// layout.includesSecondOrder  // whether a row has points BA too
/// ```
///
/// Each point of a block must be what ``SaltelliPoints`` makes of its first and last point, A and B:
/// number for number. Values that A and B happen to share, as with factors of few levels, are no
/// matter.
public struct SaltelliLayout: Sendable, Hashable {
  /// How many factors there are.
  public let factors: Int
  /// Whether the points BAʲ are among the points.
  public let includesSecondOrder: Bool

  /// Finds the layout.
  ///
  /// - Parameters:
  ///   - columns: for each factor its value at every point.
  ///   - names: what messages call the factors.
  ///   - includesSecondOrder: whether there are points BAʲ, where it is known.
  /// - Throws: `StatisticsError.unidentified` for a factor that never varies, for a number of points
  ///   that no layout has, or where a point is not what the layout has there; the message names both.
  ///   Of the kinds that the number of points allows it is the one that holds for longer.
  public init(
    of columns: [[Double]], names: [String], includesSecondOrder: Bool? = nil
  ) throws(StatisticsError) {
    precondition(!columns.isEmpty && columns.count == names.count, "a name for each factor")
    try requireVarying(columns, names: names)
    factors = columns.count
    let count = columns[0].count
    var problem: Problem?
    for kind in includesSecondOrder.map({ [$0] }) ?? [true, false] {
      let places = PickFreezePlaces(factors: columns.count, hasSecondOrder: kind)
      guard count % (places.b + 1) == 0 else { continue }
      guard let found = Self.problem(columns, names, places) else {
        self.includesSecondOrder = kind
        return
      }
      if found.point >= problem?.point ?? 0 { problem = found }
    }
    throw problem?.error
      ?? .unidentified(
        "\(count) points are no Saltelli layout of \(columns.count) factors, which has "
          + "\(columns.count + 2) points a row, or \(2 * columns.count + 2) with second order; "
          + "give all points of a saltelli design in their order")
  }

  /// The first point that is not what a layout has there.
  private struct Problem {
    let point: Int
    let error: StatisticsError
  }

  /// What is wrong with whole rows as a layout of a kind; nothing where nothing is.
  private static func problem(
    _ columns: [[Double]], _ names: [String], _ place: PickFreezePlaces
  ) -> Problem? {
    let (block, count) = (place.b + 1, columns[0].count)
    for start in stride(from: 0, to: count, by: block) {
      for point in 1..<place.b {
        for (factor, column) in columns.enumerated() {
          let model = start + (place.takesFromB(factor, at: point) ? place.b : 0)
          guard column[start + point] != column[model] else { continue }
          return Problem(
            point: start + point,
            error: .unidentified(
              "the sample has no Saltelli layout: at point \(start + point + 1) "
                + "`\(names[factor])` is not that of point \(model + 1), as \(place.name(point)) "
                + "has it; give the points of a saltelli design in their order"))
        }
      }
    }
    return nil
  }
}

extension PickFreezePlaces {
  /// Whether a factor has the value of B at a point between A and B.
  func takesFromB(_ factor: Int, at point: Int) -> Bool {
    point <= factors ? point - 1 == factor : point - 1 - factors != factor
  }

  /// What a point between A and B is called.
  func name(_ point: Int) -> String {
    point <= factors ? "AB\(point)" : "BA\(point - factors)"
  }
}
