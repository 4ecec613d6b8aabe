import Analysis
import Testing

@Suite struct AnalysisMethodTests {
  @Test func `an option of another method is refused with its owner`() {
    #expect(
      AnalysisMethod.describe.refusal(of: ["by", "block"])
        == "--block belongs to --method friedman.")
    #expect(
      AnalysisMethod.morris.refusal(of: ["by"])
        == "--by belongs to --method describe or shapley or replications.")
  }

  @Test(arguments: AnalysisMethod.allCases)
  func `what a method needs is asked for by name`(method: AnalysisMethod) {
    for (option, _) in method.needed {
      let given = method.options.filter { $0 != option }
      #expect(method.refusal(of: given)?.contains("needs --\(option), as in") == true)
    }
  }

  @Test(arguments: AnalysisMethod.allCases)
  func `a method takes its own options and those of all`(method: AnalysisMethod) {
    #expect(method.refusal(of: method.options + ["confidence"]) == nil)
  }
}
