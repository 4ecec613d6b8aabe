import Foundation

extension CalibrationCase {
  /// Every case; with `XIETONG_CALIBRATION_CASES=Welch,Tukey` those whose words hold any of these.
  static let all: [CalibrationCase] = {
    let cases =
      means + ranks + families + variance + regression + factorial + resampling + statistics
      + correlation + generalized + mixed + contrasts + signs + power + sensitivity + survival
      + givenData + surrogates
    let words = ProcessInfo.processInfo.environment["XIETONG_CALIBRATION_CASES"] ?? ""
    let wanted = words.split(separator: ",")
    return cases.filter { c in
      wanted.isEmpty || wanted.contains { c.testDescription.contains($0) }
    }
  }()
}
