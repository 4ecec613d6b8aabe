import Statistics
import Testing

private let (a, b, c) = (ComparedSamples.a, ComparedSamples.b, ComparedSamples.c)
private let (tiedA, tiedB) = (ComparedSamples.tiedA, ComparedSamples.tiedB)

@Suite struct RankTests {
  @Test func `small samples without ties have the exact p of Mann and Whitney`() throws {
    let exact = try SignificanceTest.mannWhitney(a, b)
    #expect(exact.statistic == 39 && near(exact.p, 0.008158508158508158))
    #expect(near(try SignificanceTest.mannWhitney([1, 2, 4], [3, 5, 6]).p, 0.2))
    let swapped = try SignificanceTest.mannWhitney(b, a)
    #expect(swapped.statistic == 3 && swapped.p == exact.p)
  }

  @Test func `otherwise Mann and Whitney's p is normal, for ties and continuity`() throws {
    #expect(
      near(try SignificanceTest.mannWhitney(a, b, exact: false).p, 0.012419330651552265))
    let tied = try SignificanceTest.mannWhitney(tiedA, tiedB)
    #expect(tied.statistic == 32 && tied.p == 1)
    // scipy.stats.mannwhitneyu(tiedA, tiedC)
    let other = try SignificanceTest.mannWhitney(tiedA, ComparedSamples.tiedC)
    #expect(other.statistic == 20.0 && near(other.p, 0.13125749703784115))
  }

  @Test func `stochastic equality is tested as scipy's brunnermunzel does`() throws {
    let test = try SignificanceTest.brunnerMunzel(a, b)
    #expect(near(test.statistic, -6.161878771933119))
    #expect(near(test.p, 7.263711541382527e-05, tolerance: 1e-14))
    let tied = try SignificanceTest.brunnerMunzel(tiedA, tiedB)
    #expect(near(tied.statistic, -0.04761904761904745) && near(tied.p, 0.9629422944693777))
    #expect(try SignificanceTest.brunnerMunzel([1, 2], [3, 4]).p == nil)
    #expect(try SignificanceTest.brunnerMunzel([1], [3, 4]).note != nil)
  }

  @Test func `signed ranks are tested as scipy's wilcoxon does`() throws {
    let (before, after) = (ComparedSamples.before, ComparedSamples.after)
    let exact = try SignificanceTest.signedRank(before, after)
    #expect(exact.statistic == 19 && near(exact.p, 0.46875))
    let normal = try SignificanceTest.signedRank(before, after, exact: false)
    #expect(near(normal.p, 0.4468728207108308))
    let tied = try SignificanceTest.signedRank(
      ComparedSamples.tiedC, [4, 6, 6, 2, 5, 9, 1, 3])
    #expect(near(tied.p, 0.39718047121992006))
    #expect(try SignificanceTest.signedRank([1, 2], [1, 2]).p == nil)
  }

  @Test func `several groups are ranked as scipy's kruskal does`() throws {
    let test = try SignificanceTest.kruskalWallis([a, b, c])
    #expect(near(test.statistic, 8.030303030303045) && test.degreesOfFreedom == 2)
    #expect(near(test.p, 0.0180402209768517))
    let tied = try SignificanceTest.kruskalWallis([tiedA, tiedB, ComparedSamples.tiedC])
    #expect(near(tied.statistic, 3.0971954807847353) && near(tied.p, 0.21254580935980733))
  }

  @Test func `blocks are ranked as scipy's friedmanchisquare does`() throws {
    let test = try FriedmanTest([
      [1.2, 3.1, 2.0, 4.0], [2.2, 2.2, 1.9, 3.5], [0.7, 1.9, 2.4, 2.4], [3.3, 4.1, 2.8, 5.0],
      [1.0, 2.5, 3.5, 2.0],
    ])
    #expect(near(test.chiSquared.statistic, 6.5) && test.chiSquared.degreesOfFreedom == 3)
    #expect(near(test.chiSquared.p, 0.08966250398816827))
    #expect(near(test.imanDavenport.statistic, 3.0588235294117605) && test.denominator == 12)
    #expect(near(test.imanDavenport.p, 0.06948330394725205))
  }

  @Test func `values that are all equal leave every rank test undefined`() throws {
    let same = [2.0, 2, 2]
    #expect(try SignificanceTest.mannWhitney(same, same).p == nil)
    #expect(try SignificanceTest.brunnerMunzel(same, same).p == nil)
    #expect(try SignificanceTest.kruskalWallis([same, same]).note != nil)
    #expect(try SignificanceTest.kruskalWallis([same]).p == nil)
    #expect(try SignificanceTest.kruskalWallis([a, []]).p == nil)
    #expect(try FriedmanTest([same, same]).chiSquared.p == nil)
    #expect(try FriedmanTest([]).chiSquared.p == nil)
    #expect(try FriedmanTest([[1, 2], [1, 2]]).imanDavenport.p == nil)
    #expect(throws: StatisticsError.self) { try SignificanceTest.kruskalWallis([[1], [.nan]]) }
    #expect(throws: StatisticsError.self) { try SignificanceTest.mannWhitney([.infinity], [1]) }
  }
}
