internal import Randomness

/// The grade of each office's response: 0 for none, then 1 to 4 for IV to I; empty unless
/// `grades.active` is on.
package struct Grades: Sendable, Codable {
  /// How many grades there are.
  package static let count = 4

  /// By office, `g * 4 + d`.
  package var grade: [Int] = []
  /// Hours in a row without cause for the grade held.
  package var calm: [Int] = []
  /// Severity from which each grade holds, of each government.
  package var threshold: [SIMD4<Double>] = []
  /// The standard score of each grade's threshold, by office.
  package var score: [SIMD4<Double>] = []
  /// What a department at grade I told the tier above when it called it in, one a site; 0 for no call.
  package var called: [Double] = []

  /// The hours of each territory's first grade and first grade I, −1 before they come.
  package var first: [Int] = []
  package var top: [Int] = []
  /// Sum of differences of grade between neighbours, and how many were counted.
  package var disagreement = 0.0
  package var compared = 0.0

  init(_ society: Society, _ p: Parameters) {
    guard p.grades.active > 0 else { return }
    let offices = society.governments.count * Department.count
    grade = Array(repeating: 0, count: offices)
    calm = grade
    score = Array(repeating: SIMD4(repeating: -.infinity), count: offices)
    called = Array(repeating: 0, count: society.sites)
    first = Array(repeating: -1, count: society.land.count)
    top = first
    let (spread, multiples) = (p.grades.spread, p.grades.multiples)
    let harm = Authority(society, p.decision).threshold
    threshold = society.governments.key.indices.map { g in
      var own = SIMD4<Double>.zero
      for n in 0..<Grades.count {
        let key = EntityKey.of(society.governments.key[g], n)
        own[n] = harm[g] * multiples[n] * society.chance.factor(.gradeLuck, key, spread: spread)
      }
      return own
    }
  }

  /// The share of its own stock that an office may have committed at its grade; one without a grade
  /// may lend what it may at IV.
  func stockShare(_ office: Int, _ p: GradeParameters) -> Double {
    p.stocks[max(1, grade[office]) - 1]
  }

  /// The pace of the desks of a government by the highest grade among its offices.
  func pace(of g: Int, _ p: GradeParameters) -> Double {
    let offices = g * Department.count..<(g + 1) * Department.count
    return p.staffs[max(1, offices.reduce(0) { max($0, grade[$1]) }) - 1]
  }
}
