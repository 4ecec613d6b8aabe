internal import Results

extension ShardsFolder {
  /// Refuses, before anything waits in a queue, what would be refused after hours.
  ///
  /// - Parameter design: what is to be run.
  /// - Throws: an error with a remedy when there are more shards than points, when the stopping rule
  ///   cannot be followed in shards, when the run directory holds something else, or when its path
  ///   cannot stand in a batch script.
  public func refuse(_ design: Design) throws(ConfigurationError) {
    try refuseMoreThanPoints(design)
    let shard = Shard("1/\(count)") ?? .whole
    _ = try ExperimentRun(design.experiment, folder: folder(of: 1), shard: shard, threads: 1)
    try refuseOutput(design)
    try refuseUnwritable()
  }

  private func refuseMoreThanPoints(_ design: Design) throws(ConfigurationError) {
    guard count > design.points.count else { return }
    throw ConfigurationError(
      file: "--shards",
      problem: "\(count) shards, and a point stays whole in one: there are \(design.points.count)",
      remedy: "choose from 1 to \(design.points.count)")
  }

  private func refuseOutput(_ design: Design) throws(ConfigurationError) {
    try ExperimentRun(design.experiment, folder: output, threads: 1).refuseForeignFolder()
    guard let hash = Provenance.read(output)?.designHash, hash != design.hash else { return }
    throw ConfigurationError(
      file: output.path,
      problem: "the folder holds runs of the design \(hash), this is \(design.hash)",
      remedy: "choose another folder with --output, or go back to the stored design")
  }

  /// A batch script is made of lines, and sbatch has its own mind about backslashes in names of logs.
  private func refuseUnwritable() throws(ConfigurationError) {
    let isUnfit = path.unicodeScalars.contains {
      $0 == "\\" || $0.properties.generalCategory == .control
    }
    guard isUnfit else { return }
    throw ConfigurationError(
      file: path,
      problem: "the path has a backslash or a line break, which no batch script can name",
      remedy: "choose another folder with --output")
  }
}
