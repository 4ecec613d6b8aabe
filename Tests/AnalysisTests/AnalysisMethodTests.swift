import Analysis
import Testing

@Suite struct AnalysisMethodTests {
  @Test func `an option of another method is refused with its owner`() {
    #expect(
      AnalysisMethod.describe.refusal(of: ["by", "factors"])
        == "--factors belongs to --method shapley.")
    #expect(AnalysisMethod.shapley.refusal(of: ["by"]) == "--by belongs to --method describe.")
  }

  @Test(arguments: AnalysisMethod.allCases)
  func `a method takes its own options and those of all`(method: AnalysisMethod) {
    #expect(method.refusal(of: method.options + ["outcome", "confidence"]) == nil)
  }
}
