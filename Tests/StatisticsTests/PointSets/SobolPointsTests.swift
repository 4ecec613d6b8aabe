import Statistics
import Testing

@Suite struct SobolPointsTests {
  /// Every split of the square into 2ᵐ boxes of 2ᵃ by 2ᵐ⁻ᵃ has one of the 2ᵐ points in each box.
  private func isNet(_ points: [[Double]], exponent m: Int) -> Bool {
    (0...m).allSatisfy { a in
      let boxes = points.map { [Int($0[0] * Double(1 << a)), Int($0[1] * Double(1 << (m - a)))] }
      return Set(boxes).count == 1 << m
    }
  }

  @Test func `the first two dimensions are a net before and after scrambling`() throws {
    let plain = try SobolSequence(dimensions: 2)
    #expect(isNet((0..<256).map(plain.point), exponent: 8))
    let scrambled = try SobolPoints(dimensions: 2, count: 256, scrambles: 3, seed: 7)
    for scramble in 0..<3 {
      let points = (0..<256).map { scrambled.point(scramble * 256 + $0) }
      #expect(isNet(points, exponent: 8))
    }
  }

  @Test func `every dimension of a scramble has one point in each slice`() throws {
    let points = try SobolPoints(dimensions: 200, count: 128, scrambles: 1, seed: 3)
    let rows = (0..<128).map(points.point)
    for dimension in 0..<200 { #expect(fillsEverySlice(rows.map { $0[dimension] })) }
  }

  @Test func `points that share their first digits share them after scrambling, to just there`()
    throws
  {
    let plain = try SobolSequence(dimensions: 1)
    let points = try SobolPoints(dimensions: 1, count: 512, scrambles: 1, seed: 11)
    let before = (0..<512).map { UInt32(plain.point($0)[0] * 0x1p32) }
    let after = (0..<512).map { UInt32(points.point($0)[0] * 0x1p32) }
    for one in 0..<512 {
      for other in 0..<one {
        let sharedBefore = (before[one] ^ before[other]).leadingZeroBitCount
        #expect((after[one] ^ after[other]).leadingZeroBitCount == sharedBefore)
      }
    }
  }

  /// A mere shift of the digits would leave the difference of two points as it was.
  @Test func `below the digit where two points part each digit is flipped apart by a coin`() throws
  {
    let plain = try SobolSequence(dimensions: 1)
    let points = try SobolPoints(dimensions: 1, count: 512, scrambles: 1_000, seed: 19)
    for parting in 0..<9 {
      let half = 1 / Double(2 << parting)
      let other = try #require((0..<512).first { plain.point($0) == [half] })
      var changed = [Int](repeating: 0, count: 32)
      for start in stride(from: 0, to: points.count, by: 512) {
        let after = [start, start + other].map { UInt32(points.point($0)[0] * 0x1p32) }
        let difference = after[0] ^ after[1] ^ UInt32(half * 0x1p32)
        for place in 0..<32 { changed[place] += Int(difference >> UInt32(31 - place) & 1) }
      }
      #expect(changed[...parting].allSatisfy { $0 == 0 })
      // 500 expected with a standard deviation of 16.
      #expect(changed[(parting + 1)...].allSatisfy { (420...580).contains($0) })
    }
  }

  @Test func `no coordinate lies on an edge and the origin is moved`() throws {
    let points = try SobolPoints(dimensions: 5, count: 64, scrambles: 20, seed: 2)
    for index in 0..<points.count {
      #expect(points.point(index).allSatisfy { $0 > 0 && $0 < 1 })
    }
    #expect(points.point(0).allSatisfy { $0 > 0x1p-32 })
  }

  @Test func `scrambled points are about as even as plain ones and far more than random ones`()
    throws
  {
    let plain = try ListedPoints(SobolSequence(dimensions: 3), 0..<256)
    let scrambled = try SobolPoints(dimensions: 3, count: 256, scrambles: 1, seed: 5)
    let random = ListedPoints.random(count: 256, dimensions: 3, seed: 5)
    let discrepancy = centeredDiscrepancy(of: scrambled)
    #expect(discrepancy < centeredDiscrepancy(of: random) / 20)
    #expect(discrepancy < centeredDiscrepancy(of: plain) * 2)
    #expect(discrepancy > centeredDiscrepancy(of: plain) / 4)
  }

  /// The integrand ∏ (1 + xⱼ − ½) has the integral 1 and, in four dimensions, the variance below.
  @Test func `means over scrambles are unbiased and scatter far less than random means`() throws {
    let points = try SobolPoints(dimensions: 4, count: 64, scrambles: 100, seed: 13)
    let means = (0..<100).map { scramble in
      (0..<64).reduce(0.0) { sum, place in
        sum + points.point(scramble * 64 + place).reduce(1) { $0 * ($1 + 0.5) }
      } / 64
    }
    let described = try Description(of: means)
    let interval = try #require(try Interval.student(meanOf: means, confidence: 0.999))
    #expect(interval.contains(1))
    let thirteenTwelfths = 13.0 / 12
    let variance = thirteenTwelfths * thirteenTwelfths * thirteenTwelfths * thirteenTwelfths - 1
    let spread = try #require(described.sd)
    #expect(spread * spread < variance / 64 / 50)
    #expect((try #require(described.lag1)).magnitude < 0.35, "scrambles are independent")
  }

  @Test func `one point over many scrambles is uniform and independent of the next`() throws {
    let points = try SobolPoints(dimensions: 2, count: 4, scrambles: 4_096, seed: 17)
    let rows = (0..<4_096).map { points.point($0 * 4 + 1) }
    for dimension in 0..<2 {
      let described = try Description(of: rows.map { $0[dimension] })
      #expect(near(described.mean, 0.5, tolerance: 4 * 0.2887 / 64))
      #expect(near(described.sd, 0.2887, tolerance: 0.01))
      #expect(near(described.lag1, 0, tolerance: 4.0 / 64))
    }
    let product = try mean(of: rows.map { ($0[0] - 0.5) * ($0[1] - 0.5) })
    #expect(near(product, 0, tolerance: 4.0 / 12 / 64))
  }

  @Test func `a scramble is the same whatever the number of scrambles, and unlike the next`() throws
  {
    let one = try SobolPoints(dimensions: 3, count: 8, scrambles: 1, seed: 1)
    let many = try SobolPoints(dimensions: 3, count: 8, scrambles: 5, seed: 1)
    #expect((0..<8).map(one.point) == (0..<8).map(many.point))
    #expect((0..<8).map(many.point) != (8..<16).map(many.point))
    #expect(many.count == 40)
    let other = try SobolPoints(dimensions: 3, count: 8, scrambles: 1, seed: 2)
    #expect(one.point(3) != other.point(3))
  }

  @Test func `impossible numbers are refused`() {
    #expect(throws: StatisticsError.pointCount(0, limit: 1 << 32)) {
      try SobolPoints(dimensions: 1, count: 0, scrambles: 1, seed: 1)
    }
    #expect(throws: StatisticsError.scrambles(0, limit: 1 << 30)) {
      try SobolPoints(dimensions: 1, count: 1, scrambles: 0, seed: 1)
    }
    #expect(throws: StatisticsError.dimensions(1_025, limit: 1_024)) {
      try SobolPoints(dimensions: 1_025, count: 1, scrambles: 1, seed: 1)
    }
  }

  @Test func `the points of a seed are these on every machine`() throws {
    let points = try SobolPoints(dimensions: 2, count: 4, scrambles: 2, seed: 20_210_720)
    #expect(points.point(0) == [0.5953137714170701, 0.03297272254904782])
    #expect(points.point(7) == [0.4862699889812584, 0.37303671843205366])
  }
}
