import Testing
import Validation

@Suite struct OracleTests {
  @Test func `an answer beyond its tolerance fails, and so does no answer`() throws {
    let oracle = try #require(
      OracleCase.cases(
        of: "x", text: "# words\n# simulate: --ticks 3\n# expect: loss 1 0.1\ntitle: x\n"
      ).first)
    #expect(oracle.options == ["--ticks", "3"])
    #expect(OracleFinding(oracle: oracle, obtained: 1.09).judgement == .holds)
    #expect(OracleFinding(oracle: oracle, obtained: 1.11).judgement == .fails)
    #expect(OracleFinding(oracle: oracle, obtained: .nan).judgement == .fails)
  }
}
