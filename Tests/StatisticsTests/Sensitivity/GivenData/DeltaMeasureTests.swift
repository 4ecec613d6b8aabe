import Foundation
import Statistics
import Testing

@Suite struct DeltaMeasureTests {
  /// The estimator of Plischke, Borgonovo & Smith 2013, equation 26, as plainly as can be.
  private func plain(_ y: [Double], _ x: [Double], classes: Int) -> Double {
    let (low, high) = (y.min() ?? 0, y.max() ?? 0)
    let grid = (0..<100).map { low + (high - low) * Double($0) / 99 }
    let whole = density(y, grid)
    let order = x.indices.sorted { x[$0] < x[$1] }
    return (0..<classes).reduce(0) { sum, part in
      let rows = order.indices.filter { place in
        let rank = Double(place + 1) * Double(classes)
        return rank > Double(part * x.count) && rank <= Double((part + 1) * x.count)
      }
      let own = density(rows.map { y[order[$0]] }, grid)
      let gaps = zip(whole, own).map { abs($0 - $1) }
      let area = zip(gaps, gaps.dropFirst()).reduce(0) { $0 + ($1.0 + $1.1) / 2 }
      return sum + Double(rows.count) / Double(y.count) / 2 * area * (high - low) / 99
    }
  }

  @Test(arguments: [(50, 3), (333, 5), (1_000, 6)])
  func `before correction it is the estimator as printed`(rows: Int, classes: Int) throws {
    let x = GivenSamples.normals(2, rows, seed: UInt64(rows))
    let y = zip(x[0], x[1]).map { sin($0) + $1 * $1 }
    let found = try DeltaMeasure(of: y, on: x, resamples: 2)
    #expect(found.classes == [classes, classes])
    for j in 0..<2 {
      #expect(near(found.uncorrected[j], plain(y, x[j], classes: classes), tolerance: 1e-12))
    }
  }

  /// δ of a factor of weight `a` in a normal sum of variance 1, by quadrature over the factor: two normal
  /// densities cross at two points, between which one is the greater.
  private func normalDelta(_ a: Double) throws -> Double {
    let rest = 1 - a * a
    let conditional = rest.squareRoot()
    func cumulative(_ z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }
    let steps = 2_000
    return (0..<steps).reduce(0) { sum, step in
      let z = -8 + 16 * (Double(step) + 0.5) / Double(steps)
      let mean = a * z
      // y²/2 − (y − m)²/(2r) = ½ ln r
      let (p, q, c) = (1 - 1 / rest, 2 * mean / rest, -mean * mean / rest - log(rest))
      let root = (q * q - 4 * p * c).squareRoot()
      let ends = [(-q + root) / (2 * p), (-q - root) / (2 * p)].sorted()
      let own =
        cumulative((ends[1] - mean) / conditional) - cumulative((ends[0] - mean) / conditional)
      let weight = exp(-z * z / 2) / (2 * Double.pi).squareRoot() * 16 / Double(steps)
      return sum + weight * (own - (cumulative(ends[1]) - cumulative(ends[0])))
    }
  }

  @Test func `of a normal sum it tends to the closed form`() throws {
    let weights = [0.8, 0.5, 0.331662479035540]
    let truth = try weights.map { try normalDelta($0) }
    var (errors, left) = ([Double](), [Double]())
    for rows in [300, 2_000, 12_000] {
      let x = GivenSamples.normals(4, rows, seed: 77)
      let y = GivenSamples.sum(weights + [0], x)
      let found = try DeltaMeasure(of: y, on: x, resamples: 20).factors
      errors.append(zip(found, truth).reduce(0) { max($0, abs(($1.0.value ?? 9) - $1.1)) })
      // Some of the bias of an idle factor stays, ever less of it; p knows.
      let idle = try #require(found[3].value)
      #expect(idle < (left.last ?? 0.1) && (found[3].p ?? 0) > 0.05, "\(rows) rows")
      left.append(idle)
    }
    #expect(errors[2] < 0.02 && errors[2] < errors[0], "\(errors)")
  }

  @Test func `the bias taken off is what resamples show`() throws {
    let x = GivenSamples.normals(2, 200, seed: 5)
    let y = GivenSamples.sum([1, 0], x)
    let found = try DeltaMeasure(of: y, on: x, resamples: 100, seed: 4)
    #expect((found.factors[1].value ?? 1) < found.uncorrected[1])
    #expect(found.factors[0].p == 1.0 / 101 && (found.factors[1].p ?? 0) > 0.05)
    let interval = try #require(found.factors[0].interval)
    #expect(near((interval.low + interval.high) / 2, found.factors[0].value ?? .nan))
    let narrow = try DeltaMeasure(of: y, on: x, resamples: 100, seed: 4, confidence: 0.5)
    let ratio = (interval.high - interval.low)
    let other = try #require(narrow.factors[0].interval)
    #expect(near(ratio / (other.high - other.low), 1.959963984540054 / 0.6744897501960817))
    #expect(try DeltaMeasure(of: y, on: x, resamples: 100, seed: 4) == found)
  }

  @Test func `a factor of few values has a class a value`() throws {
    let rows = 120
    let u = GivenSamples.normals(1, rows, seed: 9)[0]
    let x = (0..<rows).map { Double($0 % 3) }
    let found = try DeltaMeasure(of: zip(u, x).map { $0 + 20 * $1 }, on: [x], resamples: 10)
    #expect(found.classes == [3])
    // Three parts that hardly overlap: ½(2 · ⅔), and more as kernels smooth the whole the most.
    #expect(found.uncorrected[0] > 0.6 && found.uncorrected[0] <= 1)
  }

  @Test func `a class without spread lies wholly apart`() throws {
    // In one of two classes the outcome is 0, in the other it is spread evenly from 1 to 2.
    let spread = (0..<50).map { 1 + Double($0) / 50 }
    let y: [Double] = spread.flatMap { [0, $0] }
    let x = y.map { $0 == 0 ? 0.0 : 1 }
    let found = try DeltaMeasure(of: y, on: [x], resamples: 2)
    // ¼(∫f + 1) + ¼∫|f − f₁|, the densities summed up plainly.
    let grid = (0..<100).map { 1.98 * Double($0) / 99 }
    let (whole, own) = (density(y, grid), density(spread, grid))
    let gaps = zip(whole, own).map { abs($0 - $1) }
    let areas = [whole, gaps].map { values in
      let ends = values[0] + values[99]
      return 1.98 / 99 * (values.reduce(0, +) - ends / 2)
    }
    #expect(near(found.uncorrected[0], (areas[0] + 1 + areas[1]) / 4))
  }

  @Test func `an outcome without a scale is an error`() throws {
    let x = GivenSamples.normals(2, 40, seed: 6)
    for scale in [1.7e308, .leastNonzeroMagnitude, 1e-180] {
      let y = x[0].map { $0 > 0 ? scale : $0 > -0.5 ? 0 : -scale }
      #expect(throws: StatisticsError.overflow) { try DeltaMeasure(of: y, on: x, resamples: 2) }
    }
    // Within what is possible the unit does not matter.
    let own = try DeltaMeasure(of: x[1], on: [x[0]], resamples: 9)
    for exponent in [-400, 400] {
      let scale = Double(sign: .plus, exponent: exponent, significand: 1)
      let other = try DeltaMeasure(of: x[1].map { $0 * scale }, on: [x[0]], resamples: 9)
      #expect(near(other.factors[0].value, own.factors[0].value ?? .nan))
    }
  }

  @Test func `δ beyond what is possible is an error that names the factor`() throws {
    let x = GivenSamples.normals(2, 300, seed: 12)
    var y = GivenSamples.sum([1, 0.5], x)
    y[7] = 1e12
    #expect {
      try DeltaMeasure(of: y, on: x, resamples: 20)
    } throws: { "\($0)".contains("factor 1") && "\($0)".contains("logarithm") }
    // A class far narrower than what squares can hold.
    var tiny = x[0].map { $0 * 1e-170 }
    tiny[0] = 1
    #expect(try DeltaMeasure(of: tiny, on: x, resamples: 2).factors[0].note != nil)
    // Ranks give the answer.
    let ranks = y.map { value in Double(y.count { $0 < value }) }
    #expect((try DeltaMeasure(of: ranks, on: x, resamples: 20).factors[0].value ?? 9) < 1)
  }

  @Test func `a long tail has a note, a longer one is refused`() throws {
    for seed in UInt64(1)...6 {
      let x = GivenSamples.normals(2, 400, seed: seed)
      let y = GivenSamples.sum([2.5, 1.5], x)
      #expect(try DeltaMeasure(of: y, on: x, resamples: 10).factors.allSatisfy { $0.note == nil })
      let found = try DeltaMeasure(of: y.map { exp($0 / 2) }, on: x, resamples: 10).factors
      #expect(found[0].note?.contains("logarithm") == true)
      #expect(found.allSatisfy { (0...1).contains($0.value ?? 9) })
      #expect {
        try DeltaMeasure(of: y.map { exp($0) }, on: x, resamples: 10)
      } throws: { "\($0)".contains("δ of factor 1 comes out as") }
    }
  }

  @Test func `what tells nothing is an error`() throws {
    let x = (0..<30).map(Double.init)
    #expect { try DeltaMeasure(of: x.map { _ in 1 }, on: [x]) } throws: {
      "\($0)".contains("outcome never varies")
    }
    #expect { try DeltaMeasure(of: x, on: [x.map { _ in 1 }]) } throws: {
      "\($0)".contains("column 1 never varies")
    }
    #expect { try DeltaMeasure(of: [1, 2, 3], on: [[1, 2, 3]]) } throws: {
      "\($0)".contains("at least 20")
    }
    #expect(throws: StatisticsError.notFinite(position: 0)) {
      try DeltaMeasure(of: [.nan] + x.dropFirst(), on: [x])
    }
    #expect(throws: StatisticsError.self) { try DeltaMeasure(of: x, on: [x], resamples: 1) }
  }

  /// Gaussian kernels of Silverman's bandwidth, summed one by one.
  private func density(_ values: [Double], _ grid: [Double]) -> [Double] {
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    let squares = values.reduce(0.0) { $0 + ($1 - mean) * ($1 - mean) }
    let width = (squares / (n - 1)).squareRoot() * pow(n * 3 / 4, -0.2)
    let scale = n * width * (2 * Double.pi).squareRoot()
    return grid.map { at in
      let heights = values.map { value in
        let score = (at - value) / width
        return exp(-score * score / 2)
      }
      return heights.reduce(0, +) / scale
    }
  }
}
