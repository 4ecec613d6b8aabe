import ExperimentRunner
import Foundation
import Results
import Testing

@Suite("Seven designs") struct DesignKindTests {
  private static let intervals = [
    "[0, 1]": "{ from: 0, to: 1 }", "[0, 0.9]": "{ from: 0, to: 0.9 }",
  ]

  private func design(_ yaml: String, _ replacing: [String: String] = intervals) throws -> Design {
    try Design(
      SmallWorld().read(replacing.merging(["design: factorial": "design: \(yaml)"]) { $1 }))
  }

  private func levels(_ design: Design) -> [[Double]] { design.points.compactMap(\.levels) }

  @Test("a half fraction of five levers tells main effects and pairs apart")
  func fraction() throws {
    let levers = """
      [0, 1]
        modes.horizontal.digital: [0, 1]
        modes.crossDepartment.openness: [0, 1]
        modes.insideOutside.openness: { from: 0, to: 0.5 }
      """
    let design = try design("{ fractional: { resolution: V } }", ["[0, 1]": levers])
    #expect(design.points.countWithoutBenchmark == 16)
    let aliasing = try #require(design.aliasing)
    #expect(aliasing.resolution == "V" && aliasing.groups.isEmpty)
    #expect(aliasing.generators == [[0, 1, 2, 3]])
    for point in levels(design) {
      let signs = zip(point, [1, 1, 1, 0.5, 0.9]).map { $0 == 0 ? -1.0 : $0 == $1 ? 1 : .nan }
      #expect(signs[0] * signs[1] * signs[2] * signs[3] == signs[4])
    }
  }

  @Test("a Latin hypercube has one point in every stratum of every lever")
  func hypercube() throws {
    let points = levels(try design("{ latin-hypercube: { points: 20 } }"))
    #expect(Set(points.map { Int($0[0] * 20) }) == Set(0..<20))
    #expect(Set(points.map { Int($0[1] / 0.9 * 20) }) == Set(0..<20))
  }

  @Test("scrambles of a Sobol sequence stand one behind the other, each as even as the sequence")
  func sobol() throws {
    let design = try design("{ sobol: { points: 16, scrambles: 3 } }")
    let points = levels(design)
    #expect(points.count == 48)
    for scramble in 0..<3 {
      let own = points[scramble * 16..<(scramble + 1) * 16]
      #expect(Set(own.map { Int($0[0] * 16) }) == Set(0..<16))
    }
    #expect(Set(points.map { $0[0] }).count == 48)
  }

  @Test("Saltelli's layout changes one lever at a time between its two samples")
  func saltelli() throws {
    let points = levels(try design("{ saltelli: { points: 4, scrambles: 2 } }"))
    #expect(points.count == 4 * 2 * (2 + 2))
    for row in 0..<8 {
      let (a, ab, ba, b) = (
        points[row * 4], points[row * 4 + 1], points[row * 4 + 2], points[row * 4 + 3]
      )
      #expect(ab == [b[0], a[1]] && ba == [a[0], b[1]])
    }
  }

  @Test("a trajectory of Morris changes one lever a step, from one half of its range to the other")
  func morris() throws {
    let design = try design("{ morris: { trajectories: 5 } }", ["[0, 1]": "{ from: 0, to: 1 }"])
    let points = levels(design)
    #expect(points.count == 5 * 3)
    for start in stride(from: 0, to: 15, by: 3) {
      var changed: [Int] = []
      for step in 1...2 {
        let (before, after) = (points[start + step - 1], points[start + step])
        changed += [0, 1].filter { before[$0] != after[$0] }
        if before[0] != after[0] { #expect(abs(abs(before[0] - after[0]) - 2.0 / 3) < 1e-12) }
      }
      #expect(changed.sorted() == [0, 1])
    }
    #expect(Set(points.map { $0[1] }) == [0, 0.9])
  }

  @Test("a list is run as it stands")
  func list() throws {
    let world = try SmallWorld()
    try world.write("modes.digital,trust.county\n0,0.25\n0.5,1\n0.5,1\n", "points.csv")
    let design = try Design(world.readList())
    #expect(levels(design) == [[0, 0.25], [0.5, 1], [0.5, 1]])
    #expect(design.layout.levers == ["modes.digital", "trust.county"])
  }

  @Test("other seeds give other samples, the same seed the same")
  func seeds() throws {
    for yaml in [
      "{ latin-hypercube: { points: 20 } }", "{ sobol: { points: 8, scrambles: 2 } }",
      "{ saltelli: { points: 4, scrambles: 2 } }", "{ morris: { trajectories: 5 } }",
    ] {
      let one = levels(try design(yaml))
      #expect(try levels(design(yaml)) == one)
      var other = Self.intervals
      other["seed: 7"] = "seed: 8"
      #expect(try levels(design(yaml, other)) != one)
    }
  }

  @Test("designs differ in their hash, and so does what they are asked for")
  func hashes() throws {
    let yamls = [
      "{ latin-hypercube: { points: 20 } }", "{ latin-hypercube: { points: 21 } }",
      "{ sobol: { points: 8, scrambles: 2 } }", "{ sobol: { points: 4, scrambles: 4 } }",
      "{ saltelli: { points: 8, scrambles: 2 } }",
      "{ saltelli: { points: 8, scrambles: 2, second-order: true } }",
      "{ morris: { trajectories: 5 } }",
    ]
    #expect(try Set(yamls.map { try design($0).hash }).count == yamls.count)
  }
}

extension SmallWorld {
  /// Reads the experiment with its levers taken from `points.csv`.
  func readList(_ replacing: [String: String] = [:]) throws -> Experiment {
    let levers = "levers:\n  modes.vertical.openness: [0, 1]\n  modes.digital: [0, 0.9]\n"
    return try read(
      [levers: "", "design: factorial": "design: { list: { file: points.csv } }"]
        .merging(replacing) { $1 })
  }
}
