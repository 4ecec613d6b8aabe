internal import GovernanceModel
internal import Results

/// What came of a run that was begun.
enum Attempt: Sendable {
  case made(RunRecord)
  /// A key, its seed, and what went wrong.
  case failed(RunKey, UInt64, String)
}

extension Cell {
  /// Makes the run; one whose outcomes are beyond all numbers has failed.
  func attempt() -> Attempt {
    let run = run()
    guard let index = run.outcomes.firstIndex(where: \.isInfinite) else { return .made(run) }
    return .failed(
      key, seed, "the outcome `\(outcomes[index].name)` is beyond the greatest number there is")
  }
}

extension Design {
  /// The record of a run that could not be made, with the levers and uncertainties that tell how.
  func failure(_ key: RunKey, seed: UInt64, _ problem: String) -> FailedRun {
    let levels = points.numbered(key.point)?.levels ?? []
    let settings =
      zip(experiment.levers, levels).map { Setting($0.address, $1) }
      + zip(experiment.uncertainties, uncertainties(seed: seed)).map { Setting($0.address, $1) }
    let parameters = settings.map { "\($0.address.path)=\(CSV.number($0.value))" }
    return FailedRun(
      key: key, seed: Int64(seed), parameters: parameters.joined(separator: " "), problem: problem)
  }
}
