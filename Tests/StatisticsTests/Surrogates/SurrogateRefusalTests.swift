import Statistics
import Testing

@Suite struct SurrogateRefusalTests {
  private func message(
    _ outputs: [Double], _ points: [[Double]], trend: SurrogateTrend = .constant,
    noise: ReplicateNoise = .none
  ) -> String {
    do {
      _ = try GaussianProcess(of: outputs, at: points, trend: trend, noise: noise)
      return "no error"
    } catch { return error.description }
  }

  @Test func `equal points without noise are named`() {
    let points: [[Double]] = [[0, 1], [1, 0], [0.5, 0.5], [1, 0]]
    #expect(message([1, 2, 3, 4], points).contains("points 2 and 4 have the same inputs"))
    let noise: [Double] = [0, 0, 0, 1]
    #expect(message([1, 2, 3, 4], points, noise: .known(noise)) == "no error")
    #expect(message([1, 2, 3, 4], points, noise: .estimated()) == "no error")
    let some: [Double] = [0, 0, 1, 0]
    #expect(message([1, 2, 3, 4], points, noise: .known(some)).contains("points 2 and 4"))
  }

  @Test func `outputs without anything to learn are an error`() {
    #expect(message([5, 5, 5], [[0], [1], [2]]).contains("do not vary about their mean"))
    #expect(message([0, 0, 0], [[0], [1], [2]], trend: .zero).contains("do not vary"))
    #expect(
      message([1, 3, 5, 7], [[0], [1], [2], [3]], trend: .linear).contains("about their plane"))
  }

  @Test func `too few points, too few inputs and inputs that do not vary are errors`() {
    #expect(message([1], [[0]]).contains("1 rows cannot determine 2"))
    #expect(message([1, 2, 4], [[0, 0], [1, 0], [0, 1]], trend: .linear).contains("3 rows"))
    #expect(message([], []).contains("0 rows"))
    #expect(message([1, 2], [[], []]).contains("points without inputs"))
    #expect(
      message([1, 2, 3], [[0, 4], [1, 4], [2, 4]]).contains("input 2 has one value only"))
    let line: [[Double]] = [[0, 0], [1, 2], [2, 4], [3, 6], [4, 8]]
    #expect(message([1, 5, 2, 4, 1], line, trend: .linear).contains("column 2 is a combination"))
  }

  @Test func `what is no number, or not one a point, is an error`() {
    #expect(message([1, .nan, 3], [[0], [1], [2]]).contains("value 2 is not a finite number"))
    #expect(message([1, 2, 3], [[0], [.infinity], [2]]).contains("row 2 of column 1"))
    #expect(message([1, 2, 3], [[0], [1]]).contains("2 is no possible number of points"))
    #expect(message([1, 2, 3], [[0], [1, 2], [2]]).contains("2 values were given"))
    #expect(message([1, 2, 4], [[0], [1], [2]], noise: .known([1])).contains("noise variances"))
    #expect(message([1, 2, 4], [[0], [1], [2]], noise: .known([1, -1, 1])).contains("-1"))
    let none = ReplicateNoise.estimated(replications: [1, 0, 2])
    #expect(message([1, 2, 4], [[0], [1], [2]], noise: none).contains("0 is no possible number"))
    let few = ReplicateNoise.estimated(replications: [1, 2])
    #expect(message([1, 2, 4], [[0], [1], [2]], noise: few).contains("numbers of replications"))
  }

  @Test func `lengths, variances and places that cannot be are errors`() throws {
    let (outputs, points) = ([1.0, 2, 4], [[0.0], [1], [2]])
    #expect(throws: StatisticsError.self) {
      try GaussianProcess(of: outputs, at: points, lengths: [0])
    }
    #expect(throws: StatisticsError.valuesPerRow(2, columns: 1)) {
      try GaussianProcess(of: outputs, at: points, lengths: [1, 1])
    }
    #expect(throws: StatisticsError.self) {
      try GaussianProcess(of: outputs, at: points, lengths: [1], variance: -1)
    }
    let surface = try GaussianProcess(of: outputs, at: points, lengths: [1])
    #expect(throws: StatisticsError.valuesPerRow(2, columns: 1)) {
      try surface.prediction(at: [1, 2])
    }
    #expect(throws: StatisticsError.notFiniteColumn(0, position: 0)) {
      try surface.prediction(at: [.nan])
    }
  }

  /// Squares of the distance are beyond all numbers from 10¹⁵⁴ on: nothing is known there but the mean.
  @Test(arguments: [1e4, 1e150, 1e160, 1e300])
  func `however far away a point is, the trend and the whole variance are told`(
    _ far: Double
  ) throws {
    let (outputs, points) = ([1.0, 2, 4], [[0.0], [1], [2]])
    for trend in [SurrogateTrend.zero, .constant] {
      let surface = try GaussianProcess(
        of: outputs, at: points, trend: trend, lengths: [1], variance: 3)
      let near = try surface.prediction(at: [1e3])
      #expect(try surface.prediction(at: [far]) == near)
      #expect(trend == .constant || (near.mean == 0 && near.variance == 3))
    }
    let sloping = try GaussianProcess(
      of: outputs, at: points, trend: .linear, lengths: [1], variance: 3)
    if far < 1e154 {
      #expect(try sloping.prediction(at: [far]).sd > far)
    } else {
      #expect(throws: StatisticsError.overflow) { try sloping.prediction(at: [far]) }
    }
  }

  @Test func `a covariance that is singular to the last digits is an error`() {
    let close = (0..<6).map { [1 + Double($0) * 1e-9] } + [[2.0]]
    #expect(throws: StatisticsError.self) {
      try GaussianProcess(of: [1, 2, 1, 3, 1, 2, 5], at: close, lengths: [1e3])
    }
  }
}
