internal import Foundation
internal import Results

extension ShardsFolder {
  /// Writes the experiment as it is now, the scripts and the record, each whole.
  ///
  /// - Parameters:
  ///   - design: what is run; of more replications or points than before, every shard is made again as
  ///     far as these are missing.
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

  /// What is forgotten is forgotten first, so that whatever ends this half-way is found out next time.
  private func freeze(_ design: Design) throws {
    let isKept = keeps(design)
    if !isKept {
      for shard in shards { forget(.shard(shard)) }
      forget(.merge)
    }
    if !isKept, case .list(let list) = design.experiment.design {
      try list.write(to: experiment.points)
    }
    try experiment.copy(design.experiment.scenario)
    if !isKept { try AtomicFile.write(resolved(design), to: experiment.experiment) }
  }
}
