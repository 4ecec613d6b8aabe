import Statistics
import Testing

@Suite struct SensitivityFunctionTests {
  /// As published to four digits by Ishigami and Homma in 1990 and by many others.
  @Test func `Ishigami's indices are those published`() {
    let function = IshigamiFunction()
    #expect(near(function.first(0), 0.3139, tolerance: 5e-5) && function.first(2) == 0)
    #expect(near(function.first(1), 0.4424, tolerance: 5e-5))
    #expect(near(function.total(0), 0.5576, tolerance: 5e-5))
    #expect(near(function.total(2), 0.2437, tolerance: 5e-5))
    #expect(near(function.second(0, 2), 0.2437, tolerance: 5e-5))
    #expect(near(function.variance, 13.8446, tolerance: 5e-5))
    #expect(near(function.value(at: [0.75, 0.75, 1]), 8 + 0.1 * 97.40909103400243))
  }

  /// V of ∏ (|4x − 2| + a) / (1 + a) for a = 0 is 4/3 − 1 a factor.
  @Test func `Sobol's G has products of variances`() {
    let function = SobolGFunction(a: [0, 1])
    #expect(near(function.explained(by: 1), 1.0 / 3) && near(function.explained(by: 2), 1.0 / 12))
    #expect(near(function.variance, 4.0 / 3 * 13 / 12 - 1))
    #expect(near(function.value(at: [0, 0.5]), 1) && function.explained(by: 0) == 0)
  }

  /// −x₁ + x₁x₂: each explains 1/48 alone, both 1/9 − 1/16.
  @Test func `Bratley's function of two inputs is that worked out by hand`() {
    let function = MultilinearFunction.bratley(dimensions: 2)
    #expect(near(function.explained(by: 1), 1.0 / 48) && near(function.explained(by: 2), 1.0 / 48))
    #expect(near(function.variance, 7.0 / 144) && near(function.value(at: [0.5, 0.5]), -0.25))
  }

  /// All 20 inputs in the middle: four products of the curves 3, 5 and 7 remain.
  @Test func `Morris's function has his coefficients`() {
    let function = MultilinearFunction.morris
    let w = 2 * (1.1 * 0.5 / 0.6 - 0.5)
    // 3, 5 and 7 alone, 20 each; 3:5 −15, 3:7 and 5:7 +1 each.
    let expected = 60 * w + (-15 + 1 + 1) * w * w
    #expect(near(function.value(at: [Double](repeating: 0.5, count: 20)), expected))
    // All w are 1 at the upper corner: 10·20 + 0, pairs 15·(−15) + rest, threes 10·(−10), and 5.
    var rest = 0.0
    for i in 7...20 { for j in 1..<i { rest += (i + j) % 2 == 0 ? 1 : -1 } }
    let corner = 200.0 - 225 + rest - 100 + 5
    #expect(near(function.value(at: [Double](repeating: 1, count: 20)), corner))
  }

  /// By the mean over the middles of 200 slices of every input, w of the curve among them.
  @Test func `moments of the inputs are their integrals`() {
    let function = MultilinearFunction.morris
    // V(E[y | x₇]) is the variance of what is linear in w₇: 20 + its pairs with the mean of the curves.
    let slices = (0..<20_000).map { (slice: Int) -> Double in
      let x = (Double(slice) + 0.5) / 20_000
      return 2.2 * x / (x + 0.1) - 1
    }
    let mean: Double = slices.reduce(0, +) / 20_000
    let square: Double = slices.reduce(0) { $0 + $1 * $1 } / 20_000
    let variance: Double = square - mean * mean
    let slope: Double = 20 + 2 * mean
    let line: Double = 20 - 3 * mean
    #expect(
      near(function.explained(by: 1 << 6), slope * slope * variance, tolerance: 1e-6))
    #expect(
      near(function.explained(by: 1 << 7), line * line / 3, tolerance: 1e-6))
  }
}
