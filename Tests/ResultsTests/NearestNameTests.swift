import Results
import Testing

@Suite("Nearest name") struct NearestNameTests {
  @Test(
    "a slip of the fingers finds the name that was meant",
    arguments: [
      ("lsos", "loss"), ("LOSS", "loss"), ("trsut", "trust.county"), ("digitl", "modes.digital"),
      ("unmetneed", "unmetNeed"), ("损夫", "损失"),
    ])
  func slips(_ written: String, _ meant: String) {
    let known = ["loss", "trust.county", "modes.digital", "unmetNeed", "损失"]
    #expect(nearestName(to: written, among: known) == meant)
  }

  @Test("what is far from every name finds none")
  func strangers() {
    #expect(nearestName(to: "wombat", among: ["loss", "cost"]) == nil)
    #expect(nearestName(to: "loss", among: []) == nil)
    #expect(nearestName(to: String(repeating: "x", count: 200), among: ["x"]) == nil)
  }
}
