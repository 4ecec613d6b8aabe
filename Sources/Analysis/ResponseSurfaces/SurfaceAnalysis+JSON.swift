internal import Results
internal import Statistics

extension SurfaceAnalysis {
  /// The object of `surface`: coefficients, lack of fit, stationary point, curvatures, optimum.
  public var json: String {
    var members: [(String, JSONValue)] = [("method", .text("surface"))]
    members += rows.members
    members += [
      ("outcome", .text(outcome)), ("better", .text(lowerIsBetter ? "lower" : "higher")),
      ("convention", .text(clauses.joined(separator: "; "))), ("confidence", .number(confidence)),
      ("degreesOfFreedom", .count(surface.degreesOfFreedom)),
      ("resamples", .count(resampled.resamples)), ("seed", .text(String(seed))),
    ]
    if let cluster { members.append(("cluster", .text(cluster))) }
    members += [
      ("coefficients", .list(coefficients.map(\.json))),
      ("residualSD", .optional(surface.model.residualSD)),
      ("rSquared", .optional(surface.model.rSquared)), ("lackOfFit", lackOfFit),
      ("stationary", stationaryPoint), ("curvatures", .list(stationary.axes.map(curvature))),
      ("optimum", best),
    ]
    if !notes.isEmpty { members.append(("note", .text(notes.joined(separator: "; ")))) }
    return JSONValue.object(members).rendered() + "\n"
  }

  private var lackOfFit: JSONValue {
    guard let lack = surface.lackOfFit else { return .null }
    return .object([
      ("F", .number(lack.f)), ("df", .count(lack.degreesOfFreedom)),
      ("dfResidual", .count(lack.residualDegreesOfFreedom)), ("p", .number(lack.p)),
    ])
  }

  private var stationaryPoint: JSONValue {
    let point = columns.indices.map { k in
      JSONValue.object([
        ("factor", .text(columns[k])), ("value", .optional(stationary.point?[k])),
        ("standardError", .optional(stationary.standardErrors?[k])),
      ])
    }
    return .object([
      ("kind", .text(stationary.kind.rawValue)),
      ("place", stationary.point == nil ? .null : .text(stationary.isInside ? "inside" : "beyond")),
      ("value", .optional(stationary.value)), ("factors", .list(point)),
    ])
  }

  private func curvature(_ axis: StationaryPoint.Axis) -> JSONValue {
    .object([
      ("value", .number(axis.curvature)), ("standardError", .optional(axis.standardError)),
      ("low", .optional(axis.interval?.low)), ("high", .optional(axis.interval?.high)),
      ("direction", .list(axis.direction.map { .number($0) })),
    ])
  }

  private var best: JSONValue {
    .object([
      ("value", .number(optimum.value)), ("standardError", .optional(optimum.standardError)),
      ("low", .optional(optimum.interval?.low)), ("high", .optional(optimum.interval?.high)),
      ("factors", .list(doses.map(\.json))),
    ])
  }
}

extension SurfaceCoefficient {
  fileprivate var json: JSONValue {
    .object(
      [("term", .text(term))] + zip(Self.statisticNames, statistics).map { ($0, .optional($1)) })
  }
}

extension SurfaceAnalysis.Dose {
  fileprivate var json: JSONValue {
    .object(
      [("factor", .text(factor))] + zip(Self.names, numbers).map { ($0, .optional($1)) }
        + [("end", end.map { .text($0.rawValue) } ?? .null)])
  }
}
