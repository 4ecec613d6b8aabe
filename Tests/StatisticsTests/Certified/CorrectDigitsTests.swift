import Statistics
import Testing

@Suite struct CorrectDigitsTests {
  @Test func `digits are the logarithm of the relative error`() {
    #expect(near(correctDigits(1.001, of: 1), 3))
    #expect(near(correctDigits(-99, of: -100), 2))
    #expect(near(correctDigits(1e-5, of: 0), 5))
    #expect(correctDigits(0.1 + 0.2, of: 0.3) > 15.7 && correctDigits(0.1 + 0.2, of: 0.3) < 15.8)
  }

  @Test func `only the same double is exact`() {
    #expect(correctDigits(0.3, of: 0.3) == 16)
    #expect(correctDigits((1.0).nextDown, of: 1) == 15.95)
    #expect(correctDigits(1e-30, of: 0) == 15.95)
    #expect(correctDigits(0, of: 0) == 16)
  }

  @Test func `a wrong number has no digit, nor has one where none should be`() {
    #expect(correctDigits(2, of: -3) == 0)
    #expect(correctDigits(nil, of: 1) == 0)
    #expect(correctDigits(.nan, of: 1) == 0)
    #expect(correctDigits(.infinity, of: 1) == 0)
    #expect(correctDigits(1, of: nil) == 0)
    #expect(correctDigits(nil, of: nil) == 16)
  }
}
