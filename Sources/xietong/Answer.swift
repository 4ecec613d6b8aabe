internal import ArgumentParser
internal import ExperimentRunner

/// What a run or a merge ends with: the answer's files and table, or why there is none.
struct Answer {
  let design: Design
  let folder: RunFolder
  /// Runs that could not be made.
  let failed: Int
  let isQuiet: Bool

  /// Writes the files and prints the table.
  ///
  /// - Throws: the status 1 where runs have failed: effects of a design with holes would be others.
  func give() throws {
    guard failed == 0 else {
      try AnswerFiles(design: design, folder: folder).writeSummary()
      Terminal.say(
        "xietong: \(failed) runs could not be made, see \(folder.failures); the others are in "
          + "\(folder.runs), and there is no effects.csv")
      throw ExitCode(1)
    }
    try Terminal.output(AnswerFiles(design: design, folder: folder).write(), terminator: "")
    try folder.writeChecksums()
    if !isQuiet { Terminal.say("results in \(folder.path)") }
  }
}
