import Foundation
import Testing

@Suite("The commands run --shard and merge") struct ShardTests {
  @Test("shards, joined, are the bytes of one process", arguments: [1, 2, 7])
  func joined(_ count: Int) throws {
    let place = try Workplace()
    #expect(try place.run("run", "experiment.yaml", "--output", "alone").status == 0)
    let names = (1...count).map { "s\($0)" }
    for index in 1...count {
      let ending = try place.run(
        "run", "experiment.yaml", "--output", names[index - 1], "--shard", "\(index)/\(count)")
      #expect(ending.status == 0, "\(ending.errors)")
      if count > 1 {
        #expect(ending.errors.contains("`xietong merge` joins it with the others"))
        #expect(place.bytes("\(names[index - 1])/effects.csv") == nil)
      }
    }
    let merge = try Program(["merge"] + names + ["--output", "whole"], in: place.path).end()
    #expect(merge.status == 0, "\(merge.errors)")
    #expect(merge.errors.contains("10 runs joined"))
    place.expectSame("alone", "whole")
    #expect(try place.run("run", "--from", "whole").output == "identical: whole\n")
  }

  @Test("unless told otherwise a shard has a folder of its own, which repeats itself")
  func home() throws {
    let place = try Workplace()
    #expect(try place.run("run", "experiment.yaml", "--shard", "2/3").status == 0)
    let name = (place.path as NSString).lastPathComponent
    let folder = "runs/\(name)-shards/2-of-3"
    #expect(place.bytes("\(folder)/runs.csv") != nil)
    let again = try place.run("run", "--from", folder)
    #expect((again.status, again.output) == (0, "identical: \(folder)\n"))
  }

  @Test("a merge that lacks runs ends with 1, says what, and keeps what there is")
  func incomplete() throws {
    let place = try Workplace()
    #expect(
      try place.run("run", "experiment.yaml", "--output", "s1", "--shard", "1/2").status == 0)
    let merge = try place.run("merge", "s1", "--output", "whole")
    #expect(merge.status == 1)
    #expect(merge.errors.contains("shards 2/2 are not among them"))
    #expect(merge.errors.contains("4 runs are missing"))
    #expect(place.bytes("whole/results.sqlite") != nil)
    #expect(place.bytes("whole/runs.csv") == nil)
  }

  @Test("a share that is none is a wrong call", arguments: ["0/2", "3/2", "2", "a/b"])
  func wrong(_ share: String) throws {
    let place = try Workplace()
    let ending = try place.run("run", "experiment.yaml", "--shard", share)
    #expect(ending.status == 2)
    #expect(ending.errors.contains("--shard"), "\(ending.errors)")
  }

  @Test("another design is refused with 2")
  func otherDesign() throws {
    let place = try Workplace()
    #expect(
      try place.run("run", "experiment.yaml", "--output", "a", "--shard", "1/2").status == 0)
    try place.write(
      Workplace.experiment.replacingOccurrences(of: "seed: 7", with: "seed: 8"), "experiment.yaml")
    #expect(
      try place.run("run", "experiment.yaml", "--output", "b", "--shard", "2/2").status == 0)
    let merge = try place.run("merge", "a", "b", "--output", "whole")
    #expect(merge.status == 2)
    #expect(merge.errors.contains("b: it holds runs of the design"), "\(merge.errors)")
  }
}
