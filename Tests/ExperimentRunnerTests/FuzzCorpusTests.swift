import ExperimentRunner

#if !FUZZING
  import Foundation
  import Testing

  /// Every input that the fuzzers of `Tests/Fuzzing` kept, read again as they read it.
  @Suite("What the fuzzers found") struct FuzzCorpusTests {
    static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fuzzing/Corpus").path

    static func inputs(_ kind: String) throws -> [(name: String, bytes: [UInt8])] {
      let folder = "\(corpus)/\(kind)"
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map {
        ($0, Array(try #require(FileManager.default.contents(atPath: "\(folder)/\($0)"))))
      }
    }

    @Test("every experiment of the corpus is read, or refused with place and remedy")
    func experiments() throws {
      let world = try SmallWorld()
      let file = world.file("experiment.yaml")
      let inputs = try Self.inputs("experiment")
      var accepted = 0
      for (name, bytes) in inputs {
        let fault = ReadingOracle.fault(experiment: bytes, named: file) { bytes in
          try Data(bytes).write(to: URL(filePath: file))
          let experiment = try Experiment.read(file)
          accepted += 1
          return experiment
        }
        #expect(fault == nil, "\(name)")
      }
      #expect(inputs.count > 50 && accepted > 10, "the corpus is worn out")
    }

    @Test("every scenario of the corpus is read, or refused with place and remedy")
    func scenarios() throws {
      let world = try SmallWorld()
      let file = world.file("world/scenario.yaml")
      let inputs = try Self.inputs("scenario")
      var accepted = 0
      for (name, bytes) in inputs {
        let fault = ReadingOracle.fault(scenario: bytes, named: file) { bytes in
          try Data(bytes).write(to: URL(filePath: file))
          let scenario = try ScenarioSource.read(file)
          accepted += 1
          return scenario
        }
        #expect(fault == nil, "\(name)")
      }
      #expect(inputs.count > 50 && accepted > 10, "the corpus is worn out")
    }

    /// The parser compares such keys in time exponential in their depth: none may reach it.
    @Test(
      "a key that is a list, a mapping or an alias is refused where it stands",
      arguments: [
        ("? - a\n: 1\n", 1, 1), ("- ? a\n", 1, 3), ("a: {[b] : 1}\n", 1, 9), ("{a: 1}: 2\n", 1, 7),
        ("a: &k b\n*k : 1\n", 2, 4), ("a: {?[b]: 1}\n", 1, 5),
      ])
    func keys(_ text: String, _ line: Int, _ column: Int) throws {
      let world = try SmallWorld()
      try world.write(text, "experiment.yaml")
      let message = world.error { try Experiment.read(world.file("experiment.yaml")) }
      #expect(message.hasPrefix("experiment.yaml:\(line):\(column): a key that is no word; "))
    }

    @Test(
      "a path that leads to no regular file is refused at once, where it is named",
      arguments: ["/dev/zero", "pipe", ".", "loop", "/dev/stdin\\0x"])
    func irregular(_ path: String) throws {
      let world = try SmallWorld()
      try Self.makePipe(world.file("pipe"))
      try FileManager.default.createSymbolicLink(
        atPath: world.file("loop"), withDestinationPath: "loop")
      let message = world.error { try world.read(["world/scenario.yaml": "\"\(path)\""]) }
      #expect(message.hasPrefix("experiment.yaml:2:11: "), "\(message)")
      #expect(message.contains("is no regular file; ") || message.contains("there is no file"))
    }

    @Test("a table that is a pipe is refused where the scenario names it")
    func pipeInScenario() throws {
      let world = try SmallWorld()
      try Self.makePipe(world.file("world/pipe"))
      try world.write("title: t\nterritories: pipe\n", "world/scenario.yaml")
      let message = world.error { try ScenarioSource.read(world.file("world/scenario.yaml")) }
      #expect(message.hasPrefix("world/scenario.yaml:2:14: `world/pipe` is no regular file; "))
    }

    @Test("a file above the limit is refused without being read")
    func large() throws {
      let world = try SmallWorld()
      let file = world.file("large.yaml")
      try Self.make(file, bytes: 1 << 40)
      #expect(
        world.error { try Experiment.read(file) }
          == "large.yaml: `large.yaml` is larger than 64 MiB; name the file that was meant")
      try Self.make(file, bytes: 5 << 20)
      #expect(
        world.error { try Experiment.read(file) }
          == "large.yaml: more than 4 MiB of YAML; put long tables into CSV files")
    }

    private static func makePipe(_ file: String) throws {
      let status = unsafe mkfifo(file, 0o600)
      try #require(status == 0)
    }

    /// A file of so many zeros, which take no room.
    private static func make(_ file: String, bytes: UInt64) throws {
      try Data().write(to: URL(filePath: file))
      let handle = try #require(FileHandle(forWritingAtPath: file))
      try handle.truncate(atOffset: bytes)
      try handle.close()
    }

    @Test("a table above the limit is refused where the scenario names it")
    func largeTable() throws {
      let world = try SmallWorld()
      try world.write("title: t\nterritories: t.csv\n", "world/scenario.yaml")
      try Self.make(world.file("world/t.csv"), bytes: 9 << 20)
      let message = world.error { try ScenarioSource.read(world.file("world/scenario.yaml")) }
      #expect(
        message == "world/scenario.yaml:2:14: `world/t.csv` is larger than 8 MiB; "
          + "name the file that was meant")
    }
  }
#endif

/// What must hold whatever the bytes of a file are: reading it returns a value or throws an error
/// that tells its reader, in one line, where to look and what to do.
///
/// The fuzzers and the tests ask this one judge; under `FUZZING` the file is it alone.
enum ReadingOracle {
  /// What is wrong with the reading of an experiment, nil when nothing is.
  ///
  /// An experiment that is accepted must be the same design when it is read again as resolved.
  static func fault(
    experiment bytes: [UInt8], named file: String, reading read: ([UInt8]) throws -> Experiment
  ) -> String? {
    do {
      let experiment = try read(bytes)
      let design = try Design(experiment)
      let resolved = design.resolvedYAML(scenario: "world/scenario.yaml")
      do {
        let again = try Design(read(Array(resolved.utf8)))
        return again.hash == design.hash ? nil : "read again it is another design:\n\(resolved)"
      } catch {
        return "as resolved it is refused: \(error)\n\(resolved)"
      }
    } catch {
      return fault(error, bytes, file)
    }
  }

  /// What is wrong with the reading of a scenario, nil when nothing is.
  static func fault(
    scenario bytes: [UInt8], named file: String, reading read: ([UInt8]) throws -> ScenarioSource
  ) -> String? {
    do {
      _ = try read(bytes)
      return nil
    } catch {
      return fault(error, bytes, file)
    }
  }

  /// What is wrong with an error, nil when nothing is.
  private static func fault(_ error: any Error, _ bytes: [UInt8], _ file: String) -> String? {
    guard let error = error as? ConfigurationError else { return "another error: \(error)" }
    let message = "\(error)"
    guard error.file == file else { return "another file: \(message)" }
    guard let line = error.line, let column = error.column else { return "no place: \(message)" }
    let lines = lengthsOfLines(bytes)
    guard lines.indices.contains(line - 1), 1...lines[line - 1] + 1 ~= column else {
      return "no such place: \(message)"
    }
    guard !error.problem.isEmpty, !error.remedy.isEmpty else { return "nothing said: \(message)" }
    guard message.unicodeScalars.allSatisfy({ !breaks($0) }) else {
      return "more than one line: \(message)"
    }
    return message.utf8.count < 2_000 + file.utf8.count ? nil : "endless: \(message)"
  }

  private static func breaks(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// The characters of each line, as YAML ends lines.
  private static func lengthsOfLines(_ bytes: [UInt8]) -> [Int] {
    var lengths = [0]
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if previous == "\r", scalar == "\n" {
        // The second half of one end of line.
      } else if ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) {
        lengths.append(0)
      } else {
        lengths[lengths.count - 1] += 1
      }
      previous = scalar
    }
    return lengths
  }
}
