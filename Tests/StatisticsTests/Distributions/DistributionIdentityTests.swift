import Statistics
import Testing

@Suite("Distributions that are special cases of one another agree")
struct DistributionIdentityTests {
  @Test(
    "the studentized range of two means is |t|·√2",
    arguments: [0.5, 2, 7, 120, 15984])
  func rangeOfTwo(degreesOfFreedom: Double) throws {
    let range = try StudentizedRange(groups: 2, degreesOfFreedom: degreesOfFreedom)
    let t = try StudentT(degreesOfFreedom)
    for x in [0.01, 0.5, 2.0, 5, 20] {
      let expected = 2 * (try t.upperTail(x))
      let found = try range.upperTail(x * 2.0.squareRoot())
      #expect((found / expected - 1).magnitude < 1e-11, "\(x)")
    }
  }

  @Test(
    "noncentral F on one degree of freedom is noncentral t squared",
    arguments: [(3.0, 0.7), (20, 4), (15984, 30)])
  func squaredT(degreesOfFreedom: Double, delta: Double) throws {
    let f = try NoncentralF(1, degreesOfFreedom, noncentrality: delta * delta)
    let t = try NoncentralT(degreesOfFreedom, noncentrality: delta)
    for x in [0.3, 1, delta, 2 * delta, 40] {
      let expected = try t.upperTail(x) + t.cumulative(-x)
      #expect((try f.upperTail(x * x) / expected - 1).magnitude < 1e-11, "\(x)")
    }
  }

  @Test("without noncentrality, noncentral F and t are F and t")
  func central() throws {
    for x in [0.1, 1, 7.0] {
      let f = try FDistribution(3, 20).logUpperTail(x)
      #expect(near(try NoncentralF(3, 20, noncentrality: 0).logUpperTail(x), f))
      let t = try StudentT(9).logUpperTail(x)
      #expect(near(try NoncentralT(9, noncentrality: 0).logUpperTail(x), t))
    }
  }

  @Test("F = 4191 on 1 and 15,984 degrees of freedom has a p-value")
  func farTail() throws {
    let f = try FDistribution(1, 15984)
    #expect(try f.upperTail(4191) == 0)
    #expect(near(try f.logUpperTail(4191), -1865.2650548162198))
    #expect(near(try f.upperQuantile(0.05), 3.8420406635814))
  }

  @Test("a normal distribution is the standard one moved and stretched")
  func normalScale() throws {
    let standard = try NormalDistribution()
    let other = try NormalDistribution(mean: 100, standardDeviation: 0.5)
    for z in [-3, -0.5, 0, 1, 6.0] {
      #expect(near(try other.logUpperTail(100 + z / 2), try standard.logUpperTail(z)))
      #expect(near(try other.logCumulative(100 + z / 2), try standard.logCumulative(z)))
    }
  }

  @Test("Tukey's 5 % point of 3 means and 10 degrees of freedom is the 3.877 of the tables")
  func tukey() throws {
    let range = try StudentizedRange(groups: 3, degreesOfFreedom: 10)
    #expect((try range.upperQuantile(0.05) - 3.877).magnitude < 0.0005)
  }
}
