internal import Statistics

extension SurfaceAnalysis {
  /// What wants caution, a sentence each.
  static func notes(
    _ columns: [String], _ surface: ResponseSurface, _ stationary: StationaryPoint,
    _ optimum: SurfaceOptimum, _ resampled: ResampledOptimum, isClustered: Bool
  ) -> [String] {
    edges(columns, surface, optimum) + shape(stationary) + fit(surface) + draws(resampled)
      + (isClustered ? clusters(surface) : [])
  }

  /// With fewer clusters percentile intervals of a nominal 95 % cover less than 93.3 % of the time, by
  /// the simulations that ``Bootstrap/percentile(of:confidence:)`` tells of.
  private static let enoughClusters = 30

  /// What dependence within clusters leaves to say.
  private static func clusters(_ surface: ResponseSurface) -> [String] {
    let count = surface.degreesOfFreedom + 1
    return
      (count < enoughClusters
      ? [
        "few clusters: intervals of doses from resamples of \(count) of them tend to be too narrow, "
          + "and errors too small; \(enoughClusters) or more are wanted"
      ] : [])
      + (surface.lackOfFit == nil
        ? [] : ["lack of fit takes rows as independent, those of one cluster too"])
  }

  /// Where the optimum lies on the edge of what was tried.
  private static func edges(
    _ columns: [String], _ surface: ResponseSurface, _ optimum: SurfaceOptimum
  ) -> [String] {
    columns.indices.compactMap { k in
      optimum.ends[k].map { end in
        let level = end == .low ? surface.ranges[k].low : surface.ranges[k].high
        return "the optimum lies on the edge: \(quotedName(columns[k])) is best at the "
          + "\(end == .low ? "lowest" : "highest") level tried, \(Legible.number(level)), and what "
          + "lies beyond is not known"
      }
    }
  }

  private static func shape(_ stationary: StationaryPoint) -> [String] {
    if stationary.kind == .ridge {
      return ["the surface does not curve in some direction, so it has no stationary point"]
    }
    guard stationary.axes.allSatisfy({ $0.interval != nil }), !stationary.isKindSure else {
      return []
    }
    return [
      "the data do not tell the sign of every curvature, so the stationary point may be no "
        + stationary.kind.rawValue
    ]
  }

  private static func fit(_ surface: ResponseSurface) -> [String] {
    if surface.standardErrors == nil {
      return ["as many rows as coefficients: nothing is left to tell errors by"]
    }
    guard let lack = surface.lackOfFit, lack.p < 0.05 else { return [] }
    return [
      "points scatter about the surface more than rows at one point do (lack of fit, p "
        + "\(probability(lack.p))): the outcome bends in other ways too, so mistrust the optimum"
    ]
  }

  private static func draws(_ resampled: ResampledOptimum) -> [String] {
    let failed = resampled.resamples - resampled.determined
    guard failed > 0 else { return [] }
    return [
      "\(failed) of \(resampled.resamples) resamples have too few points for a surface"
        + (resampled.intervals == nil ? ", so there is no interval; add replications" : "")
    ]
  }
}
