import Foundation
import Randomness
import Testing

// References without a name come from mpmath 1.3 at 60 digits, rounded to the nearest double.

/// Evenly spread, repeatable points of an interval.
private func points(_ low: Double, _ high: Double, count: Int = 10_000) -> [Double] {
  let chance = Chance(seed: 1)
  return (0..<count).map {
    low + (high - low) * chance.uniform(phase: 0, tick: 0, entity: UInt64($0))
  }
}

/// Powers of ten with evenly spread exponents.
private func magnitudes(_ low: Double, _ high: Double) -> [Double] {
  points(low, high).map { pow(10, $0) }
}

/// How far `value` is from `reference`, in units in the last place of the reference.
private func unitsApart(_ value: Double, _ reference: Double) -> Double {
  value == reference ? 0 : abs(value - reference) / reference.ulp
}

private func relativeError(_ value: Double, _ reference: Double) -> Double {
  value == reference ? 0 : abs((value - reference) / reference)
}

/// A hash in which the order and every bit of every value counts (FNV-1a over 64-bit words).
private func fingerprint(_ values: [Double]) -> UInt64 {
  values.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ $1.bitPattern) &* 0x0000_0100_0000_01b3 }
}

@Test(
  "the exponential is within 2 units in the last place",
  arguments: [(-745.0, 709.78), (-40, 40), (-2, 2), (-1e-3, 1e-3), (-745.1, -708)]
    as [(Double, Double)])
func exponentialAccuracy(low: Double, high: Double) {
  #expect(points(low, high).allSatisfy { unitsApart(exponential($0), exp($0)) <= 2 })
}

@Test("the exponential of a tiny number is 1 and a bit")
func exponentialOfTiny() {
  for x in magnitudes(-307, -1) {
    #expect(unitsApart(exponential(x), exp(x)) <= 2)
    #expect(unitsApart(exponential(-x), exp(-x)) <= 2)
  }
}

@Test("the exponential keeps its limits")
func exponentialLimits() {
  #expect(exponential(0) == 1)
  #expect(exponential(-0.0) == 1)
  #expect(exponential(709.782712893384).isFinite)
  #expect(exponential((709.782712893384).nextUp) == .infinity)
  #expect(exponential(.infinity) == .infinity)
  #expect(exponential(-745.13) == .leastNonzeroMagnitude)
  #expect(exponential(-745.14) == 0)
  #expect(exponential(-.infinity) == 0)
  #expect(exponential(.nan).isNaN)
}

@Test(
  "the logarithm is within 2 units in the last place",
  arguments: [(0.4, 3.0), (0.7, 1), (1, 1.42), (0.999_999, 1.000_001), (0, 1e-3), (1, 1e6)]
    as [(Double, Double)])
func logarithmAccuracy(low: Double, high: Double) {
  #expect(points(low, high).allSatisfy { unitsApart(logarithm($0), log($0)) <= 2 })
}

@Test("the logarithm is as accurate over all magnitudes and among subnormal numbers")
func logarithmOfExtremes() {
  #expect(magnitudes(-307, 308).allSatisfy { unitsApart(logarithm($0), log($0)) <= 2 })
  let subnormals = points(0, 0x1p52).map { $0.rounded(.up) * Double.leastNonzeroMagnitude }
  #expect(subnormals.allSatisfy { $0.isSubnormal && unitsApart(logarithm($0), log($0)) <= 2 })
}

@Test(
  "the logarithm of a number of note",
  arguments: [
    (Double.leastNonzeroMagnitude, -744.4400719213812),
    (Double.leastNormalMagnitude, -708.3964185322641), (0.5, -0.6931471805599453),
    (1 - 0x1p-53, -1.1102230246251565e-16), (1, 0), (1 + 0x1p-52, 2.2204460492503128e-16),
    (2, 0.6931471805599453), (10, 2.302585092994046),
    (Double.greatestFiniteMagnitude, 709.782712893384),
  ] as [(Double, Double)])
func logarithmValues(x: Double, reference: Double) {
  #expect(unitsApart(logarithm(x), reference) <= 1)
}

@Test("the logarithm keeps its limits")
func logarithmLimits() {
  #expect(logarithm(0) == -.infinity)
  #expect(logarithm(-0.0) == -.infinity)
  #expect(logarithm(.infinity) == .infinity)
  #expect(logarithm(-1).isNaN)
  #expect(logarithm(-.infinity).isNaN)
  #expect(logarithm(.nan).isNaN)
}

@Test("the logarithm undoes the exponential")
func logarithmOfExponential() {
  #expect(
    points(-700, 700).allSatisfy { abs(logarithm(exponential($0)) - $0) <= 2 * max(1, abs($0)).ulp }
  )
}

@Test(
  "the logistic function at a number of note",
  arguments: [
    (-700.0, 9.85967654375977e-305), (-100, 3.720075976020836e-44),
    (-36, 2.3195228302435686e-16), (-5, 0.0066928509242848554), (-1, 0.2689414213699951),
    (-0.25, 0.4378234991142019), (0, 0.5), (0.5, 0.6224593312018546), (2, 0.8807970779778824),
    (10, 0.9999546021312976), (30, 0.9999999999999064),
  ] as [(Double, Double)])
func logisticValues(z: Double, reference: Double) {
  #expect(relativeError(logistic(z), reference) <= 1e-15)
}

@Test("the logistic function is symmetric, rises, and stays in [0, 1]")
func logisticShape() {
  let ordered = points(-50, 50).sorted()
  #expect(ordered.allSatisfy { abs(logistic($0) + logistic(-$0) - 1) <= 2 * 0x1p-53 })
  #expect(ordered.map(logistic) == ordered.map(logistic).sorted())
  #expect(ordered.allSatisfy { (0...1).contains(logistic($0)) })
}

@Test("the logistic function is 0 or 1 at the ends and never NaN but of NaN")
func logisticLimits() {
  #expect(logistic(1e308) == 1)
  #expect(logistic(-1e308) == 0)
  #expect(logistic(.infinity) == 1)
  #expect(logistic(-.infinity) == 0)
  #expect(logistic(.nan).isNaN)
}

@Test(
  "the normal distribution function has 14 digits in both tails",
  arguments: [
    (-37.3, 8.205494844930773e-305),
    (-29.7, 3.839307400444862e-194),
    (-20.3, 6.429244467698346e-92),
    (-10.1, 2.762109471764517e-24),
    (-37.5, 4.605353009581955e-308), (-30, 4.906713927148187e-198),
    (-20, 2.7536241186062337e-89), (-10, 7.619853024160525e-24), (-8, 6.220960574271784e-16),
    (-7.1, 6.237844463331591e-13), (-7, 1.279812543885835e-12), (-5.7, 5.990371401063528e-09),
    (-5.6, 1.071759025831093e-08), (-4, 3.1671241833119924e-05), (-3, 0.0013498980316300946),
    (-2, 0.02275013194817921), (-1.96, 0.024997895148220435), (-1, 0.15865525393145705),
    (-0.68, 0.2482522304535705), (-0.67, 0.2514288950953101), (-0.5, 0.3085375387259869),
    (-0.1, 0.460172162722971), (0, 0.5), (1e-10, 0.5000000000398942), (0.1, 0.539827837277029),
    (0.5, 0.6914624612740131), (0.67, 0.7485711049046899), (0.68, 0.7517477695464295),
    (1, 0.8413447460685429), (1.96, 0.9750021048517795), (3, 0.9986501019683699),
    (5.6, 0.9999999892824097), (8, 0.9999999999999993),
  ] as [(Double, Double)])
func cumulativeValues(z: Double, reference: Double) {
  #expect(relativeError(normalCumulative(z), reference) <= 1e-14)
}

@Test("the normal distribution function agrees with the C library's erfc")
func cumulativeAgainstErfc() {
  for z in points(-5, 5) {
    #expect(relativeError(normalCumulative(z), erfc(-z / 2.0.squareRoot()) / 2) <= 1e-14)
  }
}

@Test("the normal distribution function is symmetric and keeps its limits")
func cumulativeLimits() {
  #expect(points(0, 9).allSatisfy { normalCumulative($0) + normalCumulative(-$0) == 1 })
  #expect(normalCumulative(1e308) == 1)
  #expect(normalCumulative(-1e308) == 0)
  #expect(normalCumulative(.infinity) == 1)
  #expect(normalCumulative(-.infinity) == 0)
  #expect(normalCumulative(.nan).isNaN)
}

@Test(
  "the normal quantile has 15 digits",
  arguments: [
    (Double.leastNonzeroMagnitude, -38.467405617144344), (1e-300, -37.0470962993612),
    (1e-100, -21.273453560965326), (1e-20, -9.262340089798407), (1e-12, -7.034483825301132),
    (1e-10, -6.361340902404057), (1e-06, -4.753424308822899), (0.0001, -3.7190164854556804),
    (0.001, -3.0902323061678136), (0.01, -2.326347874040841), (0.025, -1.9599639845400543),
    (0.05, -1.6448536269514726), (0.074, -1.4466320671589785), (0.076, -1.4325027208258116),
    (0.1, -1.2815515655446004), (0.25, -0.6744897501960817), (0.4, -0.2533471031357997),
    (0.499999, -2.5066282745665593e-06), (0.5, 0), (0.6, 0.2533471031357997),
    (0.75, 0.6744897501960817), (0.9, 1.2815515655446006), (0.924, 1.4325027208258119),
    (0.926, 1.4466320671589787), (0.95, 1.6448536269514722), (0.975, 1.9599639845400538),
    (0.99, 2.3263478740408408), (0.999, 3.090232306167813),
    (1 - 0x1p-20, 4.7630010342678135), (1 - 0x1p-53, 8.209536151601387),
  ] as [(Double, Double)])
func quantileValues(p: Double, reference: Double) {
  #expect(relativeError(normalQuantile(p), reference) <= 1e-15)
}

@Test("the normal quantile undoes the distribution function")
func quantileRoundTrip() {
  #expect(
    points(-37, 0).allSatisfy { relativeError(normalQuantile(normalCumulative($0)), $0) <= 2e-14 })
  #expect(
    points(0, 1).allSatisfy { relativeError(normalCumulative(normalQuantile($0)), $0) <= 1e-14 })
}

@Test("the normal quantile is antisymmetric and keeps its limits")
func quantileLimits() {
  // Multiples of 2⁻³², whose complement to one is exact.
  for p in points(0, 1).map({ ($0 * 0x1p32).rounded(.up) * 0x1p-32 }) {
    #expect(normalQuantile(p) == -normalQuantile(1 - p))
  }
  #expect(normalQuantile(0) == -.infinity)
  #expect(normalQuantile(1) == .infinity)
  #expect(normalQuantile(-0.1).isNaN)
  #expect(normalQuantile((1.0).nextUp).isNaN)
  #expect(normalQuantile(.nan).isNaN)
}

/// The fingerprints were taken on x86-64; a processor or compiler that differs in one bit fails.
@Test("each function gives the same bits on every machine")
func pinnedBits() {
  #expect(fingerprint(points(-745, 710).map(exponential)) == 0xea99_6ba7_dae4_fec6)
  #expect(
    fingerprint(points(-300, 300).map { exponential($0) }.map(logarithm)) == 0xf052_0ffc_e48f_a1fa)
  #expect(fingerprint(points(0, 4).map(logarithm)) == 0x6f14_4a0b_b39c_19d5)
  #expect(fingerprint(points(-40, 40).map(logistic)) == 0x4e24_88a2_0415_c2d8)
  #expect(fingerprint(points(-38, 9).map(normalCumulative)) == 0x9e41_3247_4230_2c6f)
  #expect(fingerprint(points(0, 1).map(normalQuantile)) == 0x8d56_5e52_9e10_4d6d)
}

@Test("eight exponentials side by side have the bits of eight alone")
func exponentialsSideBySide() {
  let ranges = [(-3.0, 3.0), (-700, 700), (-760, 720), (-1e-6, 1e-6)]
  for (low, high) in ranges {
    let xs = points(low, high, count: 8_000)
    for start in stride(from: 0, to: xs.count, by: 8) {
      let eight = SIMD8(xs[start..<start + 8])
      let together = exponential(eight)
      for n in 0..<8 {
        #expect(together[n].bitPattern == exponential(eight[n]).bitPattern, "e^\(eight[n])")
      }
    }
  }
  let edges = SIMD8(0, -0.0, 700, -700, .infinity, -.infinity, 1, -1)
  let together = exponential(edges)
  for n in 0..<8 { #expect(together[n].bitPattern == exponential(edges[n]).bitPattern) }
  #expect(exponential(SIMD8(repeating: .nan))[3].isNaN)
}

/// Where the draw is as near to the probability as doubles come, the bounds must not decide otherwise
/// than the exponential.
@Test("what happens at a rate is what the exponential says, to the bit")
func happening() {
  let ends: [Double] = [0, 1e-300, 745, 1e300, .infinity]
  let rates = points(0, 1) + magnitudes(-12, 2) + points(0, 20) + ends
  var happened = 0
  for (n, rate) in rates.enumerated() {
    let edge = 1 - exponential(-rate)
    let draw = Chance(seed: 2).uniform(phase: 0, tick: 1, entity: UInt64(n))
    let lucks = [edge, edge.nextUp, edge.nextDown, edge + 1e-14, edge - 1e-14, draw, 1e-16, 0.999]
    for luck in lucks where luck > 0 && luck < 1 {
      #expect(happens(luck, atRate: rate) == (luck < edge), "\(luck) at \(rate)")
      if luck < edge { happened += 1 }
    }
  }
  #expect(happened > rates.count)
  #expect(!happens(0.5, atRate: .nan))
}
