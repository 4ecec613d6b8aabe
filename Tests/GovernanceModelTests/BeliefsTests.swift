import GovernanceModel
import Testing

@Suite("Beliefs")
struct BeliefsTests {
  @Test("a belief moves towards what is observed by the share of its own doubt in all doubt")
  func byHand() {
    var (value, variance) = (0.0, 1.0)
    fuse(&value, &variance, with: 2, variance: 3)
    // K = 1/(1 + 3) = ¼: x = 0 + ¼ × 2, P = ¾ × 1.
    #expect(value == 0.5)
    #expect(variance == 0.75)
  }

  /// With P the variance after a reading, P = (P + Q)R/(P + Q + R), so P² + QP − QR = 0 and
  /// P = (−Q + √(Q² + 4QR))/2: for R = 1 (−0.1 + √0.41)/2, for R = 4 (−0.1 + √1.61)/2; K = P/R.
  @Test(
    "a belief that drifts and is corrected every hour settles at Kalman's variance",
    arguments: [(1.0, 0.270_156_211_871_642), (4, 0.584_428_877_022_476)])
  func steadyState(noise: Double, expected: Double) {
    var (value, variance) = (0.0, 25.0)
    for _ in 0..<500 {
      variance += 0.1
      fuse(&value, &variance, with: 1, variance: noise)
    }
    #expect(nearly(variance, expected))
    #expect(nearly(value, 1))
    // The gain of the next reading: it moves a belief of 0 by K.
    var next = (value: 0.0, variance: variance + 0.1)
    fuse(&next.value, &next.variance, with: 1, variance: noise)
    #expect(nearly(next.value, expected / noise))
  }

  @Test("two readings in either order leave the same belief")
  func order() {
    var (a, b) = ((value: 0.1, variance: 0.5), (value: 0.1, variance: 0.5))
    fuse(&a.value, &a.variance, with: 0.4, variance: 0.2)
    fuse(&a.value, &a.variance, with: 0.9, variance: 0.7)
    fuse(&b.value, &b.variance, with: 0.9, variance: 0.7)
    fuse(&b.value, &b.variance, with: 0.4, variance: 0.2)
    #expect(nearly(a.value, b.value))
    #expect(nearly(a.variance, b.variance))
    // 1/P = 1/0.5 + 1/0.2 + 1/0.7 = 8.428571.
    #expect(nearly(1 / a.variance, 2 + 5 + 1 / 0.7))
  }
}
