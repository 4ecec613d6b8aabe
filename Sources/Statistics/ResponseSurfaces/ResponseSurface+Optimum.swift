/// Where a surface is best within the ranges of its inputs.
public struct SurfaceOptimum: Sendable, Hashable {
  /// The end of an input's range.
  public enum End: String, Sendable, Hashable, CaseIterable {
    /// The least value.
    case low
    /// The greatest value.
    case high
  }

  /// The inputs, in their units.
  public let point: [Double]
  /// At which end of its range an input is; nothing inside.
  public let ends: [End?]
  /// The standard error of each input by the delta method; nothing at an end, where the point would
  /// move on if it could, and without degrees of freedom.
  public let standardErrors: [Double?]
  /// The height of the surface there.
  public let value: Double
  /// Its standard error, at this point.
  public let standardError: Double?
  /// The t interval of the expected outcome at this point.
  public let interval: Interval?
}

extension ResponseSurface {
  /// The lowest or highest point of the surface within the ranges of the inputs.
  ///
  /// It is found exactly, on every face of the box. Errors are of first order (the delta method): of
  /// the inputs that lie inside given the ends of the others, and of the height with the point held,
  /// which is right to first order since there is no slope to follow. For where the optimum may lie,
  /// ends included, take ``resampledOptimum(lowest:resamples:seed:)``.
  ///
  /// - Parameter lowest: whether low is good.
  /// - Returns: the optimum.
  public func optimum(lowest: Bool) -> SurfaceOptimum {
    let best = (lowest ? form : form.turned).least.at
    let free = best.indices.filter { best[$0].magnitude < 1 }
    let found = errors(at: best, along: free)
    var errors = [Double?](repeating: nil, count: best.count)
    for (place, a) in free.enumerated() { errors[a] = found?[place] }
    let height = form.value(at: best)
    let error = error(of: row(at: best))
    return SurfaceOptimum(
      point: natural(best), ends: best.map(Self.end), standardErrors: errors, value: height,
      standardError: error, interval: interval(about: height, error: error))
  }

  /// The end at which a coded input lies.
  private static func end(_ x: Double) -> SurfaceOptimum.End? {
    x <= -1 ? .low : x >= 1 ? .high : nil
  }
}
