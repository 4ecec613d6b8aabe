import Statistics
import Testing

@Suite struct FractionAliasesTests {
  private func written(factors: Int, resolution: Int, order: Int) throws -> [String] {
    try FractionalFactorial(factors: factors, resolution: resolution)
      .aliases(upToOrder: order)
      .map { $0.map(\.description).joined(separator: " = ") }
  }

  @Test func `half of three factors mixes each factor with the pair of the others`() throws {
    #expect(try written(factors: 3, resolution: 3, order: 2) == ["A = BC", "B = AC", "C = AB"])
  }

  @Test func `half of five factors mixes mains with fours and pairs with threes`() throws {
    #expect(try written(factors: 5, resolution: 5, order: 2).isEmpty)
    let groups = try written(factors: 5, resolution: 5, order: 4)
    let expected = [
      "A = BCDE", "B = ACDE", "C = ABDE", "D = ABCE", "E = ABCD",
      "AB = CDE", "AC = BDE", "AD = BCE", "AE = BCD", "BC = ADE",
      "BD = ACE", "BE = ACD", "CD = ABE", "CE = ABD", "DE = ABC",
    ]
    #expect(groups == expected)
  }

  @Test func `a quarter of six factors mixes pairs with pairs`() throws {
    // E = ABC and F = ABD, hence I = ABCE = ABDF = CDEF.
    let groups = try written(factors: 6, resolution: 4, order: 2)
    let expected = [
      "AB = CE = DF", "AC = BE", "AD = BF", "AE = BC", "AF = BD", "CD = EF", "CF = DE",
    ]
    #expect(groups == expected)
  }

  @Test func `a sixteenth of seven factors mixes each factor with three pairs`() throws {
    // D = AB, E = AC, F = BC, G = ABC.
    let groups = try written(factors: 7, resolution: 3, order: 2)
    let expected = [
      "A = BD = CE = FG", "B = AD = CF = EG", "C = AE = BF = DG", "D = AB = CG = EF",
      "E = AC = BG = DF", "F = AG = BC = DE", "G = AF = BE = CD",
    ]
    #expect(groups == expected)
  }

  @Test func `effects of a group have the same sign in every run`() throws {
    let fraction = try FractionalFactorial(factors: 9, resolution: 4)
    for group in fraction.aliases(upToOrder: 3) {
      for point in 0..<fraction.count {
        let lows = group.map { effect in
          effect.factors.count { !fraction.isHigh(factor: $0, point: point) } % 2
        }
        #expect(Set(lows).count == 1)
      }
    }
  }

  @Test func `factors beyond the alphabet are numbered and I is left to the mean`() throws {
    let fraction = try FractionalFactorial(factors: 64, resolution: 4)
    let names = Set(fraction.aliases(upToOrder: 2).flatMap { $0 }.map(\.description))
    #expect(names.contains("HJ") && names.contains("Zz") && names.contains("F51F64"))
    #expect(!names.contains { $0.contains("I") || $0.contains("i") })
  }
}
