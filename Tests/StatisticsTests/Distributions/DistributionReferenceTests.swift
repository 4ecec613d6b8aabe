import Statistics
import Testing

@Suite("Distributions agree with 50-digit arithmetic")
struct DistributionReferenceTests {
  /// 12 digits up to 10⁵ degrees of freedom, 10 beyond.
  private func tolerance(_ line: References.Line) -> Double {
    line.parameters.allSatisfy { $0 <= 1e5 } ? 1e-12 : 1e-10
  }

  @Test("Student's t, ½ to 10⁷ degrees of freedom")
  func studentT() throws {
    for line in References.parse(References.studentT) {
      let t = try StudentT(line.parameters[0])
      #expect(try References.error(t, line) < tolerance(line), "\(line)")
    }
  }

  @Test("F, ½ to 10⁷ degrees of freedom")
  func f() throws {
    for line in References.parse(References.f) {
      let f = try FDistribution(line.parameters[0], line.parameters[1])
      #expect(try References.error(f, line) < tolerance(line), "\(line)")
    }
  }

  @Test("χ², ½ to 10⁷ degrees of freedom")
  func chiSquared() throws {
    for line in References.parse(References.chiSquared) {
      let chiSquared = try ChiSquared(line.parameters[0])
      #expect(try References.error(chiSquared, line) < tolerance(line), "\(line)")
    }
  }

  @Test("beta, shapes ¼ to 5·10⁶")
  func beta() throws {
    for line in References.parse(References.beta) {
      let beta = try BetaDistribution(line.parameters[0], line.parameters[1])
      #expect(try References.error(beta, line) < tolerance(line), "\(line)")
    }
  }

  @Test("normal, to 10⁴ standard deviations")
  func normal() throws {
    for line in References.parse(References.normal) {
      #expect(try References.error(try NormalDistribution(), line) < 1e-13, "\(line)")
    }
  }

  @Test("noncentral F, noncentrality 0 to 5,000")
  func noncentralF() throws {
    for line in References.parse(References.noncentralF) {
      let p = line.parameters
      let f = try NoncentralF(p[0], p[1], noncentrality: p[2])
      #expect(try References.error(f, line) < 1e-11, "\(line)")
    }
  }

  @Test("noncentral t, noncentrality −30 to 1,000")
  func noncentralT() throws {
    for line in References.parse(References.noncentralT) {
      let t = try NoncentralT(line.parameters[0], noncentrality: line.parameters[1])
      #expect(try References.error(t, line) < 1e-11, "\(line)")
    }
  }

  @Test("studentized range, 2 to 100 groups, ½ to infinitely many degrees of freedom")
  func studentizedRange() throws {
    for line in References.parse(References.studentizedRange) {
      let range = try StudentizedRange(
        groups: Int(line.parameters[0]), degreesOfFreedom: line.parameters[1])
      #expect(try References.error(range, line) < 1e-11, "\(line)")
    }
  }
}
