import Foundation
import Testing

@Suite("The command new") struct NewTests {
  static let designs = [
    "factorial", "fractional", "latin-hypercube", "sobol", "saltelli", "morris", "list",
  ]

  @Test("what it writes for each design passes check and runs", arguments: designs)
  func scaffold(_ design: String) throws {
    let place = try Workplace()
    let made = try place.run("new", "mine", "--design", design)
    #expect(made.status == 0, "\(made.errors)")
    let file = "Experiments/mine/experiment.yaml"
    let text = place.text(file)
    #expect(text.contains(design == "factorial" ? "design: factorial" : "design: { \(design): {"))
    try place.write(
      text.replacingOccurrences(of: "../scenarios/henan-2021.yaml", with: "../../scenario.yaml")
        .replacingOccurrences(of: "ticks: 240", with: "ticks: 6"), file)
    let checked = try place.run("check", file)
    #expect(checked.status == 0, "\(checked.errors)")
    #expect(checked.output.contains("disk"))
    let run = try place.run("run", file, "--quiet", "--output", "out")
    #expect(run.status == 0, "\(run.errors)")
    let rows = place.text("out/runs.csv").split(separator: "\n").count - 1
    let points = Set(
      place.text("out/runs.csv").split(separator: "\n").dropFirst()
        .map { $0.prefix { $0 != "," } })
    #expect(checked.output.contains("\(points.count - 1) and the benchmark"))
    #expect(rows % points.count == 0)
  }

  @Test("a design that there is not, and a folder that there is, are refused")
  func refused() throws {
    let place = try Workplace()
    let wrong = try place.run("new", "mine", "--design", "grid")
    #expect(wrong.status == 2 && wrong.errors.contains("latin-hypercube"))
    #expect(try place.run("new", "mine").status == 0)
    let twice = try place.run("new", "mine")
    #expect(twice.status == 2 && twice.errors.contains("there already"))
  }

  @Test("check prints what a fraction cannot tell apart, and refuses what takes too long")
  func check() throws {
    let place = try Workplace()
    _ = try place.run("new", "mine", "--design", "fractional")
    let file = "Experiments/mine/experiment.yaml"
    try place.write(
      place.text(file)
        .replacingOccurrences(of: "../scenarios/henan-2021.yaml", with: "../../scenario.yaml"),
      file)
    let checked = try place.run("check", file)
    #expect(checked.output.contains("2^(6-2), resolution IV"), "\(checked.output)")
    #expect(checked.output.contains("AB = CE"), "\(checked.output)")
    let hurried = try place.run("check", file, "--within", "0.001s")
    #expect(hurried.status == 2 && hurried.errors.contains("are granted"), "\(hurried.errors)")
    let run = try place.run("run", file, "--within", "0.001s", "--output", "out")
    #expect(run.status == 2 && !FileManager.default.fileExists(atPath: place.file("out")))
    #expect(try place.run("check", file, "--within", "soon").status == 2)
  }
}
