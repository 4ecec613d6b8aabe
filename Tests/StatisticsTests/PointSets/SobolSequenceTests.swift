import Statistics
import Testing

@Suite struct SobolSequenceTests {
  @Test func `the first 1024 points are those of Joe and Kuo, in their order`() throws {
    let sobol = try SobolSequence(dimensions: SobolSequence.maximumDimensions)
    let points = (0..<1_024).map(sobol.point)
    for (dimension, column) in zip(SobolReference.dimensions, SobolReference.columns) {
      #expect(points.map { $0[dimension] * 1_024 } == column.map(Double.init))
    }
  }

  @Test func `the first ten points in three dimensions are those their program prints`() throws {
    let sobol = try SobolSequence(dimensions: 3)
    let published = [
      [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625], [0.875, 0.875, 0.125], [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375], [0.1875, 0.3125, 0.9375], [0.6875, 0.8125, 0.4375],
    ]
    #expect((0..<10).map(sobol.point) == published)
  }

  /// The points 1, 2, 4, …, 2³¹ depend on all direction numbers of a dimension.
  ///
  /// The digest was made in the same way from `qmc.Sobol(1024, scramble=False, bits=32)._sv` of SciPy
  /// 1.17.1, point 2ᵏ being the exclusive or of direction numbers k and k − 1.
  @Test func `all direction numbers of all dimensions are those of SciPy`() throws {
    let sobol = try SobolSequence(dimensions: 1_024)
    let points = (0..<32).map { sobol.point(1 << $0) }
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for dimension in 0..<1_024 {
      for point in points {
        digest = (digest ^ UInt64(point[dimension] * 0x1p32)) &* 0x100_0000_01B3
      }
    }
    #expect(digest == 0xD421_C352_E014_6F9F)
  }

  @Test func `every dimension has one point in each slice`() throws {
    let sobol = try SobolSequence(dimensions: 1_024)
    let points = (0..<256).map(sobol.point)
    for dimension in 0..<1_024 { #expect(fillsEverySlice(points.map { $0[dimension] })) }
  }

  @Test func `far points still fill the slices of their block`() throws {
    let sobol = try SobolSequence(dimensions: 40)
    let points = (0..<64).map { sobol.point((1 << 32) - 64 + $0) }
    for dimension in 0..<40 { #expect(fillsEverySlice(points.map { $0[dimension] })) }
  }

  @Test(arguments: [0, -1, 1_025]) func `dimensions without direction numbers are refused`(
    dimensions: Int
  ) {
    #expect(throws: StatisticsError.dimensions(dimensions, limit: 1_024)) {
      try SobolSequence(dimensions: dimensions)
    }
  }
}
