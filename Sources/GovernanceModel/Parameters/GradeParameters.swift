/// Response grades IV to I (四级至一级响应), which differ between governments (应急响应标准不统一).
public struct GradeParameters: Sendable, Equatable {
  package var active = 0.0
  package var four = 1.0
  package var three = 2.0
  package var two = 4.0
  package var one = 8.0
  package var spread = 0.3
  package var stockFour = 0.25
  package var stockThree = 0.5
  package var stockTwo = 0.75
  package var stockOne = 1.0
  package var staffFour = 0.5
  package var staffThree = 0.7
  package var staffTwo = 0.85
  package var staffOne = 1.0

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "grades.active", \.grades.active, unit: "1", 0...1,
      "1: a response has a grade from IV to I; 0: an office is active or not.",
      source: "free, swept", whole: true),
    multiple("four", \.grades.four, "IV"), multiple("three", \.grades.three, "III"),
    multiple("two", \.grades.two, "II"), multiple("one", \.grades.one, "I"),
    ParameterDefinition(
      "grades.spread", \.grades.spread, unit: "1", 0...2,
      "Standard deviation of the logarithm of a grade's threshold between governments (mean kept).",
      source: "standards of response differ, 应急响应标准不统一 (杨文萍 2023); free, swept"),
    stock("Four", \.grades.stockFour, "IV"), stock("Three", \.grades.stockThree, "III"),
    stock("Two", \.grades.stockTwo, "II"), stock("One", \.grades.stockOne, "I"),
    staff("Four", \.grades.staffFour, "IV"), staff("Three", \.grades.staffThree, "III"),
    staff("Two", \.grades.staffTwo, "II"), staff("One", \.grades.staffOne, "I"),
  ]

  private static func multiple(
    _ name: String, _ path: ParameterPath, _ grade: String
  ) -> ParameterDefinition {
    ParameterDefinition(
      "grades.\(name)", path, unit: "1", 0...100,
      "Severity from which grade \(grade) holds, in multiples of the government's threshold of harm.",
      source: "free, calibrated")
  }

  private static func stock(
    _ name: String, _ path: ParameterPath, _ grade: String
  ) -> ParameterDefinition {
    ParameterDefinition(
      "grades.stock\(name)", path, unit: "1", 0...1,
      "Share of its own stock that an office may have committed at grade \(grade).",
      source: "free, swept")
  }

  private static func staff(
    _ name: String, _ path: ParameterPath, _ grade: String
  ) -> ParameterDefinition {
    ParameterDefinition(
      "grades.staff\(name)", path, unit: "1", 0.01...10,
      "Pace of a territory's desks at grade \(grade), as a share of their full pace.",
      source: "free, swept")
  }

  /// What is said of the grades from IV to I, by position from 0.
  var multiples: SIMD4<Double> { SIMD4(four, three, two, one) }
  var stocks: SIMD4<Double> { SIMD4(stockFour, stockThree, stockTwo, stockOne) }
  var staffs: SIMD4<Double> { SIMD4(staffFour, staffThree, staffTwo, staffOne) }
}
