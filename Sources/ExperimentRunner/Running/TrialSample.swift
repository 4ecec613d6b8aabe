internal import GovernanceModel
internal import Results

/// The runs that are begun to see what a run takes.
package struct TrialSample {
  /// A run, and the share of all runs for which it stands.
  package struct Run {
    package let position: Int
    package let replication: Int
    package let weight: Double
  }

  /// The largest first.
  package let runs: [Run]
  /// The sizes of the societies that differ, the largest first.
  private let sizes: [Double]

  /// How many runs are looked at.
  private static let most = 10_000

  /// Where no factor shapes a society, the first run, the last and three between; else the smallest,
  /// the largest and the quartiles among at most 10,000, spread evenly, and the extreme rows of a list.
  package init(_ design: Design) {
    let candidates = Self.candidates(design).sorted { $0.size < $1.size }
    let last = candidates.count - 1
    let ranks = Set((0...4).map { $0 * last / 4 }).sorted(by: >)
    runs = ranks.map { rank in
      let isEnd = ranks.count == 5 && (rank == 0 || rank == last)
      return Run(
        position: candidates[rank].position, replication: candidates[rank].replication,
        weight: ranks.count < 5 ? 1 / Double(ranks.count) : isEnd ? 0.125 : 0.25)
    }
    sizes = Set(candidates.map(\.size)).sorted(by: >)
  }

  /// How many times the largest society those are together that are kept.
  func largest(_ count: Int) -> Double {
    guard let first = sizes.first, first > 0 else { return Double(count) }
    return sizes.prefix(count).reduce(0, +) / first
  }

  private typealias Candidate = (position: Int, replication: Int, size: Double)

  private static func candidates(_ design: Design) -> [Candidate] {
    let experiment = design.experiment
    let points = design.points.countWithoutBenchmark
    let offset = design.points.hasBenchmark ? 1 : 0
    let varies = { (factors: [Factor]) in factors.contains { $0.shapesSociety } }
    guard varies(experiment.levers + experiment.uncertainties) else {
      return (0...4).map { (offset + $0 * (points - 1) / 4, 1, 0) }
    }
    let replications = varies(experiment.uncertainties) ? experiment.replications.least : 1
    let count = min(most, points * replications)
    var positions = (0..<count).map { ($0 * points / count, 1 + $0 * 7_919 % replications) }
    if case .list(let list) = experiment.design {
      positions += list.extremes(of: experiment.levers).map { ($0, 1) }
    }
    return positions.map { position, replication in
      let point = design.points[offset + position]
      let seed = design.seed(of: RunKey(point: point.point, replication: replication))
      let drawn = design.uncertainties(seed: seed)
      return (
        offset + position, replication, design.parameters(at: point, uncertainties: drawn).size
      )
    }
  }
}

extension Parameters {
  /// About how many actors and ties of society there are.
  var size: Double {
    society.citizens * (1 + 2 * society.reach)
      + (society.enterprises + society.organisations) * (1 + society.partners)
  }
}

extension PointList {
  /// The rows in which a lever that shapes the society has its greatest value.
  fileprivate func extremes(of factors: [Factor]) -> [Int] {
    factors.indices.filter { factors[$0].shapesSociety }.compactMap { column in
      (0..<count).max {
        values[$0 * levers.count + column] < values[$1 * levers.count + column]
      }
    }
  }
}
