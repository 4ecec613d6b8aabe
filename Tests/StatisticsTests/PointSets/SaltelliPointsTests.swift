import Statistics
import Testing

@Suite struct SaltelliPointsTests {
  @Test(arguments: [false, true]) func `rows are laid out as defined`(second: Bool) throws {
    let k = 3
    let base = try SobolPoints(dimensions: 2 * k, count: 4, scrambles: 2, seed: 9)
    let points = try SaltelliPoints(
      dimensions: k, count: 4, scrambles: 2, seed: 9, includesSecondOrder: second)
    var expected: [[Double]] = []
    for row in 0..<8 {
      let a = Array(base.point(row)[..<k])
      let b = Array(base.point(row)[k...])
      expected.append(a)
      for j in 0..<k { expected.append((0..<k).map { $0 == j ? b[$0] : a[$0] }) }
      if second { for j in 0..<k { expected.append((0..<k).map { $0 == j ? a[$0] : b[$0] }) } }
      expected.append(b)
    }
    #expect(points.count == expected.count)
    #expect((0..<points.count).map(points.point) == expected)
  }

  @Test func `every point knows its role`() throws {
    let points = try SaltelliPoints(
      dimensions: 2, count: 3, scrambles: 2, seed: 1, includesSecondOrder: true)
    #expect(points.count == 2 * 3 * 6)
    let parts = (0..<6).map { points.role(of: 24 + $0).part }
    #expect(parts == [.a, .ab(0), .ab(1), .ba(0), .ba(1), .b])
    #expect(points.role(of: 24).scramble == 1 && points.role(of: 24).row == 1)
    let first = try SaltelliPoints(dimensions: 2, count: 3, scrambles: 2, seed: 1)
    #expect((0..<4).map { first.role(of: $0).part } == [.a, .ab(0), .ab(1), .b])
    #expect(first.role(of: 23).scramble == 1 && first.role(of: 23).row == 2)
  }

  /// The outcome X₁ + 2 X₂ has the first-order indices 1/5 and 4/5.
  ///
  /// They are estimated by formula (b) of table 2 in Saltelli et al. 2010.
  @Test func `the indices of a sum are recovered`() throws {
    let points = try SaltelliPoints(dimensions: 2, count: 256, scrambles: 1, seed: 4)
    var sums = [0.0, 0.0]
    for row in 0..<256 {
      let y = (0..<4).map { place in
        let x = points.point(row * 4 + place)
        return x[0] + 2 * x[1] - 1.5
      }
      for j in 0..<2 { sums[j] += y[3] * (y[1 + j] - y[0]) / 256 / (5.0 / 12) }
    }
    #expect(near(sums[0], 0.2, tolerance: 0.01))
    #expect(near(sums[1], 0.8, tolerance: 0.01))
  }

  @Test func `too many factors are refused`() {
    #expect(throws: StatisticsError.dimensions(513, limit: 512)) {
      try SaltelliPoints(dimensions: 513, count: 1, scrambles: 1, seed: 1)
    }
    #expect(throws: StatisticsError.pointCount(0, limit: 1 << 32)) {
      try SaltelliPoints(dimensions: 2, count: 0, scrambles: 1, seed: 1)
    }
  }

  @Test func `the points of a seed are these on every machine`() throws {
    let points = try SaltelliPoints(dimensions: 2, count: 2, scrambles: 1, seed: 20_210_720)
    #expect(points.point(1) == [0.49352790609095154, 0.03297272254904782])
    #expect(points.point(7) == [0.9993876373652243, 0.5554822267060945])
  }
}
