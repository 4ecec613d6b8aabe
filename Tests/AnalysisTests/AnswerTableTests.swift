import Analysis
import Testing

@Suite struct AnswerTableTests {
  func report() throws -> EffectsReport {
    let lines = flagship(floor: 1_500) { open, digital, luck in
      (12_000 + 3_000 * luck) * (1 - 0.15 * Double(open.nonzeroBitCount) * (1 + digital / 4))
    }.split(separator: "\n")
    let header = lines[0] + ",loss.undetected,loss.inTransit,time,time.censored,loss.persons"
    let rows = lines.dropFirst().map { line -> String in
      let loss = Double(line.split(separator: ",").last ?? "") ?? 0
      return "\(line),\(loss / 4),\(loss * 3 / 4),5,\(loss > 9_000 ? 1 : 0),\(loss)"
    }
    let names = ["loss", "loss.undetected", "loss.inTransit", "time", "loss.persons"]
    return try EffectsReport(
      runs: Table(csv: ([String(header)] + rows).joined(separator: "\n")), levers: levers,
      outcomes: names.map { OutcomeColumn($0, floor: .point(0), unit: "persons") },
      resamples: 200)
  }

  @Test func `the answer names contributions, verdicts, the difference and the causes`() throws {
    let text = AnswerTable(try report()).text
    for words in [
      "What does each coordination mode contribute", "what does digital add?",
      "At modes.digital=0\n", "At modes.digital=0.9\n", "Difference made by modes.digital=0.9-0",
      "vertical : crossDepartment", "e(vertical) alone", "e(insideOutside) alone",
      "additive excess", "Bliss excess", "headroom", "verdict: ",
      "benchmark L*", "sum = v(all)", "Where the loss comes from", "undetected", "inTransit",
      "n = 20 replications, none dropped; 95 % percentile bootstrap over replications, 200 resamples",
    ] {
      #expect(text.contains(words), "\(words) is missing from\n\(text)")
    }
    #expect(!text.contains("  persons "), "a kind of loss is no cause")
    #expect(text.split(separator: "\n").map(\.count).max() ?? 0 <= 100)
    #expect(!text.lowercased().contains("nan"))
  }

  @Test func `the causes add up to the outcome`() throws {
    let lines = AnswerTable(try report()).text.split(separator: "\n")
    let none = try #require(lines.first { $0.hasPrefix("  no mode open") }).split(separator: " ")[3]
    let sum = try #require(lines.first { $0.hasPrefix("  sum  ") }).split(separator: " ")[1]
    #expect(none == sum)
  }

  @Test func `another outcome shows its share of censored values`() throws {
    let report = try report()
    #expect(try #require(report.censored["time"]) > 0)
    #expect(AnswerTable(report, outcome: "time").text.contains("censored at the horizon"))
    #expect(!AnswerTable(report).text.contains("censored"))
  }

  @Test func `an unknown outcome has no answer and says so`() throws {
    #expect(AnswerTable(try report(), outcome: "joy").text.hasPrefix("There is no"))
  }

  @Test func `the ends are called open only where they are`() throws {
    let text = AnswerTable(try report()).text
    #expect(text.contains("no mode open") && text.contains("all modes open"))
    let lines = flagship { open, _, luck in 100 + luck - Double(open) }
      .split(separator: "\n").map { line -> String in
        var fields = line.split(separator: ",").map { String($0) }
        guard fields[0] != "point" else { return String(line) }
        for index in 3..<7 { fields[index] = fields[index] == "0" ? "0.3" : "0.8" }
        return fields.joined(separator: ",")
      }
    let partly = try EffectsReport(
      runs: Table(csv: lines.joined(separator: "\n")), levers: levers,
      outcomes: [OutcomeColumn("loss", floor: .point(0))], resamples: 100)
    let page = AnswerTable(partly).text
    #expect(page.contains("every mode at 0.3") && page.contains("every mode at 0.8"))
    #expect(page.contains("v(S) = mean with all low − mean with S"))
    #expect(!page.contains("no mode open") && !page.contains("all modes open"))
    #expect(!page.contains("none  all"))
  }

  @Test func `the page ends with what its intervals cover`() throws {
    #expect(AnswerTable(try report()).text.hasSuffix("covers about 93 %, 90 % where skewed\n"))
  }
}
