import Foundation
import Statistics
import Testing

@Suite struct PawnTests {
  @Test func `a factor that is the outcome has distances of .9 to .5 and back`() throws {
    let x = (1...1_000).map(Double.init)
    let found = try Pawn(of: x, on: [x.map { exp($0 / 500) }], resamples: 19)
    // max(s/10, 1 − (s + 1)/10) in slice s.
    #expect(near(found.factors[0].value, 0.7, tolerance: 1e-14))
    #expect(near(found.maxima[0], 0.9, tolerance: 1e-14))
    #expect(near(found.means[0], 0.7, tolerance: 1e-14))
    #expect(found.factors[0].p == 1.0 / 20 && found.slices == [10])
  }

  @Test func `a shift of a uniform outcome by a factor of two levels is half of it`() throws {
    for (rows, within) in [(500, 0.08), (20_000, 0.012)] {
      let u = GivenSamples.uniforms(1, rows, seed: 11)[0]
      let x = (0..<rows).map { Double($0 % 2) }
      let found = try Pawn(of: zip(u, x).map { $0 + 0.3 * $1 }, on: [x], resamples: 9)
      #expect(near(found.factors[0].value, 0.15, tolerance: within))
      #expect(found.slices == [2])
    }
    // Wholly apart: exactly a half.
    let apart = try Pawn(
      of: (0..<40).map { Double($0 % 2 * 100 + $0) }, on: [(0..<40).map { Double($0 % 2) }],
      resamples: 99)
    #expect(apart.factors[0].value == 0.5 && apart.factors[0].p == 0.01)
    // In each resample the two distances are the shares of the other level, whose median is a half.
    let interval = try #require(apart.factors[0].interval)
    #expect(near(interval.low, 0.5, tolerance: 1e-15) && near(interval.high, 0.5, tolerance: 1e-15))
    #expect(apart.slices == [2])
    // Two rows of 100 at a level between two others: no quantile falls on it, and it has its slice.
    let rare = (0..<100).map { $0 < 48 ? 0.0 : $0 < 50 ? 1 : 2 }
    let found = try Pawn(of: (0..<100).map(Double.init), on: [rare], resamples: 9)
    #expect(found.slices == [3])
  }

  @Test func `distances are those of a count over all values, tied ones too`() throws {
    for seed in UInt64(1)...4 {
      let columns = GivenSamples.normals(2, 57, seed: seed)
      let x = columns[0]
      let y = zip(x, columns[1]).map { (2 * ($0 + $1)).rounded() }
      let found = try Pawn(of: y, on: [x], slices: 4, resamples: 3)
      let sorted = x.sorted()
      // Quantiles of type 7 at 14, 28 and 42 of 0…56.
      let edges = [sorted[14], sorted[28], sorted[42]]
      let slices = x.map { value in edges.count { $0 <= value } }
      let distances = (0..<4).map { slice in
        let own = y.indices.filter { slices[$0] == slice }.map { y[$0] }
        return y.map { abs(share(own, upTo: $0) - share(y, upTo: $0)) }.max() ?? 0
      }.sorted()
      #expect(near(found.factors[0].value, (distances[1] + distances[2]) / 2, tolerance: 1e-14))
      #expect(near(found.maxima[0], distances[3], tolerance: 1e-14))
    }
  }

  @Test func `without influence the distance shrinks as the root of the rows`() throws {
    func value(_ rows: Int, seed: UInt64) throws -> Double {
      let x = GivenSamples.uniforms(2, rows, seed: seed)
      let found = try Pawn(of: x[0], on: [x[1]], resamples: 2)
      return found.factors[0].value ?? .nan
    }
    let seeds = UInt64(20)..<40
    let few = try seeds.reduce(0) { $0 + (try value(200, seed: $1)) } / 20
    let many = try seeds.reduce(0) { $0 + (try value(3_200, seed: $1)) } / 20
    #expect((3.3...4.7).contains(few / many), "\(few) \(many)")
  }

  @Test func `the dummy is what noise stays below, and p says where the factor lies`() throws {
    let x = GivenSamples.uniforms(3, 300, seed: 41)
    let y = GivenSamples.sum([1, 0.2, 0], x)
    let found = try Pawn(of: y, on: x, resamples: 199, seed: 2)
    #expect(found.factors[0].p == 1.0 / 200)
    #expect((found.factors[0].value ?? 0) > found.dummies[0])
    let idle = found.factors[2]
    let (isLikely, isBelow) = ((idle.p ?? 0) > 0.055, (idle.value ?? 1) < found.dummies[2])
    #expect(isLikely == isBelow)
    // By either way the factor is like chance, but where p lies beside the dummy's share of 5 %.
    for seed in 50..<60 {
      let x = GivenSamples.uniforms(2, 300, seed: UInt64(seed))
      let found = try Pawn(of: GivenSamples.sum([1, 0], x), on: x, resamples: 199, seed: 2)
      let (p, value) = (found.factors[1].p ?? 0, found.factors[1].value ?? 1)
      if (0.045...0.06).contains(p) { continue }
      #expect((p > 0.05) == (value < found.dummies[1]), "\(seed)")
    }
    let interval = try #require(found.factors[0].interval)
    #expect(interval.low < (found.factors[0].value ?? 0))
    #expect(interval.low > found.dummies[0] && interval.high <= 1)
    #expect(found.factors[0].interval != found.factors[1].interval)
  }

  @Test func `the same seed gives the same answer, and the first draws stay`() throws {
    let x = GivenSamples.uniforms(2, 100, seed: 42)
    let y = GivenSamples.sum([1, 1], x)
    #expect(
      try Pawn(of: y, on: x, resamples: 50, seed: 9) == Pawn(of: y, on: x, resamples: 50, seed: 9))
    #expect(
      try Pawn(of: y, on: x, resamples: 50, seed: 9) != Pawn(of: y, on: x, resamples: 50, seed: 8))
  }

  @Test func `what tells nothing is an error`() throws {
    let x = (0..<30).map(Double.init)
    #expect { try Pawn(of: x.map { _ in 1 }, on: [x]) } throws: {
      "\($0)".contains("outcome never varies")
    }
    #expect { try Pawn(of: x, on: [x, x.map { _ in 1 }]) } throws: {
      "\($0)".contains("column 2 never varies")
    }
    #expect { try Pawn(of: [1, 2, 3], on: [[1, 2, 3]]) } throws: { "\($0)".contains("at least 20") }
    #expect(throws: StatisticsError.notFiniteColumn(0, position: 29)) {
      try Pawn(of: x, on: [x.dropLast() + [.infinity]])
    }
    #expect(throws: StatisticsError.self) { try Pawn(of: x, on: [x], slices: 1) }
    for resamples in [0, 1] {
      #expect { try Pawn(of: x, on: [x], resamples: resamples) } throws: {
        "\($0)".contains("number of resamples")
      }
    }
    #expect(throws: StatisticsError.confidence(2)) { try Pawn(of: x, on: [x], confidence: 2) }
  }

  private func share(_ values: [Double], upTo limit: Double) -> Double {
    Double(values.count { $0 <= limit }) / Double(values.count)
  }
}
