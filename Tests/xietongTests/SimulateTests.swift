import Foundation
import Results
import Testing

@Suite("The command simulate") struct SimulateTests {
  @Test("with the seed and the levers of a row it gives the outcomes of that row, digit for digit")
  func row() throws {
    let place = try Workplace()
    #expect(try place.run("run", "experiment.yaml", "--output", "out").status == 0)
    let table = try CSVTable(text: place.text("out/runs.csv"), path: "runs.csv")
    let row = try #require(table.rows.last?.fields)
    var arguments = ["simulate", "scenario.yaml", "--ticks", "24", "--seed", row[2]]
    for column in 3...5 { arguments += ["--set", "\(table.header[column])=\(row[column])"] }
    arguments += ["--output", "single"]
    let ending = try Program(arguments, in: place.path).end()
    #expect(ending.status == 0, "\(ending.errors)")
    let printed = Dictionary(
      ending.output.split(separator: "\n").map { line in
        let words = line.split(separator: " ")
        return (String(words[0]), String(words[1]))
      }
    ) { first, _ in first }
    let single = try CSVTable(text: place.text("single/runs.csv"), path: "runs.csv")
    for (name, value) in zip(table.header, row).dropFirst(6) {
      if !name.hasSuffix(".censored") { #expect(printed[name] == value) }
      let column = try #require(single.header.firstIndex(of: name))
      #expect(single.rows[0].fields[column] == value)
    }
  }

  @Test("several episodes have an outcome that is their mean")
  func episodes() throws {
    let place = try Workplace()
    let ending = try place.run(
      "simulate", "scenario.yaml", "--ticks", "24", "--episodes", "2", "--output", "twice")
    #expect(ending.status == 0)
    let runs = try CSVTable(text: place.text("twice/runs.csv"), path: "runs.csv")
    let records = try CSVTable(text: place.text("twice/trajectories.csv"), path: "records.csv")
    let column = try #require(runs.header.firstIndex(of: "loss"))
    let loss = try #require(Double(runs.rows[0].fields[column]))
    let ends = records.rows.map(\.fields).filter { $0[3] == "24" }.compactMap { Double($0[4]) }
    #expect(records.header[2...4] == ["episode", "tick", "loss"] && ends.count == 2)
    #expect(abs(loss - ends.reduce(0, +) / 2) <= 1e-12 * loss)
    let none = try place.run("simulate", "scenario.yaml", "--episodes", "0")
    #expect(none.status == 2)
  }

  @Test("it does not write among the runs of an experiment")
  func experimentFolder() throws {
    let place = try Workplace()
    #expect(try place.run("run", "experiment.yaml", "--output", "out").status == 0)
    try FileManager.default.removeItem(atPath: place.file("out/results.sqlite"))
    let before = place.bytes("out/runs.csv")
    let ending = try place.run("simulate", "scenario.yaml", "--ticks", "2", "--output", "out")
    #expect(ending.status == 2)
    #expect(place.bytes("out/runs.csv") == before)
  }
}
