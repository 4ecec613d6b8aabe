import Analysis
import Foundation
import Testing

@Suite struct SummaryTests {
  let folder = FileManager.default.temporaryDirectory.path + "/xietong-\(UUID().uuidString)"
  let runs = """
    point,replication,seed,openness,loss,time,time.censored
    0,1,1,,1,1,0
    1,1,1,0,10,100,0
    1,2,2,0,20,240,1
    1,3,3,0,30,240,1
    2,1,1,1,4,240,1
    2,2,2,1,,10,0

    """

  /// The lines of the summary of some runs.
  func summary(
    _ runs: String, outcomes: [String] = ["loss", "time"], levers: [String] = ["openness"]
  ) throws -> [String] {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try runs.write(toFile: folder + "/runs.csv", atomically: true, encoding: .utf8)
    do {
      try Summary.write(
        runs: folder + "/runs.csv", levers: levers, outcomes: outcomes,
        to: folder + "/summary.csv")
    } catch {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(names == ["runs.csv"], "a summary that fails leaves no file")
      throw error
    }
    return try String(contentsOfFile: folder + "/summary.csv", encoding: .utf8)
      .split(separator: "\n").map { String($0) }
  }

  @Test func `each point has its outcomes with t intervals and the share censored`() throws {
    let lines = try summary(runs)
    #expect(lines[0] == "point,openness,outcome,n,censored,mean,sd,low,high")
    #expect(lines.dropFirst().map { $0.prefix(1) } == ["0", "0", "1", "1", "2", "2"])
    let fields = lines[3].split(separator: ",", omittingEmptySubsequences: false)
    #expect(fields[0...6] == ["1", "0", "loss", "3", "", "20", "10"])
    #expect(near(Double(fields[7]), 20 - 4.302652729749464 * 10 / 3.0.squareRoot()))
    #expect(lines[4].hasPrefix("1,0,time,3,0.6666666666666666,193.33"))
  }

  @Test func `what is undefined is left empty, and a run without a value does not count`() throws {
    let lines = try summary(runs, outcomes: ["loss"])
    #expect(lines[1] == "0,,loss,1,,1,,,")
    #expect(lines[3] == "2,1,loss,1,,4,,,")
  }

  @Test func `points may have as many replications as they need`() throws {
    var text = "point,replication,a,loss\n"
    for point in 1...3 {
      for replication in 1...(point * 40) { text += "\(point),\(replication),0,\(replication)\n" }
    }
    let lines = try summary(text, outcomes: ["loss"], levers: ["a"])
    #expect(lines.dropFirst().map { $0.split(separator: ",")[3] } == ["40", "80", "120"])
    #expect(lines[3].hasPrefix("3,0,loss,120,,60.5,"))
  }

  @Test(arguments: ["1,1,0,2\n2,1,0,3\n1,2,0,4\n", "2,1,0,2\n1,1,0,3\n"])
  func `runs that are not sorted by point are refused at their line`(rows: String) throws {
    let error = #expect(throws: AnalysisError.self) {
      try summary("point,replication,a,loss\n" + rows, outcomes: ["loss"], levers: ["a"])
    }
    let line = rows.hasPrefix("1") ? 4 : 3
    #expect(
      error?.description.hasSuffix(
        "runs.csv:\(line): point 1 comes after point 2; sort the rows by point") == true)
  }

  @Test func `a wrong name, a word and a missing file are told`() throws {
    #expect(throws: AnalysisError.self) { try summary(runs, outcomes: ["los"]) }
    let error = #expect(throws: AnalysisError.self) {
      try summary(runs.replacing("30", with: "many"))
    }
    #expect(error?.description.contains("runs.csv:5: column `loss`: `many` is no") == true)
    #expect(throws: AnalysisError.unreadable(file: "/none.csv", reason: "no such file")) {
      try Summary.write(runs: "/none.csv", levers: [], outcomes: [], to: "/never.csv")
    }
  }
}
