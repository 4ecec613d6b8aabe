import ExperimentRunner
import Foundation
import GovernanceModel
import Results
import Testing

@Suite("Design") struct DesignTests {
  @Test("in a factorial the first lever varies slowest; points count from 1; 0 is the benchmark")
  func order() throws {
    let design = try Design(SmallWorld().read())
    #expect(design.points.map(\.point) == [0, 1, 2, 3, 4])
    #expect(design.points.map(\.levels) == [nil, [0, 0], [0, 0.9], [1, 0], [1, 0.9]])
    #expect(design.fewestRuns == 10)
  }

  @Test("without levers there is one point")
  func noLevers() throws {
    let world = try SmallWorld()
    let design = try Design(
      try world.read([
        "levers:\n  modes.vertical.openness: [0, 1]\n  modes.digital: [0, 0.9]": "levers: {}"
      ]))
    #expect(design.points.map(\.levels) == [nil, []])
  }

  @Test("values come from defaults, then scenario, then constants, then levers and uncertainties")
  func layers() throws {
    let design = try Design(SmallWorld().read())
    let parameters = design.parameters(at: design.points[4], uncertainties: [1.1])
    #expect(parameters.modes.vertical.openness == 1)
    #expect(parameters.modes.horizontal.openness == 1)
    #expect(parameters.modes.crossDepartment.openness == 0)
    #expect(parameters.modes.insideOutside.digital == 0.9)
    #expect(parameters.hazard.rainfall == 1.1)
    #expect(parameters.society.citizens == 40)
    let benchmark = design.parameters(at: design.points[0], uncertainties: [1.1])
    #expect(benchmark.modes.vertical.openness == Parameters().modes.vertical.openness)
    #expect(benchmark.modes.horizontal.openness == 1)
  }

  @Test("a mode's own digital level wins over that of all four, wherever each is given")
  func alias() throws {
    let design = try Design(
      try SmallWorld().read(["modes.horizontal.openness: 1": "modes.horizontal.digital: 0.25"]))
    let modes = design.parameters(at: design.points[2], uncertainties: [1]).modes
    #expect(modes.vertical.digital == 0.9)
    #expect(modes.horizontal.digital == 0.25)
    #expect(modes.crossDepartment.digital == 0.9)
  }

  @Test("cells of a replication share a seed; independent numbers give each run its own")
  func seeds() throws {
    let world = try SmallWorld()
    let common = try Design(world.read())
    let independent = try Design(
      try world.read(["design: factorial": "design: factorial\nrandom-numbers: independent"]))
    func seeds(_ design: Design) -> Set<UInt64> {
      Set(
        (0...4).flatMap { p in (1...2).map { design.seed(of: RunKey(point: p, replication: $0)) } })
    }
    #expect(seeds(common).count == 2)
    #expect(seeds(independent).count == 10)
    #expect(seeds(common).union(seeds(independent)).allSatisfy { $0 < 1 << 53 })
  }

  @Test("uncertainties are drawn evenly, once a replication, and not shifted by one another")
  func draws() throws {
    let world = try SmallWorld()
    let one = try Design(world.read())
    let two = try Design(
      try world.read(["uncertainties:\n": "uncertainties:\n  trust.weight: { from: 1, to: 2 }\n"]))
    let seeds = (1...400).map { one.seed(of: RunKey(point: 1, replication: $0)) }
    let values = seeds.map { one.uncertainties(seed: $0)[0] }
    #expect(values.allSatisfy { (0.8...1.2).contains($0) })
    #expect(abs(values.reduce(0, +) / 400 - 1) < 0.02)
    #expect(abs(Double(values.count { $0 < 0.9 }) - 100) < 40)
    #expect(seeds.map { two.uncertainties(seed: $0).last } == values)
  }
}

@Suite("Design hash") struct DesignHashTests {
  @Test(
    "SHA-256 gives the published values",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func published(text: String, hash: String) {
    #expect(SHA256.hex(text.utf8) == hash)
  }

  @Test(
    "whatever shapes the numbers changes the hash",
    arguments: [
      ("[0, 1]", "[0, 0.5]"), ("seed: 7", "seed: 8"), ("ticks: 24", "ticks: 25"),
      ("benchmark: true", "benchmark: false"), ("to: 1.2", "to: 1.3"),
      ("openness: 1", "openness: 0.5"), ("cost]", "trust]"), ("every: 6", "every: 3"),
      ("design: factorial", "design: factorial\nrandom-numbers: independent"),
    ])
  func changes(old: String, new: String) throws {
    let world = try SmallWorld()
    let hash = try Design(world.read()).hash
    #expect(try Design(world.read([old: new])).hash != hash)
    #expect(try Design(world.read()).hash == hash)
  }

  @Test("the scenario's bytes and the program's version count; replications and words do not")
  func covers() throws {
    let world = try SmallWorld()
    let design = try Design(world.read())
    #expect(try Design(world.read(["replications: 2": "replications: 3"])).hash == design.hash)
    #expect(try Design(world.read(["Does openness help?": "Does it?"])).hash == design.hash)
    #expect(design.hash(programVersion: "9.9.9") != design.hash)
    #expect(try Design(world.readScenario(["length_km: 30": "length_km: 31"])).hash != design.hash)
  }

  @Test("the experiment as resolved has every parameter, the same hash and the same points")
  func resolved() throws {
    let world = try SmallWorld()
    let design = try Design(world.read(["Does openness help?": "\"Does \\\"it\\\": help?\""]))
    let yaml = design.resolvedYAML(scenario: "world/scenario.yaml")
    try world.write(yaml, "resolved.yaml")
    let again = try Design(Experiment.read(world.file("resolved.yaml")))
    #expect(again.hash == design.hash)
    #expect(again.experiment.question == "Does \"it\": help?")
    for definition in Parameters.definitions where !definition.path.hasPrefix("modes.") {
      #expect(yaml.contains("  \(definition.path): "))
    }
    for point in design.points {
      #expect(
        again.parameters(at: point, uncertainties: [1])
          == design.parameters(at: point, uncertainties: [1]))
    }
  }
}
