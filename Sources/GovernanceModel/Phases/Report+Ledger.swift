extension Simulation {
  /// What was filed on the ledger cannot be told as less by those above, though the first entry may be
  /// untrue, and whoever files there is found out sooner.
  ///
  /// - Returns: the least share of what each office believes that it may pass on about its gravest
  ///   site; empty without a ledger.
  func leastShares(_ worst: [Double]) -> [Double] {
    guard parameters.reporting.ledger == 1 else { return [] }
    let posts = society.posts
    var least = [Double](repeating: 0, count: worst.count)
    for post in 0..<posts.count {
      for d in 0..<Department.count {
        let office = posts.government[post] * Department.count + d
        let x = beliefs.value[post * Department.count + d]
        if x > 0, x == worst[office] {
          let k = posts.leaf[post] * Department.count + d
          least[office] = max(least[office], atLeastFiled(0, believing: x, of: k) / x)
        }
      }
    }
    return least
  }

  /// What may be told of a site of which a post believes `x` and would tell `told`: no less than what was
  /// filed, as far as it is believed.
  @inline(__always)
  func atLeastFiled(_ told: Double, believing x: Double, of k: Int) -> Double {
    isFiled(k) ? max(told, min(x, beliefs.platform[k])) : told
  }

  /// Whether anything was ever filed about a site.
  @inline(__always)
  func isFiled(_ k: Int) -> Bool { beliefs.platformVariance[k] < Beliefs.nothing }
}

extension ReportingParameters {
  /// The probability that what was filed gives a concealment away.
  @inline(__always)
  var detectionOfFiled: Double {
    ledger == 1
      ? 1 - (1 - detectionByPlatform) * (1 - detectionByLedger) : detectionByPlatform
  }
}
