import Testing
import Validation

@Suite struct SampleTests {
  @Test func `a statistic of means has its value and an interval around it`() {
    let sample = Sample((1...40).map { [Double($0), 2] })
    let ratio = sample.estimate { $0[0] / $0[1] }
    #expect(ratio.value == 10.25)
    #expect(ratio.n == 40)
    // The standard error is 11.69/√40/2 = 0.92.
    #expect(ratio.low > 10.25 - 2.2 && ratio.low < 10.25 - 1.4)
    #expect(ratio.high < 10.25 + 2.2 && ratio.high > 10.25 + 1.4)
  }

  @Test func `a row that is not defined is dropped and counted`() {
    let sample = Sample([[1], [.nan], [3]])
    #expect(sample.dropped == 1)
    #expect(sample.means == [2])
  }

  @Test func `nothing has no value, and one row no interval`() {
    #expect(Sample([]).estimate { _ in 1 }.value.isNaN)
    let one = Sample([[4]]).estimate { $0[0] }
    #expect(one.value == 4 && one.low.isNaN && one.high.isNaN)
  }

  @Test func `without resamples there is a value alone`() {
    let value = Sample([[1], [2]], resamples: 0).estimate { $0[0] }
    #expect(value.value == 1.5 && value.low.isNaN)
  }
}
