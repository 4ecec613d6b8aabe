import Foundation
import Testing

@Suite("Exit status") struct ExitStatusTests {
  struct Call: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let status: Int32
    let words: String
    var testDescription: String { "xietong \(arguments.joined(separator: " ")): \(status)" }

    init(_ line: String, _ status: Int32, _ words: String) {
      arguments = line.split(separator: " ").map(String.init)
      (self.status, self.words) = (status, words)
    }
  }

  @Test(
    "a call that is right ends with 0, and says its result on standard output",
    arguments: [
      Call("--version", 0, "."), Call("--help", 0, "SUBCOMMANDS"),
      Call("check experiment.yaml", 0, "Does openness help?"),
      Call("run experiment.yaml --output out", 0, "loss"),
      Call("simulate scenario.yaml --ticks 24 --set modes.digital=0.9", 0, "loss.unstocked"),
      Call("simulate scenario.yaml --ticks 24 --set allocation.rule=greedy", 0, "loss.unstocked"),
      Call("describe outcomes", 0, "loss.unstocked"), Call("new question", 0, "README.md"),
      Call("describe odd", 0, "Process overview and scheduling"),
      Call("describe odd --format json", 0, "Process overview and scheduling"),
    ])
  func right(_ call: Call) throws {
    let place = try Workplace()
    let ending = try Program(call.arguments, in: place.path).end()
    #expect(ending.status == call.status, "\(ending.errors)")
    #expect(ending.output.contains(call.words))
  }

  @Test(
    "a call or a file that is wrong ends with 2, says why on standard error, and writes nothing",
    arguments: [
      Call("run experiment.yaml --frehs", 2, "--frehs"), Call("walk", 2, "walk"),
      Call("run", 2, "Name either"), Call("run experiment.yaml --threads 0", 2, "--threads"),
      Call("run experiment.yaml --replications 9223372036854775807", 2, "from 1 to 1000000"),
      Call("simulate scenario.yaml --set trsut=1", 2, "`trsut` is no parameter; did you mean"),
      Call("simulate scenario.yaml --set modes.digital=2", 2, "out of its range"),
      Call(
        "simulate scenario.yaml --set modes.digital=1 --set modes.digital=0", 2,
        "`modes.digital` is set twice; keep one of the two"),
      Call("check none.yaml", 2, "none.yaml: there is no file `none.yaml`"),
      Call("run none.yaml", 2, "none.yaml: there is no file `none.yaml`"),
      Call("simulate none.yaml", 2, "none.yaml: there is no file `none.yaml`"),
      Call("run --from none", 2, "none: there is no experiment.yaml"),
      Call("run broken.yaml --output out", 2, "broken.yaml:4:8: `ticks` is `many`"),
      Call("check broken.yaml", 2, "broken.yaml:4:8: `ticks` is `many`"),
      Call("simulate nowhere.yaml --output out", 2, "nowhere.yaml:2:1: the scenario has no terr"),
      Call("new a/b", 2, "letters, digits and hyphens"),
      Call(
        "simulate scenario.yaml --set allocation.rule=proportonal --output out", 2,
        "`proportonal` is no rule of `allocation.rule`; did you mean `proportional`?"),
      Call(
        "simulate scenario.yaml --set technology.sensors.outage=1.5", 2,
        "`technology.sensors.outage` is 1.5, out of its range; choose from 0 to 1"),
      Call(
        "simulate scenario.yaml --set technology.sensors.outage=0.1", 2,
        "an outage of a technology that nobody adopts"),
      Call(
        "run critical.yaml --output out", 2,
        "critical.yaml:9:22: the branching matrix has spectral radius 1.2"),
      Call("check critical.yaml", 2, "failures would never end"),
      Call("simulate travel.yaml --output out", 2, "travel.yaml:9:10: shares of travel from `A`"),
      Call("simulate departments.yaml", 2, "departments.yaml:9:15: the department `Clinic` is in"),
    ])
  func wrong(_ call: Call) throws {
    let place = try Workplace()
    try place.write(
      Workplace.experiment.replacingOccurrences(of: "ticks: 24", with: "ticks: many"), "broken.yaml"
    )
    try place.write("title: Nowhere\nterritories:\n", "nowhere.yaml")
    let tables = [
      "travel": "[{ from: A, to: A, share: 0.7 }]",
      "departments": "[{ government: Z, department: health, name: Clinic }]",
      "branching": "[{ from: health, to: health, children: 0.6 }]",
    ]
    for (table, rows) in tables {
      try place.write(
        Workplace.scenario.replacingOccurrences(of: "storm:", with: "\(table): \(rows)\nstorm:"),
        "\(table).yaml")
    }
    try place.write(
      Workplace.experiment.replacingOccurrences(of: "scenario.yaml", with: "branching.yaml")
        .replacingOccurrences(
          of: "modes.vertical.openness: [0, 1]", with: "sectors.branching: [1, 2]"),
      "critical.yaml")
    let before = place.names
    let ending = try Program(call.arguments, in: place.path).end()
    #expect(ending.status == 2)
    #expect(ending.errors.contains(call.words), "\(ending.errors)")
    #expect(ending.output.isEmpty)
    #expect(place.names == before)
  }

  @Test(
    "standard output that cannot be written ends with 1 and the reason",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: [
      "--help", "--version", "check experiment.yaml", "describe", "new question",
      "run experiment.yaml --output out", "run --from done", "simulate scenario.yaml --ticks 2",
      "analyze done --method describe --outcome loss",
    ])
  func fullOutput(_ line: String) throws {
    let place = try Workplace()
    #expect(try place.run("run", "experiment.yaml", "--output", "done").status == 0)
    let arguments = line.split(separator: " ").map(String.init)
    let ending = try Program(arguments, in: place.path, output: "/dev/full").end()
    #expect(ending.status == 1)
    #expect(ending.errors.contains("standard output: cannot be written (No space left on device)"))
  }

  @Test("the help of every command shows how it is called")
  func help() throws {
    let place = try Workplace()
    let lines = try place.run("--help").output
      .split(separator: "\n", omittingEmptySubsequences: false)
    let commands = lines.drop { $0 != "SUBCOMMANDS:" }.dropFirst().prefix { !$0.isEmpty }
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(commands.count >= 6 && commands.contains("run"))
    for command in commands {
      let ending = try place.run(command, "--help")
      #expect(ending.status == 0)
      #expect(ending.output.contains("Example"), "\(command)")
      #expect(ending.output.contains("  xietong \(command) "), "\(command)")
    }
  }
}
