import Foundation
import Randomness
import Statistics
import Testing

/// How often the intervals of a mean hold it; 1,000 samples, so the share errs by 0.7 to 1.2 points.
@Suite struct ResamplingCoverageTests {
  @Test func `of twenty normal values the studentized interval holds the mean as promised`() throws
  {
    let share = try coverage(.studentized, truth: 0) { $0 }
    #expect((0.93...0.97).contains(share), "\(share)")
  }

  @Test func `of twenty lognormal values percentile and BCa fall short and studentized less`()
    throws
  {
    let truth = exp(0.5)
    let percentile = try coverage(.percentile, truth: truth, of: exp)
    let bca = try coverage(.bca, truth: truth, of: exp)
    let studentized = try coverage(.studentized, truth: truth, of: exp)
    #expect(percentile < 0.88 && bca < 0.90, "\(percentile), \(bca)")
    #expect(studentized > percentile + 0.04, "\(studentized)")
  }

  @Test func `rows drawn apart promise too much where clusters share their luck`() throws {
    let chance = Chance(seed: 43)
    var (apart, whole) = (0, 0)
    for trial in 0..<500 {
      var (values, clusters): ([Double], [Int]) = ([], [])
      for cluster in 0..<20 {
        let luck = chance.normal(phase: 1, tick: trial, entity: UInt64(cluster))
        for row in 0..<5 {
          let name = UInt64(cluster * 5 + row)
          values.append(luck + chance.normal(phase: 2, tick: trial, entity: name))
          clusters.append(cluster)
        }
      }
      func holds(_ sample: Resampling) throws -> Bool {
        try sample.interval(
          of: .mean, by: .studentized, resamples: 500, seed: UInt64(trial)
        ).interval?.contains(0) == true
      }
      if try holds(Resampling(values)) { apart += 1 }
      if try holds(Resampling(values, clusters: clusters)) { whole += 1 }
    }
    #expect(apart < 400 && (460...492).contains(whole), "\(apart) and \(whole) of 500")
  }

  private func coverage(
    _ method: ResampledInterval.Method, truth: Double, of shape: (Double) -> Double
  ) throws -> Double {
    let chance = Chance(seed: 42)
    var hits = 0
    for trial in 0..<1_000 {
      let values = (0..<20).map { shape(chance.normal(phase: 77, tick: trial, entity: $0)) }
      let answer = try Resampling(values).interval(
        of: .mean, by: method, resamples: 500, seed: UInt64(trial))
      if answer.interval?.contains(truth) == true { hits += 1 }
    }
    return Double(hits) / 1_000
  }
}
