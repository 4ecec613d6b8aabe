import Statistics
import Testing

/// Two numbers beyond doubles, with results of exact rational arithmetic.
struct BeyondDoubles: Sendable {
  let a: DoubleDouble
  let b: DoubleDouble
  let sum: DoubleDouble
  let product: DoubleDouble
  let quotient: DoubleDouble
  let rootOfA: DoubleDouble
}

@Suite struct DoubleDoubleTests {
  static let cases: [BeyondDoubles] = [
    BeyondDoubles(
      a: exact(-5.279038205251309, -7.936679315385685e-18),
      b: exact(-2.0788351477863802, -6.900554583951795e-18),
      sum: exact(-7.357873353037689, -1.483723389933748e-17),
      product: exact(10.974250167583552, 8.517741557496687e-16),
      quotient: exact(2.5394212768013964, -4.720783842817724e-17),
      rootOfA: exact(2.297615765364459, 2.1904963814887332e-16)),
    BeyondDoubles(
      a: exact(-8.669698086408202, -1.9681797102985033e-18),
      b: exact(8.359100861754378, 6.0090470299161704e-18),
      sum: exact(-0.310597224653824, 4.0408673196176675e-18),
      product: exact(-72.47088074524508, 2.284862401624344e-15),
      quotient: exact(-1.037156774369706, -8.785855323971444e-17),
      rootOfA: exact(2.944435104805029, -6.035889989454625e-17)),
    BeyondDoubles(
      a: exact(5.303252050108769, -5.561436486193648e-18),
      b: exact(0.7336001634962699, -4.466347131170996e-18),
      sum: exact(6.036852213605039, -1.0027783617364645e-17),
      product: exact(3.8904665710217214, 8.028380273571296e-17),
      quotient: exact(7.229076974075313, -3.99381591902203e-16),
      rootOfA: exact(2.30287907848171, -5.694594705309656e-17)),
  ]

  @Test(arguments: cases)
  func `the operations hold thirty digits`(numbers: BeyondDoubles) {
    #expect(close(numbers.a + numbers.b, numbers.sum))
    #expect(close(numbers.sum - numbers.b, numbers.a))
    #expect(close(numbers.a * numbers.b, numbers.product))
    #expect(close(numbers.a / numbers.b, numbers.quotient))
    #expect(close(numbers.a.magnitude.squareRoot(), numbers.rootOfA))
  }

  @Test func `a power has the digits that a double has no room for`() {
    let power = DoubleDouble(0.1).raised(to: 10)
    #expect(close(power, exact(1.0000000000000006e-10, 1.6914321514383706e-28)))
    #expect(DoubleDouble(0.1).raised(to: 0) == DoubleDouble(1))
    #expect(DoubleDouble(-3).raised(to: 3) == DoubleDouble(-27))
  }

  @Test func `a sum survives terms that cancel to the last bit`() {
    #expect(DoubleDouble.sum([1e16, 1, -1e16]).value == 1)
    #expect(DoubleDouble.sum([Double](repeating: 0.1, count: 10)).low != 0)
    #expect(DoubleDouble.dot([1e8, 1, -1e8], [1e8, 1, 1e8]).value == 1)
  }

  @Test func `nothing sums to zero, and what is no number stays none`() {
    #expect(DoubleDouble.sum([]) == .zero)
    #expect(DoubleDouble.dot([], []) == .zero)
    #expect(DoubleDouble.sum([1, .nan]).value.isNaN)
    #expect(!DoubleDouble.sum([1e308, 1e308]).isFinite)
    #expect(DoubleDouble(0).squareRoot() == .zero)
    #expect(DoubleDouble(-1).squareRoot().value.isNaN)
    #expect(!(DoubleDouble(1) / DoubleDouble.zero).isFinite)
  }

  @Test func `numbers that agree in their doubles are told apart by the rest`() {
    let above = exact(1, 1e-20)
    #expect(DoubleDouble(1) < above)
    #expect(-above < DoubleDouble(-1))
    #expect(above.value == 1)
  }

  private func close(_ value: DoubleDouble, _ expected: DoubleDouble) -> Bool {
    (value - expected).magnitude.value <= 1e-30 * expected.magnitude.value
  }
}

private func exact(_ high: Double, _ low: Double) -> DoubleDouble { DoubleDouble(sum: high, low) }
