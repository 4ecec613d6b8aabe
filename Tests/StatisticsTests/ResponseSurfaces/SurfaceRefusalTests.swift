import Statistics
import Testing

@Suite struct SurfaceRefusalTests {
  private func message(
    _ response: [Double], _ inputs: [[Double]], names: [String]? = nil, clusters: [Int]? = nil,
    confidence: Double = 0.95
  ) -> String {
    do {
      _ = try ResponseSurface(
        of: response, on: inputs, names: names, clusters: clusters, confidence: confidence)
      return "no error"
    } catch { return error.description }
  }

  @Test func `inputs that cannot show a curve are named`() {
    let two: [Double] = [0, 1, 0, 1, 0, 1, 0, 1]
    let three: [Double] = [0, 1, 2, 0, 1, 2, 0, 1]
    let y: [Double] = [1, 4, 2, 5, 3, 7, 4, 4]
    let names = ["openness", "digital"]
    #expect(message(y, [three, two], names: names).contains("input digital has 2 values"))
    let still = two.map { _ in 3.0 }
    #expect(message(y, [still, three]).contains("input x1 has 1 value;"))
    // Points on two crossing lines cannot tell the product of two inputs.
    let a: [Double] = [-1, 0, 1, 0, 0, -1, 0, 1]
    let b: [Double] = [0, -1, 0, 1, 0, 0, 1, 0]
    #expect(
      message(y, [a, b], names: names).contains("cannot tell openness:digital from the terms"))
  }

  @Test func `what no surface can be fitted to is an error`() {
    let x: [Double] = [0, 1, 2, 3]
    #expect(message([1, 2], [[0, 1]]).contains("2 rows cannot determine 3"))
    #expect(message([5, 5, 5, 5], [x]).contains("the outcome does not vary"))
    #expect(message([1, .nan, 2, 3], [x]).contains("value 2"))
    #expect(message([1, 5, 2, 3], [[0, 1, .infinity, 2]]).contains("row 3 of column 1"))
    #expect(message([1, 5, 2, 3], [[0, 1, 2]]).contains("column 1 has 3 values"))
    #expect(message([1, 5, 2, 3], []).contains("0 dimensions"))
    #expect(
      message(x, [[Double]](repeating: x, count: 7)).contains("give 1 to 6 factors"))
    #expect(message([1, 5, 2, 3], [x], clusters: [1, 1, 1, 1]).contains("one cluster tells"))
    #expect(message([1, 5, 2, 3], [x], confidence: 1).contains("no confidence level"))
  }

  @Test func `as many rows as coefficients leave no error`() throws {
    let surface = try ResponseSurface(of: [3, 1, 2], on: [[0, 1, 2]])
    #expect(surface.standardErrors == nil)
    let best = surface.optimum(lowest: true)
    #expect(near(best.point[0], 7.0 / 6))
    #expect(best.standardErrors == [nil] && best.interval == nil && best.standardError == nil)
    #expect(surface.stationary.axes[0].interval == nil && !surface.stationary.isKindSure)
  }
}
