import Foundation
import Testing
import Validation

/// What the program has with it must be read, or it would be uncalibrated without a word.
@Suite struct EmbeddedTests {
  @Test func `the calibration that the program has with it can be read`() throws {
    let calibration = try #require(Calibration.embedded)
    #expect(calibration.rowsHash.count == 64)
    #expect(calibration.marginals.map(\.path) == Prior.ranges.map(\.path))
    #expect(calibration.targets.count == CalibrationTarget.all.count)
    for pattern in Pattern.all {
      let share = try #require(calibration.passShares[pattern.id])
      #expect((0...1).contains(share))
    }
    for marginal in calibration.marginals {
      #expect(marginal.from <= marginal.low && marginal.low <= marginal.median)
      #expect(marginal.median <= marginal.high && marginal.high <= marginal.to)
      #expect(!marginal.isIdentified || marginal.calibrated != nil)
    }
  }

  @Test func `so can the last full validation, with every check in it`() throws {
    let last = try #require(LastValidation.embedded)
    for check in ValidationCheck.all { #expect(last.markdown.contains("| \(check.id) ")) }
  }
}
