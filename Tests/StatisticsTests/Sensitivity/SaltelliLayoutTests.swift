import Statistics
import Testing

@Suite struct SaltelliLayoutTests {
  private static func columns(_ second: Bool) throws -> [[Double]] {
    let points = try SaltelliPoints(
      dimensions: 3, count: 4, scrambles: 2, seed: 1, includesSecondOrder: second)
    let rows = (0..<points.count).map(points.point)
    return (0..<3).map { factor in rows.map { $0[factor] } }
  }

  @Test(arguments: [false, true]) func `a layout is found by its columns`(second: Bool) throws {
    let layout = try SaltelliLayout(of: Self.columns(second), names: ["a", "b", "c"])
    #expect(layout.includesSecondOrder == second && layout.factors == 3)
  }

  /// 40 points are eight rows of one kind and five of the other.
  @Test func `a kind that is known must be the one found`() throws {
    let columns = try Self.columns(false)
    #expect(columns[0].count == 40)
    #expect(throws: StatisticsError.self) {
      try SaltelliLayout(of: columns, names: ["a", "b", "c"], includesSecondOrder: true)
    }
  }

  @Test func `what is no layout is named with its place`() throws {
    func message(_ columns: [[Double]]) -> String {
      do {
        _ = try SaltelliLayout(of: columns, names: ["a", "b", "c"])
        return ""
      } catch { return "\(error)" }
    }
    var columns = try Self.columns(false)
    columns[1][7] += 1e-9
    #expect(message(columns).contains("at point 8 `b` is not that of point 10, as AB2 has it"))
    columns = try Self.columns(false)
    columns[2][8] = 0.5
    #expect(message(columns).contains("at point 9 `c` is not that of point 10, as AB3"))
    columns = try Self.columns(false)
    columns[0][8] = 0.5
    #expect(message(columns).contains("at point 9 `a` is not that of point 6, as AB3"))
    // 40 points may be five rows with second order too, which hold up to a point BA.
    let points = try SaltelliPoints(
      dimensions: 3, count: 5, scrambles: 1, seed: 1, includesSecondOrder: true)
    columns = (0..<3).map { factor in (0..<40).map { points.point($0)[factor] } }
    columns[1][28] = 0.5
    #expect(message(columns).contains("at point 29 `b` is not that of point 32, as BA1"))
    // 56 points are seven rows of eight and no rows of five.
    columns = try Self.columns(true).map { Array($0.prefix(56)) }
    columns[1][20] = 0.5
    #expect(message(columns).contains("at point 21 `b` is not that of point 24, as BA1"))
    columns = try Self.columns(false).map { Array($0.dropLast()) }
    #expect(message(columns).contains("39 points are no Saltelli layout of 3 factors"))
    columns = try Self.columns(false)
    columns[1] = columns[1].map { _ in 2 }
    #expect(message(columns).contains("`b` never varies"))
  }
}
