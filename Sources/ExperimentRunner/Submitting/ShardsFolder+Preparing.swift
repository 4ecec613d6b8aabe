internal import Foundation
internal import Results

extension ShardsFolder {
  /// Writes the experiment as it is now, the scripts and the record, each whole.
  ///
  /// - Parameters:
  ///   - design: what is run; of more replications than before, every shard is made again as far as
  ///     these are missing.
  ///   - scripts: what the jobs are.
  /// - Throws: an error when something cannot be written.
  public func prepare(_ design: Design, _ scripts: JobScripts) throws {
    for folder in [path, logs, experiment.path] { try experiment.make(folder) }
    try freeze(design)
    try AtomicFile.write(scripts.array, to: arrayScript)
    try AtomicFile.write(scripts.merge, to: mergeScript)
    try AtomicFile.write(scripts.rank, to: rankScript)
    for script in [arrayScript, mergeScript, rankScript] {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    }
  }

  private func freeze(_ design: Design) throws {
    let scenario = design.experiment.scenario.parts.first?.path ?? "scenario.yaml"
    let yaml = design.resolvedYAML(scenario: "scenario/\(scenario)")
    let before = FileManager.default.contents(atPath: experiment.experiment)
    if case .list(let list) = design.experiment.design { try list.write(to: experiment.points) }
    try experiment.copy(design.experiment.scenario)
    guard before != Data(yaml.utf8) else { return }
    for shard in shards { forget(.shard(shard)) }
    forget(.merge)
    try AtomicFile.write(yaml, to: experiment.experiment)
  }
}
