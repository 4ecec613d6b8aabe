import Analysis
import Testing

@Suite struct FormulaFuzzTests {
  /// Words and signs of formulas, and what stands in none.
  private let words = [
    "a", "b", "x", "modes.digital", "`crisis type`", "g", "y", "nobody", "~", "~", "+", "+", "-",
    "*", ":", "/", "^", "(", ")", "(", ")", "I(", "log(", "sqrt(", "exp(", "0", "1", "2", "1e3",
    ".5", " ", "\n", "`", ".", "**", "|", "\u{301}", "é", "🌊", "\0", ",", "9e999",
  ]

  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
  }

  @Test(arguments: 1...8)
  func `any text is read or refused`(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let table = try Table(csv: FormulaFixtures.csv)
    var read = 0
    for _ in 0..<1_000 {
      // Half of the texts are terms and operators in turn, so that many can be read.
      let count = Int.random(in: 1...12, using: &dice)
      let isOrderly = Bool.random(using: &dice)
      let text = (0..<count).map { index in
        isOrderly
          ? (words[Int.random(in: 0...5, using: &dice)]
            + words[Int.random(in: 10...15, using: &dice)])
          : words[Int.random(in: words.indices, using: &dice)]
      }.joined()
      do {
        let matrix = try ModelMatrix(
          isOrderly ? "y ~ \(text)1" : text, in: table, factors: ["g"],
          contrasts: Bool.random(using: &dice) ? .sum : .treatment)
        read += 1
        #expect(matrix.columns.allSatisfy { $0.high.allSatisfy(\.isFinite) }, "\(text)")
        #expect(Set(matrix.columns.map(\.name)).count == matrix.columns.count, "\(text)")
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
    #expect(read > 20)
  }
}
