import Foundation
import Results
import Testing

/// Kills at moments that nothing foresees; `XIETONG_KILLS=50` for as many on 2,000 runs.
@Suite("A run that is killed again and again") struct TortureTests {
  private static let kills =
    ProcessInfo.processInfo.environment["XIETONG_KILLS"].flatMap(Int.init) ?? 5

  /// Which session made each run that is stored.
  private func rows(_ place: Workplace) throws -> [RunKey: Int] {
    guard place.bytes("cut/results.sqlite") != nil else { return [:] }
    // Of a copy with its log, so that the program meets what the kill left, not what a look made of it.
    let copy = try Workplace()
    for suffix in ["", "-wal"] {
      guard let bytes = place.bytes("cut/results.sqlite\(suffix)") else { continue }
      try bytes.write(to: URL(fileURLWithPath: copy.file("copy.sqlite\(suffix)")))
    }
    let store = try Store(path: copy.file("copy.sqlite"))
    guard let layout = try store.layout() else { return [:] }
    var rows: [RunKey: Int] = [:]
    try store.forEachStored(layout: layout) { rows[$0.run.key] = $0.session }
    try store.close()
    return rows
  }

  @Test("it ends in the bytes of one that was left alone, and no run that was stored is made twice")
  func kills() throws {
    let place = try Workplace()
    let replications = Self.kills >= 50 ? 400 : 40
    try place.write(
      Workplace.experiment.replacingOccurrences(
        of: "replications: 2", with: "replications: \(replications)"), "experiment.yaml")
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try place.run("run", "experiment.yaml", "--output", "alone").status == 0)
    let whole = (clock.now - start) / .seconds(1)
    var (before, midway): ([RunKey: Int], Int) = ([:], 0)
    for _ in 1...Self.kills {
      let program = try place.start("run", "experiment.yaml", "--output", "cut")
      usleep(UInt32(Double.random(in: 0...2 * whole / Double(Self.kills) + 0.1) * 1e6))
      program.send(SIGKILL)
      _ = program.end()
      let after = try rows(place)
      #expect(after.merging(before) { $1 } == after, "a stored run was lost or made again")
      midway += after.count < 5 * replications ? 1 : 0
      before = after
    }
    let last = try place.run("run", "experiment.yaml", "--output", "cut")
    #expect(last.status == 0, "\(last.errors)")
    let left = 5 * replications - before.count
    #expect(last.errors.contains(left > 0 ? "\(left) runs in " : "runs were there already"))
    place.expectSame("alone", "cut")
    #expect(place.names.allSatisfy { !$0.hasSuffix(".part") && !$0.contains("damaged") })
    print(
      "killed \(Self.kills) times, \(midway) of them with runs missing, on \(5 * replications) runs"
    )
  }
}
