import Analysis
import Foundation
import Testing

@Suite struct PowerAnalysisTests {
  @Test func `of effect, number and power the one not given is found`() throws {
    // R's power.t.test gives 63.77 and 0.801459557922; statsmodels the analysis of variance.
    let size = try PowerAnalysis(effect: 0.5)
    #expect(size.n == 64 && size.unknown == .n && size.powerAsked == 0.8 && size.total == 128)
    #expect(sharedDigits(size.power, 0.80145955792225408) > 12)
    let power = try PowerAnalysis(effect: 0.3, groups: 1, alpha: 0.01, n: 10)
    #expect(sharedDigits(power.power, 0.037391322986606665) > 12 && power.unknown == .power)
    #expect(power.total == 10 && power.powerAsked == nil)
    let effect = try PowerAnalysis(n: 64)
    #expect(sharedDigits(effect.effect, 0.4990691779658208) > 12 && effect.unknown == .effect)
    #expect(sharedDigits(effect.power, 0.8) > 12)
    #expect(try PowerAnalysis(effect: 0.25, groups: 3).n == 53)
    #expect(try PowerAnalysis(effect: 0.5, power: 0.9).n == 86)
  }

  @Test func `the object has the members of the interface and says which effect is meant`() throws {
    let object = try printedObject(try PowerAnalysis(effect: 0.25, groups: 3).json)
    #expect(object["method"] as? String == "power" && object["n"] as? Int == 53)
    #expect(object["total"] as? Int == 159 && object["groups"] as? Int == 3)
    #expect(object["alpha"] as? Double == 0.05 && object["effect"] as? Double == 0.25)
    #expect(sharedDigits(object["power"], 0.80488728530106951) > 12)
    #expect((object["effectMeasure"] as? String)?.hasPrefix("Cohen's f") == true)
    #expect(object["found"] as? String == "n" && object["powerAsked"] as? Double == 0.8)
    let given = try printedObject(try PowerAnalysis(effect: 0.5, n: 9).json)
    #expect(given["powerAsked"] is NSNull)
  }

  @Test func `text and table say what was found and how`() throws {
    for groups in 1...3 {
      let text = try PowerAnalysis(effect: 0.5, groups: groups).text
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
      #expect(text.contains(groups > 2 ? "Cohen's f" : "Cohen's d") && text.contains("exact"))
    }
    #expect(try PowerAnalysis(effect: 0.5).text.hasPrefix("64 a group find an effect of 0.5000"))
    let cells = try PowerAnalysis(effect: 0.5).text.split(separator: "\n")[2].split(separator: " ")
    #expect(cells.prefix(4) == ["64", "128", "0.5000", "0.8015"])
    #expect(try PowerAnalysis(n: 64).text.contains("smallest effect found is 0.4991"))
    let lines = try PowerAnalysis(effect: 0.5, n: 64).csv.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "n,power,effect,groups,alpha,total,powerAsked")
    #expect(lines[1].hasPrefix("64,0.80145955792") && lines[1].hasSuffix(",0.5,2,0.05,128,"))
  }

  @Test func `too little, too much and the impossible are refused`() {
    func problem(_ work: () throws -> PowerAnalysis) -> String {
      do {
        _ = try work()
        return ""
      } catch { return "\(error)" }
    }
    #expect(problem { try PowerAnalysis() }.contains("--effect"))
    #expect(problem { try PowerAnalysis(effect: 1, power: 0.8, n: 9) }.contains("leave out"))
    #expect(problem { try PowerAnalysis(effect: 0) }.contains("other than 0"))
    #expect(problem { try PowerAnalysis(effect: 1, n: 1) }.contains("at least 2"))
    #expect(problem { try PowerAnalysis(effect: 1, power: 0.01) }.contains("above 0.05"))
    #expect(problem { try PowerAnalysis(effect: 1, groups: 0) }.contains("number of groups"))
    #expect(problem { try PowerAnalysis(effect: 1, alpha: 2) }.contains("level"))
    #expect(problem { try PowerAnalysis(effect: 1e-7) }.contains("larger effect"))
  }

  @Test(arguments: [1_000_000_001, Int.max])
  func `more values than can be counted are refused`(n: Int) {
    #expect(throws: AnalysisError.self) { try PowerAnalysis(effect: 0.5, n: n) }
    #expect(throws: AnalysisError.self) { try PowerAnalysis(groups: 3, n: n) }
  }
}
