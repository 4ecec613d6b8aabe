import Statistics
import Testing

@Suite struct LatinHypercubeTests {
  @Test(arguments: [1, 2, 3, 10, 101, 1_000, 1_001])
  func `every dimension has one point in the middle of each cell`(count: Int) {
    let hypercube = LatinHypercube(dimensions: 3, count: count, seed: 6)
    let middles = (0..<count).map { (Double($0) + 0.5) / Double(count) }
    for dimension in 0..<3 {
      #expect((0..<count).map { hypercube.point($0)[dimension] }.sorted() == middles)
    }
    #expect(hypercube.isOptimised == (count <= LatinHypercube.mostOptimised))
  }

  /// Compared with SciPy 1.17.1, scipy.spatial's `pdist` of `qmc.LatinHypercube`, `scramble` both
  /// ways: the best of `optimization='random-cd'` for seeds 0 to 9, and of plain ones for 0 to 99.
  @Test(arguments: [
    (10, 2, 0.282842712474619, 0.23808043747944782),
    (20, 3, 0.27386127875258304, 0.24300118234185367),
    (50, 5, 0.3533176462255456, 0.2842534080710379),
    (100, 5, 0.2601890270074026, 0.1988072545192764),
  ])
  func `the closest points are farther apart than in the best of many other hypercubes`(
    count: Int, dimensions: Int, discrepancy: Double, plain: Double
  ) throws {
    let hypercube = LatinHypercube(dimensions: dimensions, count: count, seed: 1)
    let distance = try #require(hypercube.minimumDistance())
    #expect(distance >= max(discrepancy, plain))
  }

  @Test func `ten points in the plane can be spread as far apart as is possible`()
    throws
  {
    // Of all 10! Latin hypercubes of ten points in the plane none does better than √10 cells.
    let best = try (1...5).map { seed in
      try #require(LatinHypercube(dimensions: 2, count: 10, seed: seed).minimumDistance())
    }.max()
    #expect(near(best, 10.0.squareRoot() / 10))
  }

  @Test func `the minimum distance is that of the closest pair`() throws {
    let hypercube = LatinHypercube(dimensions: 3, count: 60, seed: 8, optimises: false)
    #expect(!hypercube.isOptimised)
    var least = Double.infinity
    for one in 0..<60 {
      for other in 0..<one {
        let square = zip(hypercube.point(one), hypercube.point(other))
          .reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        least = min(least, square.squareRoot())
      }
    }
    #expect(near(hypercube.minimumDistance(), least))
    #expect(LatinHypercube(dimensions: 3, count: 1, seed: 1).minimumDistance() == nil)
  }

  @Test func `columns as drawn are unrelated`() throws {
    let hypercube = LatinHypercube(dimensions: 2, count: 5_000, seed: 12)
    let product = try mean(
      of: (0..<5_000).map { (hypercube.point($0)[0] - 0.5) * (hypercube.point($0)[1] - 0.5) })
    #expect(near(product, 0, tolerance: 4.0 / 12 / 5_000.0.squareRoot()))
  }

  @Test func `the cells of a seed are these on every machine`() {
    let spread = LatinHypercube(dimensions: 3, count: 8, seed: 20_210_720)
    #expect(
      (0..<3).map { d in (0..<8).map { spread.cell($0, dimension: d) } } == [
        [3, 0, 6, 1, 4, 5, 2, 7], [4, 6, 1, 2, 7, 5, 0, 3], [7, 3, 2, 1, 4, 0, 5, 6],
      ])
    let drawn = LatinHypercube(dimensions: 2, count: 2_000, seed: 20_210_720)
    #expect((0..<4).map { drawn.cell($0, dimension: 1) } == [161, 1578, 1065, 1999])
  }
}
