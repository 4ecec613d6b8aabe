import Statistics
import Testing

/// Expected values are those of SciPy 1.17.1, `qmc.discrepancy(points, method='CD')`.
@Suite struct CenteredDiscrepancyTests {
  @Test func `five points in the plane`() {
    let points = ListedPoints([[0.1, 0.9], [0.5, 0.5], [0.25, 0.3], [0.7, 0.05], [0.99, 0.6]])
    #expect(near(centeredDiscrepancy(of: points), 0.017222011111110547))
  }

  @Test func `64 points of Sobol in three dimensions`() throws {
    let points = try ListedPoints(SobolSequence(dimensions: 3), 0..<64)
    #expect(near(centeredDiscrepancy(of: points), 0.0005947820123695102))
  }

  @Test func `33 points of Sobol in forty dimensions`() throws {
    let points = try ListedPoints(SobolSequence(dimensions: 40), 0..<33)
    #expect(near(centeredDiscrepancy(of: points), 10362.645753448234, tolerance: 1e-10))
  }

  @Test func `the centre alone leaves one twelfth in a line`() {
    #expect(near(centeredDiscrepancy(of: ListedPoints([[0.5]])), 1.0 / 12))
  }
}
