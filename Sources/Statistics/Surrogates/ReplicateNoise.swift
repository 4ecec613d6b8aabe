/// How far the outputs that a surrogate learns from scatter about what is to be learnt.
public enum ReplicateNoise: Sendable, Hashable {
  /// Not at all: the surrogate passes through them.
  case none
  /// Each by a variance of its own, which for a mean of *n* replications is s²/n.
  case known([Double])
  /// By one variance per replication, unknown, over the number of replications of each point.
  ///
  /// Without numbers each output is taken as one replication, and the variance is what geostatistics
  /// calls a nugget.
  case estimated(replications: [Int]? = nil)

  /// Throws unless there is one possible number a point.
  func require(points: Int) throws(StatisticsError) {
    switch self {
    case .none: return
    case .known(let variances):
      try Self.requireCount(variances.count, points, "noise variances")
      for variance in variances {
        try requireParameter(variance, "noise variance", .nonnegative)
      }
    case .estimated(let replications):
      guard let replications else { return }
      try Self.requireCount(replications.count, points, "numbers of replications")
      for count in replications where count < 1 {
        throw .parameter(
          Double(count), name: "number of replications", needed: "a whole number from 1 on")
      }
    }
  }

  private static func requireCount(
    _ count: Int, _ points: Int, _ name: String
  ) throws(StatisticsError) {
    guard count == points else {
      throw .parameter(
        Double(count), name: "number of \(name)", needed: "one a point, \(points) in all")
    }
  }
}
