import Foundation
import Randomness
import Statistics
import Testing

@Suite struct ResponseSurfaceTests {
  private static func surface(clusters: [Int]? = nil) throws -> ResponseSurface {
    try ResponseSurface(of: DoseTable.y, on: [DoseTable.a, DoseTable.b], clusters: clusters)
  }

  // R 4.2: lm(y ~ a + b + I(a^2) + I(b^2) + a:b), vcov, solve and eigen.
  @Test func `coefficients and their errors are R's`() throws {
    let surface = try Self.surface()
    let expected = [
      (10.24060606060606915, 0.225263023975757759), (-4.98196969696970271, 0.230084895532339184),
      (-0.34500000000000186, 0.179450721167571076), (1.05530303030303108, 0.053349657692630302),
      (1.22499999999999987, 0.200632005571024730), (-0.18142857142857072, 0.078318715549029388),
    ]
    for (place, (estimate, error)) in expected.enumerated() {
      #expect(near(surface.model.coefficients[place].estimate, estimate))
      #expect(near(surface.standardErrors?[place], error))
    }
    let names = surface.terms.map { $0.name(of: ["a", "b"]) }
    #expect(names == ["a", "b", "a^2", "b^2", "a:b"])
    #expect(surface.degreesOfFreedom == 18)
    #expect(surface.ranges == [Interval(low: 0, high: 4), Interval(low: -1, high: 1)])
  }

  @Test func `the stationary point and its curvatures are R's`() throws {
    let found = try Self.surface().stationary
    #expect(found.kind == .minimum && found.isInside && found.isKindSure)
    #expect(near(found.point?[0], 2.3877491244613438) && near(found.point?[1], 0.31763506635952815))
    #expect(near(found.standardErrors?[0], 0.037568803405418801, tolerance: 1e-10))
    #expect(near(found.standardErrors?[1], 0.073956305828265581, tolerance: 1e-10))
    #expect(near(found.value, 4.2379671206428728))
    #expect(near(found.axes[0].curvature, 1.21405400870221))
    #expect(near(found.axes[1].curvature, 4.2321581125099144))
    #expect(near(found.axes[0].standardError, 0.20012749092427404, tolerance: 1e-10))
    #expect(near(found.axes[1].standardError, 0.21283431567649455, tolerance: 1e-10))
    #expect(near(found.axes[0].direction[0], 0.060222730332194649))
    #expect(near(found.axes[0].direction[1], 0.998184964198186919))
    // t(18) at 0.975 is 2.10092204024096.
    let reach = 2.10092204024096 * 0.20012749092427404
    #expect(near(found.axes[0].interval?.low, 1.21405400870221 - reach, tolerance: 1e-10))
  }

  @Test func `the optimum inside is the stationary point, with the height's error`() throws {
    let surface = try Self.surface()
    let best = surface.optimum(lowest: true)
    #expect(near(best.point[0], 2.3877491244613438) && near(best.point[1], 0.31763506635952815))
    #expect(best.ends == [nil, nil])
    #expect(near(best.standardErrors[0], 0.037568803405418801, tolerance: 1e-10))
    #expect(near(best.standardErrors[1], 0.073956305828265581, tolerance: 1e-10))
    #expect(near(best.value, 4.2379671206428728))
    #expect(near(best.standardError, 0.19687282403813616, tolerance: 1e-10))
    let reach = 2.10092204024096 * 0.19687282403813616
    #expect(near(best.interval?.high, 4.2379671206428728 + reach, tolerance: 1e-10))
  }

  @Test func `the highest point lies on an edge and says so`() throws {
    let surface = try Self.surface()
    let best = surface.optimum(lowest: false)
    // At a = 0, b = −1: 10.2406… + 0.345 + 1.225.
    #expect(best.point == [0, -1] && best.ends == [.low, .low])
    #expect(near(best.value, 11.8106060606060693) && best.standardErrors == [nil, nil])
    #expect(best.standardError != nil && best.interval?.contains(best.value) == true)
  }

  @Test func `rows at one point judge the surface as R's anova of the two models`() throws {
    let found = try #require(try Self.surface().lackOfFit)
    #expect(near(found.f, 0.97827156786693059) && near(found.p, 0.4802195651428417))
    #expect(found.degreesOfFreedom == 6 && found.residualDegreesOfFreedom == 12)
    let once = try DoseTable.exact([[0, 1, 2, 3], [0, 1, 2]]) { $0[0] * $0[0] * $0[0] + $0[1] }
    #expect(once.lackOfFit == nil)
  }

  @Test func `clusters give robust errors and their own degrees of freedom`() throws {
    let clusters = (0..<24).map { $0 % 6 }
    let surface = try Self.surface(clusters: clusters)
    let errors = surface.model.clusterErrors(clusters)
    #expect(surface.standardErrors == errors && surface.degreesOfFreedom == 5)
    // The height at a = 0, b = 0 is the intercept, whose error is told by the model too: with the
    // box so cut that the highest point lies there.
    let half = DoseTable.b.map { $0 * $0 }
    let steep = try ResponseSurface(
      of: DoseTable.y, on: [DoseTable.a, DoseTable.b], clusters: half.indices.map { $0 % 8 })
    let best = steep.optimum(lowest: false)
    let row = [1, 0, -1, 0, 1, 0.0]
    let covariance = try #require(steep.model.clusterCovariance((0..<24).map { $0 % 8 }))
    var variance = 0.0
    for i in row.indices { for j in row.indices { variance += row[i] * covariance[i][j] * row[j] } }
    #expect(near(best.standardError, variance.squareRoot(), tolerance: 1e-10))
  }

  @Test func `saddles, hilltops and ridges are told apart`() throws {
    let levels: [[Double]] = [[-1, 0, 1, 2], [0, 1, 3]]
    func kind(_ height: @escaping ([Double]) -> Double) throws -> StationaryPoint {
      try DoseTable.exact(levels, height).stationary
    }
    let saddle = try kind { x in x[0] * x[1] + 2 }
    #expect(saddle.kind == .saddle && near(saddle.point?[0], 0) && near(saddle.value, 2))
    let top = try kind { x in 5 - (x[0] - 3) * (x[0] - 3) - x[1] * x[1] }
    #expect(top.kind == .maximum && near(top.point?[0], 3) && !top.isInside)
    let ridge = try kind { x in (x[0] + x[1]) * (x[0] + x[1]) }
    #expect(ridge.kind == .ridge && ridge.point == nil && ridge.value == nil && !ridge.isKindSure)
    let plane = try kind { x in x[0] - x[1] }
    #expect(plane.kind == .ridge && plane.point == nil)
    let bowl = try kind { x in x[0] * x[0] + (x[1] - 1) * (x[1] - 1) + x[0] * (x[1] - 1) }
    #expect(bowl.kind == .minimum && bowl.isInside && near(bowl.point?[1], 1))
  }

  /// Random surfaces over a box, each against a fine grid.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `no point of a grid is better than the optimum`(_ seed: UInt64) throws {
    let chance = Chance(seed: seed)
    func number(_ place: UInt64) -> Double { chance.normal(phase: 1, tick: 0, entity: place) }
    let inputs = seed % 2 == 0 ? 2 : 3
    func height(_ x: [Double]) -> Double {
      var (sum, place) = (number(0), UInt64(1))
      for i in 0..<inputs {
        sum += number(place) * x[i]
        place += 1
        for j in i..<inputs {
          sum += number(place) * x[i] * x[j]
          place += 1
        }
      }
      return sum
    }
    let levels = [[Double]](repeating: [-1, 0, 2], count: inputs)
    let surface = try DoseTable.exact(levels, height)
    let fine = (0...60).map { -1 + Double($0) / 20 }
    let columns = DoseTable.grid([[Double]](repeating: fine, count: inputs))
    let heights = columns[0].indices.map { row in height(columns.map { $0[row] }) }
    let (lowest, highest) = (surface.optimum(lowest: true), surface.optimum(lowest: false))
    let (least, greatest) = (try #require(heights.min()), try #require(heights.max()))
    #expect(lowest.value <= least + 1e-9 && lowest.value > least - 0.05)
    #expect(highest.value >= greatest - 1e-9 && highest.value < greatest + 0.05)
    for best in [lowest, highest] {
      #expect(near(height(best.point), best.value, tolerance: 1e-9))
      #expect(best.point.allSatisfy { (-1...2).contains($0) })
      for (x, end) in zip(best.point, best.ends) { #expect((end == .low) == (x == -1)) }
      for (x, end) in zip(best.point, best.ends) { #expect((end == .high) == (x == 2)) }
    }
  }

  /// The points of the table moved by a billion, where 10⁻¹⁹ of a square is its own.
  @Test func `doses far from 0 make the same surface`() throws {
    let near0 = try Self.surface()
    let moved = try ResponseSurface(
      of: DoseTable.y, on: [DoseTable.a.map { 1e9 + $0 / 4 }, DoseTable.b.map { $0 - 1e9 }])
    let (one, other) = (near0.stationary, moved.stationary)
    #expect(one.kind == other.kind && other.isInside)
    for (a, b) in zip(one.axes, other.axes) {
      #expect(near(a.curvature, b.curvature, tolerance: 1e-9))
      #expect(near(a.standardError, b.standardError ?? .nan, tolerance: 1e-9))
    }
    let (best, far) = (near0.optimum(lowest: true), moved.optimum(lowest: true))
    // The last digit of a dose there is 10⁻⁷.
    #expect((far.point[0] - 1e9 - best.point[0] / 4).magnitude < 1e-6)
    #expect((far.point[1] + 1e9 - best.point[1]).magnitude < 1e-6)
    #expect(near(far.value, best.value, tolerance: 1e-9))
    let b = near0.model.coefficients
    let c = moved.model.coefficients
    // Squares and the product do not depend on where 0 lies.
    for (place, factor) in [(3, 16.0), (4, 1), (5, 4)] {
      #expect(near(c[place].estimate, factor * b[place].estimate, tolerance: 1e-9))
      let error = b[place].standardError.map { factor * $0 }
      #expect(near(c[place].standardError, error ?? .nan, tolerance: 1e-9))
    }
    // c·10¹⁸ and the like: the slope at the middle of a is that of the other fit.
    #expect(moved.model.rSquared.map { near($0, near0.model.rSquared ?? .nan) } == true)
  }

  @Test func `doses that differ in their last digits alone ask for a constant to be taken off`() {
    #expect {
      try ResponseSurface(of: [1, 5, 2, 3], on: [[1e14, 1e14 + 1, 1e14 + 2, 1e14 + 3]])
    } throws: { "\($0)".contains("take a constant off them") }
  }

  @Test func `one input is a parabola`() throws {
    let x: [Double] = [0, 1, 2, 3, 4, 5]
    let y = [4.1, 1.9, 1.2, 1.9, 4.2, 7.8]
    let surface = try ResponseSurface(of: y, on: [x])
    let best = surface.optimum(lowest: true)
    let b = surface.model.coefficients.map(\.estimate)
    let v = try #require(surface.model.covariance)
    #expect(near(best.point[0], -b[1] / (2 * b[2])))
    let slope = b[1] / b[2]
    let variance = (v[1][1] - 2 * slope * v[1][2] + slope * slope * v[2][2]) / (4 * b[2] * b[2])
    #expect(near(best.standardErrors[0], variance.squareRoot(), tolerance: 1e-10))
  }
}
