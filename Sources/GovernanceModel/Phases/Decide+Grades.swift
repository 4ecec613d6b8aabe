internal import Randomness

extension Simulation {
  /// An office's response has the highest grade whose severity it holds probable enough.
  ///
  /// P(severity > θ_gn) ≥ C/L, with thresholds that differ between governments. A grade rises at once
  /// and falls a step after as many calm hours as a stand-down takes. Grade I calls the tier above in.
  mutating func gradeResponses() {
    let ratio = normalQuantile(parameters.decision.costLossRatio)
    let low = normalQuantile(parameters.decision.costLossRatio / 2)
    for g in 0..<society.governments.count {
      let offices = g * Department.count..<(g + 1) * Department.count
      var joint = SIMD4<Double>(repeating: -.infinity)
      for office in offices where opening.ownGovernment[office] {
        joint = pointwiseMax(joint, grades.score[office])
      }
      for office in offices {
        grade(office, by: opening.ownGovernment[office] ? joint : grades.score[office], ratio, low)
      }
    }
    callIn()
    observeGrades()
  }

  /// The scores of all four grades of each office; that of IV, the lowest, decides on activation.
  mutating func scoreGrades() {
    let posts = society.posts
    for office in grades.score.indices { grades.score[office] = SIMD4(repeating: -.infinity) }
    for post in 0..<posts.count {
      let g = posts.government[post]
      for d in 0..<Department.count {
        let score = gradeScores(at: post * Department.count + d, of: g)
        let office = g * Department.count + d
        grades.score[office] = pointwiseMax(grades.score[office], score)
      }
    }
    for office in grades.score.indices { authority.score[office] = grades.score[office].max() }
  }

  @inline(__always)
  func gradeScores(at i: Int, of g: Int) -> SIMD4<Double> {
    let (value, variance) = heldForAction(i, at: i / Department.count)
    return (SIMD4(repeating: value) - grades.threshold[g]) / max(1e-12, variance).squareRoot()
  }

  /// The highest grade whose score reaches a ratio, 0 for none.
  @inline(__always)
  func highestGrade(_ scores: SIMD4<Double>, reaching ratio: Double) -> Int {
    var n = Grades.count
    while n > 0, scores[n - 1] < ratio { n -= 1 }
    return n
  }

  private mutating func grade(
    _ office: Int, by scores: SIMD4<Double>, _ ratio: Double, _ low: Double
  ) {
    guard authority.since[office] >= 0 else {
      (grades.grade[office], grades.calm[office]) = (0, 0)
      return
    }
    let held = grades.grade[office]
    let wanted = max(1, highestGrade(scores, reaching: ratio))
    if wanted > held {
      (grades.grade[office], grades.calm[office]) = (wanted, 0)
    } else {
      let isCalm = highestGrade(scores, reaching: low) < held
      grades.calm[office] = isCalm ? grades.calm[office] + 1 : 0
      if grades.calm[office] >= Int(parameters.decision.standDown) {
        (grades.grade[office], grades.calm[office]) = (max(1, held - 1), 0)
      }
    }
  }

  /// A department at grade I tells the same department one tier up, over their open tie, what it
  /// believes, and that department acts.
  private mutating func callIn() {
    for k in 0..<society.sites {
      let office = officeOf(site: k)
      let parent = society.governments.parent[office / Department.count]
      grades.called[k] = 0
      guard grades.grade[office] == Grades.count, opening.office[office], parent >= 0 else {
        continue
      }
      grades.called[k] = max(0, beliefs.value[k])
      let above = parent * Department.count + k % Department.count
      authority.calm[above] = 0
      if authority.since[above] < 0 { authority.since[above] = tick }
      grades.grade[above] = max(1, grades.grade[above])
    }
  }

  private mutating func observeGrades() {
    let land = society.land
    func highest(_ r: Int) -> Int {
      (0..<Department.count).reduce(0) {
        max($0, grades.grade[land.territory[r] * Department.count + $1])
      }
    }
    for r in 0..<land.count {
      let grade = highest(r)
      if grade > 0, grades.first[r] < 0 { grades.first[r] = tick }
      if grade == Grades.count, grades.top[r] < 0 { grades.top[r] = tick }
    }
    for border in land.borders {
      let (a, b) = (highest(border.a), highest(border.b))
      guard max(a, b) > 0 else { continue }
      grades.disagreement += Double((a - b).magnitude)
      grades.compared += 1
    }
  }
}
