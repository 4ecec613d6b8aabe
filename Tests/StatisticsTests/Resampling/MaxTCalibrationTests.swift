import Randomness
import Statistics
import Testing

/// How often a family has a false finding at 5 %, in tables made by a seed.
///
/// Three factors of two levels with all their interactions, in blocks of eight rows. The bounds are
/// about two and a half standard errors of so many tables.
@Suite struct MaxTCalibrationTests {
  /// The seven columns of contrasts, beside the intercept.
  private func columns(blocks: Int) -> [DesignColumn] {
    (1..<8).map { subset in
      DesignColumn(
        (0..<8 * blocks).map { row in
          (row % 8 & subset).nonzeroBitCount % 2 == 0 ? 1.0 : -1
        })
    }
  }

  /// The share of tables in which a term other than the first real ones is found, and of those in
  /// which all real ones are.
  private func findings(
    tables: Int, blocks: Int = 4, real: Int = 0, by rule: Rearrangement = .rows,
    noise: (Chance, Int) -> Double
  ) throws -> (anyFalse: Double, allReal: Double) {
    let columns = columns(blocks: blocks)
    var (anyFalse, allReal) = (0, 0)
    for table in 0..<tables {
      let chance = Chance(seed: UInt64(table))
      let response = (0..<8 * blocks).map { row in
        columns.prefix(real).reduce(noise(chance, row)) { $0 + 2 * $1.values[row].value }
      }
      let family = try MaxTPermutation(
        coefficients: Array(1...7), of: LinearModel(of: response, on: columns), rearranging: rule,
        resamples: 199, seed: UInt64(table))
      let isFound = family.stepDown.map { ($0 ?? 1) <= 0.05 }
      if isFound.dropFirst(real).contains(true) { anyFalse += 1 }
      if isFound.prefix(real).allSatisfy(\.self) { allReal += 1 }
    }
    return (Double(anyFalse) / Double(tables), Double(allReal) / Double(tables))
  }

  private func normal(_ chance: Chance, _ row: Int) -> Double {
    chance.normal(phase: 1, tick: 0, entity: UInt64(row))
  }

  @Test func `where nothing is real one table in twenty has a finding`() throws {
    let share = try findings(tables: 2_000, noise: normal).anyFalse
    #expect((share - 0.05).magnitude < 0.012, "\(share)")
  }

  @Test func `so it is where residuals are skewed`() throws {
    let share = try findings(tables: 2_000) { chance, row in
      -logarithm(chance.uniform(phase: 1, tick: 0, entity: UInt64(row)))
    }.anyFalse
    #expect((share - 0.05).magnitude < 0.012, "\(share)")
  }

  @Test func `what is real is found and lets little else be found`() throws {
    let result = try findings(tables: 2_000, real: 2, noise: normal)
    #expect((result.anyFalse - 0.05).magnitude < 0.012, "\(result)")
    #expect(result.allReal > 0.99, "\(result)")
  }

  @Test func `spreads that differ from stratum to stratum stay within them`() throws {
    let rule = Rearrangement.withinStrata((0..<32).map { $0 / 8 })
    let share = try findings(tables: 2_000, by: rule) { chance, row in
      normal(chance, row) * Double(1 + row / 8)
    }.anyFalse
    #expect((share - 0.05).magnitude < 0.012, "\(share)")
  }

  @Test func `where blocks answer in their own way whole blocks turn their signs`() throws {
    // Effects that differ from block to block, with mean 0.
    let contrasts = columns(blocks: 16).map { $0.values.map(\.value) }
    func noise(_ chance: Chance, _ row: Int) -> Double {
      contrasts.enumerated().reduce(normal(chance, row)) { sum, item in
        let place = UInt64(row / 8 * 8 + item.offset)
        return sum + chance.normal(phase: 2, tick: 0, entity: place) * item.element[row]
      }
    }
    let rule = Rearrangement.clusterSigns((0..<128).map { $0 / 8 })
    let share = try findings(tables: 1_000, blocks: 16, by: rule, noise: noise).anyFalse
    #expect((share - 0.05).magnitude < 0.017, "\(share)")
  }
}
