import Statistics
import Testing

@Suite struct ShapleyEffectsTests {
  private static func exact(_ function: any SensitivityFunction) throws -> [Double] {
    try ShapleyEffects(explained: (0..<1 << function.dimensions).map(function.explained)).values
  }

  /// Ishigami: the interaction of the first and the third is shared between the two.
  @Test func `an interaction is shared evenly`() throws {
    let function = IshigamiFunction()
    let effects = try Self.exact(function)
    let shared = function.second(0, 2) / 2
    #expect(near(effects[0], function.first(0) + shared) && near(effects[2], shared))
    #expect(near(effects[1], function.first(1)) && near(effects.reduce(0, +), 1))
  }

  /// Iooss & Prieur (2019), section 3: two inputs, and three of which two are correlated.
  @Test func `correlated normal inputs have the effects of Iooss and Prieur`() throws {
    let (b1, b2, b3, s2, s3, rho) = (1.5, -2.0, 0.5, 2.0, 3.0, 0.7)
    let pair = try LinearGaussian(
      coefficients: [b2, b3], covariance: [[s2 * s2, rho * s2 * s3], [rho * s2 * s3, s3 * s3]])
    let (one, two, both) = (b2 * b2 * s2 * s2, b3 * b3 * s3 * s3, rho * b2 * b3 * s2 * s3)
    let variance = one + two + 2 * both
    let shift = rho * rho / 2 * (two - one)
    let effects = try pair.shapleyEffects().values
    #expect(near(effects[0], (one + both + shift) / variance))
    #expect(near(effects[1], (two + both - shift) / variance))
    let three = try LinearGaussian(
      coefficients: [b1, b2, b3],
      covariance: [[1, 0, 0], [0, s2 * s2, rho * s2 * s3], [0, rho * s2 * s3, s3 * s3]])
    let whole = b1 * b1 + variance
    let values = try three.shapleyEffects().values
    #expect(near(values[0], b1 * b1 / whole) && near(values[1], (one + both + shift) / whole))
    #expect(near(three.explained(by: 7), whole) && three.explained(by: 0) == 0)
  }

  /// For independent inputs every set is known up to 4 factors, and 5 with the points BA.
  @Test(arguments: [(2, false), (3, false), (4, false), (5, true), (3, true), (1, false)])
  func `effects are found from a layout within their error`(factors: Int, second: Bool) throws {
    let function = MultilinearFunction.bratley(dimensions: factors)
    let sample = try PickFreezeSample.saltelli(
      function, rows: 512, scrambles: 16, second: second, seed: 21)
    let answer = try ShapleyEffects(of: sample, confidence: 0.9999)
    let truth = try Self.exact(function)
    for i in 0..<factors {
      #expect(near(answer.values[i], truth[i], tolerance: 0.005))
      if factors > 1 { #expect(try #require(answer.intervals?[i]).contains(truth[i])) }
    }
    #expect(near(answer.values.reduce(0, +), 1, tolerance: 1e-12))
  }

  /// Over all rows of A and B the layout tells without error what every set explains.
  @Test(arguments: CertifiedIndices.all)
  func `over all rows effects are exact`(set: CertifiedIndices) throws {
    let effects = try #require(try set.quantities().first { $0.name == "Shapley effects" })
    #expect(effects.numbers.count == set.weights.count && effects.holds)
  }

  /// The mean product that is taken off all pairs of five factors is such a number.
  @Test func `what all pairs share changes no effect`() throws {
    let function = MultilinearFunction.bratley(dimensions: 5)
    let shared = (0..<32).map { function.explained(by: $0) + ($0.nonzeroBitCount == 2 ? 3 : 0) }
    for (effect, truth) in zip(
      try ShapleyEffects(explained: shared).values, try Self.exact(function))
    {
      #expect(near(effect, truth, tolerance: 1e-12))
    }
  }

  @Test func `interactions of three are shared among three`() throws {
    let function = SobolGFunction(a: [0, 0.2, 0.4, 1])
    let sample = try PickFreezeSample.saltelli(function, rows: 1_024, scrambles: 8, seed: 5)
    let answer = try ShapleyEffects(of: sample, confidence: 0.9999)
    for (i, truth) in try Self.exact(function).enumerated() {
      #expect(near(answer.values[i], truth, tolerance: 0.01))
      #expect(try #require(answer.intervals?[i]).contains(truth))
    }
  }

  @Test func `noise between replications adds nothing`() throws {
    let function = SobolGFunction(a: [0, 1, 1e9])
    let sample = try PickFreezeSample.saltelli(
      function, rows: 2_048, scrambles: 4, seed: 6, noise: 0.3, replications: 3)
    let answer = try ShapleyEffects(of: sample)
    for (value, truth) in zip(answer.values, try Self.exact(function)) {
      #expect(near(value, truth, tolerance: 0.02))
    }
    #expect(near(answer.noise, 0.3, tolerance: 0.02))
  }

  @Test func `bad input is a named error`() throws {
    #expect(throws: StatisticsError.notAPowerOfTwo(count: 3)) {
      try ShapleyEffects(explained: [0, 1, 2])
    }
    func message(_ body: () throws -> Void) -> String {
      do {
        try body()
        return ""
      } catch { return "\(error)" }
    }
    #expect(message { _ = try ShapleyEffects(explained: [0, 0]) }.contains("no variance"))
    let five = try PickFreezeSample.saltelli(
      MultilinearFunction.bratley(dimensions: 5), rows: 8, seed: 1)
    let few = message { _ = try ShapleyEffects(of: five) }
    #expect(few.contains("take at most 4 factors, or 5 with second-order: true"))
    let six = try PickFreezeSample.saltelli(
      MultilinearFunction.bratley(dimensions: 6), rows: 8, second: true, seed: 1)
    #expect(message { _ = try ShapleyEffects(of: six) }.contains("take at most 5 factors"))
    let twin = message {
      _ = try LinearGaussian(coefficients: [1, 1], covariance: [[1, 1], [1, 1]])
    }
    #expect(twin.contains("positive definite"))
  }
}
