import Analysis
import Foundation
import Statistics
import Testing

@Suite struct GroupDescriptionTests {
  let csv = "mode,level,loss\nopen,2,1\nopen,2,2\nopen,10,3\nclosed,2,5\nopen,2,\n,2,7\n"

  @Test func `groups stand in rising order and rows without a value are counted`() throws {
    let answer = try GroupDescription(of: "loss", by: ["mode", "level"], in: Table(csv: csv))
    #expect(answer.groups.map(\.levels) == [["closed", "2"], ["open", "2"], ["open", "10"]])
    #expect(answer.groups.map(\.description.mean) == [5, 1.5, 3])
    #expect(answer.n == 4 && answer.dropped == 2)
  }

  @Test func `the object has the members of the interface and null beside a note`() throws {
    let answer = try GroupDescription(of: "loss", by: ["level"], in: Table(csv: csv))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.json.utf8)) as? [String: Any])
    #expect(object["method"] as? String == "describe")
    #expect(object["n"] as? Int == 5 && object["dropped"] as? Int == 1)
    let groups = try #require(object["groups"] as? [[String: Any]])
    #expect((groups[0]["by"] as? [String: Double]) == ["level": 2])
    #expect(groups[0]["mean"] as? Double == 3.75)
    #expect(groups[1]["sd"] is NSNull && groups[1]["note"] is String)
    let keys = [
      "by", "n", "mean", "sd", "min", "q1", "median", "q3", "max", "skewness", "kurtosis", "lag1",
      "ciLow", "ciHigh",
    ]
    #expect(Set(groups[0].keys) == Set(keys))
  }

  @Test func `each member of a group is the number of its name`() throws {
    let object = try printedObject(
      try GroupDescription(of: "loss", by: ["level"], in: Table(csv: csv)).json)
    let group = try #require((object["groups"] as? [[String: Any]])?.first)
    // The values 1, 2, 5, 7 by hand: deviations −2.75, −1.75, 1.25, 3.25, their squares 22.75.
    let sd = (22.75 / 3).squareRoot()
    // Student's quantile with three degrees of freedom (scipy).
    let half = 3.182446305284263 * sd / 2
    let expected = [
      "n": 4, "mean": 3.75, "sd": sd, "min": 1, "q1": 1.75, "median": 3.5, "q3": 5.5, "max": 7,
      "skewness": 2.53125 / (sd * sd * sd), "kurtosis": 45.14453125 / (sd * sd * sd * sd) - 3,
      "lag1": 6.6875 / 22.75, "ciLow": 3.75 - half, "ciHigh": 3.75 + half,
    ]
    for (name, value) in expected { #expect(sharedDigits(group[name], value) > 11, "\(name)") }
  }

  @Test func `numbers keep their full precision`() throws {
    let answer = try GroupDescription(of: "x", in: Table(csv: "x\n0.1\n0.2\n0.4\n"))
    #expect(answer.json.contains("\"mean\": \(answer.groups[0].description.mean ?? 0)"))
  }

  @Test func `a table without values still answers`() throws {
    let answer = try GroupDescription(of: "x", in: Table(csv: "x,y\n,1\n"))
    #expect(answer.n == 0 && answer.dropped == 1)
    #expect(answer.json.contains("\"mean\": null"))
    #expect(answer.csv.split(separator: "\n").last == "0,,,,,,,,,,,,")
    #expect(answer.text.contains("–"))
  }

  @Test func `the text is aligned`() throws {
    let lines = try GroupDescription(of: "loss", by: ["level"], in: Table(csv: csv)).text
      .split(separator: "\n")
    #expect(lines[1] == "  level  n   mean     sd    ciLow  ciHigh  skewness  kurtosis    lag1")
    #expect(lines.map(\.count).max() ?? 0 <= 100)
  }

  @Test func `in a run directory the benchmark is left out and shared luck is named`() throws {
    let runs = try Table(
      csv: "point,replication,a,y\n0,1,,90\n0,2,,90\n1,1,0,1\n1,2,0,2\n2,1,1,3\n2,2,1,\n")
    let all = try GroupDescription(of: "y", in: runs, benchmark: 0, replication: "replication")
    #expect(all.groups.map(\.description.mean) == [2])
    #expect(all.n == 3 && all.dropped == 3)
    let notes = [
      "2 rows of the benchmark, point 0, are left out",
      "the t interval takes rows as independent; cells of one replication are not",
    ]
    #expect(all.notes == notes)
    let left = ["1 rows are left out without a value"] + notes
    #expect(all.json.contains("\"note\": \"\(left.joined(separator: "; "))\""))
    #expect(all.text.contains("3 rows, 1 dropped without a value") && all.text.contains(notes[1]))
    let apart = try GroupDescription(
      of: "y", by: ["a"], in: runs, benchmark: 0, replication: "replication")
    #expect(apart.groups.map(\.levels) == [["0"], ["1"]])
    #expect(apart.notes == [notes[0]], "within one policy each row is a replication of its own")
    #expect(try GroupDescription(of: "y", in: runs).notes.isEmpty)
  }

  @Test func `an interval beyond the greatest double is undefined beside a note`() throws {
    let table = try Table(csv: "y\n9e307\n1.1e308\n-1e308\n")
    let answer = try GroupDescription(of: "y", in: table)
    #expect(answer.groups[0].description.interval == nil)
    #expect(answer.csv.contains("inf") == false && answer.text.contains("inf") == false)
    #expect(answer.text.contains("beyond the greatest double"))
  }

  @Test func `a column that makes groups twice is refused`() throws {
    #expect(throws: AnalysisError.badRequest("`level` makes groups twice; name it once")) {
      try GroupDescription(of: "loss", by: ["level", "level"], in: Table(csv: csv))
    }
  }
}
