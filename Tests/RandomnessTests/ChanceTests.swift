import Randomness
import Testing

/// The four parts of a draw's name.
enum NamePart: CaseIterable {
  case seed, phase, tick, entity
}

/// A hundred thousand uniform draws along one part of the name, the others held.
private func draws(along part: NamePart, count: Int = 100_000) -> [Double] {
  (0..<count).map { i in
    switch part {
    case .seed: Chance(seed: UInt64(i)).uniform(phase: 3, tick: 7, entity: 11)
    case .phase: Chance(seed: 20_210_720).uniform(phase: UInt32(i), tick: 7, entity: 11)
    case .tick: Chance(seed: 20_210_720).uniform(phase: 3, tick: i, entity: 11)
    case .entity: Chance(seed: 20_210_720).uniform(phase: 3, tick: 7, entity: UInt64(i))
    }
  }
}

private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

private func variance(_ values: [Double]) -> Double {
  let centre = mean(values)
  return mean(values.map { ($0 - centre) * ($0 - centre) })
}

/// Vectors `philox4x32 10` of the file kat_vectors that comes with Random123.
@Test(
  "Philox gives Random123's published answers",
  arguments: [
    (
      SIMD4<UInt32>(0, 0, 0, 0), UInt64(0),
      SIMD4<UInt32>(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)
    ),
    (
      SIMD4<UInt32>(repeating: 0xffff_ffff), UInt64.max,
      SIMD4<UInt32>(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)
    ),
    (
      SIMD4<UInt32>(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344),
      UInt64(0x299f_31d0_a409_3822),
      SIMD4<UInt32>(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)
    ),
  ])
func knownAnswers(counter: SIMD4<UInt32>, key: UInt64, answer: SIMD4<UInt32>) {
  #expect(Philox.block(counter: counter, key: key) == answer)
}

@Test("the counter is entity, tick and phase, and the key is the seed")
func counterLayout() {
  let words = Chance(seed: 0x0123_4567_89ab_cdef)
    .words(phase: 5, tick: 240, entity: 0xfeed_beef_0000_0001)
  let block = Philox.block(
    counter: SIMD4(0x0000_0001, 0xfeed_beef, 240, 5), key: 0x0123_4567_89ab_cdef)
  #expect(words == block)
}

@Test("a draw is the same whenever, wherever and however often it is asked for")
func drawsArePure() async {
  let names = (0..<1_000).map { (UInt32($0 % 7), $0 % 240, UInt64($0) &* 0x9e37_79b9) }
  let inOrder = names.map { Chance(seed: 9).uniform(phase: $0.0, tick: $0.1, entity: $0.2) }
  let backwards = names.reversed()
    .map { Chance(seed: 9).uniform(phase: $0.0, tick: $0.1, entity: $0.2) }
  #expect(inOrder == backwards.reversed())

  let elsewhere = await withTaskGroup(of: (Int, Double).self) { group in
    for (i, name) in names.enumerated() {
      group.addTask {
        (i, Chance(seed: 9).uniform(phase: name.0, tick: name.1, entity: name.2))
      }
    }
    return await group.reduce(into: [Double](repeating: 0, count: names.count)) { $0[$1.0] = $1.1 }
  }
  #expect(inOrder == elsewhere)
}

@Test("each part of a name changes every kind of draw")
func drawsDiffer() {
  let named: [(seed: UInt64, phase: UInt32, tick: Int, entity: UInt64)] = [
    (1, 1, 1, 1), (2, 1, 1, 1), (1, 2, 1, 1), (1, 1, 2, 1), (1, 1, 1, 2),
    (1 << 32, 1, 1, 1), (1, 1, 1, 1 << 32),
  ]
  let kinds: [(Chance, UInt32, Int, UInt64) -> Double] = [
    { $0.uniform(phase: $1, tick: $2, entity: $3) },
    { $0.normal(phase: $1, tick: $2, entity: $3) },
    { $0.coarseUniforms(phase: $1, tick: $2, entity: $3).w },
    { Double($0.seed(phase: $1, tick: $2, entity: $3)) },
  ]
  for kind in kinds {
    let values = named.map { kind(Chance(seed: $0.seed), $0.phase, $0.tick, $0.entity) }
    #expect(Set(values).count == named.count)
  }
}

@Test(
  "draws lie inside (0, 1), with the mean and variance of the uniform", arguments: NamePart.allCases
)
func uniformMoments(part: NamePart) {
  let values = draws(along: part)
  #expect(values.allSatisfy { $0 > 0 && $0 < 1 })
  #expect(abs(mean(values) - 1.0 / 2) < 0.0037)  // four standard errors, as below
  #expect(abs(variance(values) - 1.0 / 12) < 0.00095)
}

@Test("64 equal bins fill evenly, by chi-square", arguments: NamePart.allCases)
func uniformBins(part: NamePart) {
  var counts = [Int](repeating: 0, count: 64)
  for value in draws(along: part) { counts[Int(value * 64)] += 1 }
  let expected = 100_000.0 / 64
  let statistic = counts.reduce(0) {
    $0 + (Double($1) - expected) * (Double($1) - expected) / expected
  }
  // The central 99.9 % of the chi-square distribution with 63 degrees of freedom.
  #expect(statistic > 32.455 && statistic < 106.583)
}

@Test("neighbours in name are uncorrelated", arguments: NamePart.allCases)
func neighboursAreUncorrelated(part: NamePart) {
  let values = draws(along: part)
  let products = zip(values, values.dropFirst()).map { ($0 - 0.5) * ($1 - 0.5) }
  #expect(abs(mean(products) * 12) < 0.0127)
}

@Test("the two of a pair and the four coarse draws are uniform and uncorrelated")
func severalAtOnce() {
  let chance = Chance(seed: 4)
  let pairs = (0..<100_000).map { chance.uniforms(phase: 1, tick: 0, entity: UInt64($0)) }
  #expect(abs(mean(pairs.map(\.1)) - 0.5) < 0.0037)
  #expect(abs(mean(pairs.map { ($0.0 - 0.5) * ($0.1 - 0.5) }) * 12) < 0.0127)
  #expect(pairs[5].0 == chance.uniform(phase: 1, tick: 0, entity: 5))

  let fours = (0..<100_000).map { chance.coarseUniforms(phase: 1, tick: 0, entity: UInt64($0)) }
  for k in 0..<4 {
    let values = fours.map { $0[k] }
    #expect(values.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(abs(mean(values) - 0.5) < 0.0037)
    for other in 0..<k {
      #expect(abs(mean(fours.map { ($0[k] - 0.5) * ($0[other] - 0.5) }) * 12) < 0.0127)
    }
  }
}

@Test("normal draws have mean 0, variance 1 and the tails of the normal")
func normalMoments() {
  let chance = Chance(seed: 5)
  let values = (0..<100_000).map { chance.normal(phase: 2, tick: 3, entity: UInt64($0)) }
  #expect(abs(mean(values)) < 0.0127)
  #expect(abs(variance(values) - 1) < 0.018)
  let outside = values.count { abs($0) > 1.959963984540054 }
  #expect(abs(Double(outside) / 100_000 - 0.05) < 0.0028)
}

@Test("a draw of a given name is the same number in every version")
func pinnedDraws() {
  let chance = Chance(seed: 20_210_720)
  #expect(chance.uniform(phase: 1, tick: 0, entity: 42).bitPattern == 0x3fd8_63df_2410_dfd2)
  #expect(chance.normal(phase: 1, tick: 0, entity: 42).bitPattern == 0xbfd3_5dde_d5b5_1282)
  #expect(chance.seed(phase: 1, tick: 0, entity: 42) == 0x618f_7c90_437f_414d)
}
