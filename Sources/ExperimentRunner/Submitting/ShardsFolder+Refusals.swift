internal import Foundation
internal import Results

extension ShardsFolder {
  /// Refuses, before anything waits in a queue, what would be refused after hours.
  ///
  /// - Parameter design: what is to be run.
  /// - Throws: an error with a remedy when there are more shards than points, when the stopping rule
  ///   cannot be followed in shards, when the run directory holds something else or is none, or when
  ///   its path or the experiment's name cannot stand in a batch script.
  public func refuse(_ design: Design) throws(ConfigurationError) {
    try refuseMoreThanPoints(design)
    let shard = Shard("1/\(count)") ?? .whole
    _ = try ExperimentRun(design.experiment, folder: folder(of: 1), shard: shard, threads: 1)
    try refuseFile()
    try refuseOutput(design)
    try refuseUnwritable()
    try refuseUnwritableName(design.experiment)
  }

  private func refuseMoreThanPoints(_ design: Design) throws(ConfigurationError) {
    guard count > design.points.count else { return }
    throw ConfigurationError(
      file: "--shards",
      problem: "\(count) shards, and a point stays whole in one: there are \(design.points.count)",
      remedy: "choose from 1 to \(design.points.count)")
  }

  private func refuseFile() throws(ConfigurationError) {
    for place in [output.path, path] {
      var isFolder: ObjCBool = false
      let isThere = unsafe FileManager.default.fileExists(atPath: place, isDirectory: &isFolder)
      guard isThere, !isFolder.boolValue else { continue }
      throw ConfigurationError(
        file: place, problem: "a file stands where the folder should be made",
        remedy: "choose another name with --output, or move the file")
    }
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
    let isUnfit = path.unicodeScalars.contains { $0 == "\\" || Self.isControl($0) }
    guard isUnfit else { return }
    throw ConfigurationError(
      file: path,
      problem: "the path has a backslash or a line break, which no batch script can name",
      remedy: "choose another folder with --output")
  }

  /// Jobs are called after the experiment, and that after its folder.
  private func refuseUnwritableName(_ experiment: Experiment) throws(ConfigurationError) {
    let name = experiment.name
    guard name.unicodeScalars.contains(where: Self.isControl) else { return }
    throw ConfigurationError(
      file: experiment.file,
      problem: "the experiment's name, `\(name)`, has a line break or another control character, "
        + "which no batch script can name",
      remedy: "rename the folder of the experiment")
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }
}
