internal import Randomness

// What threads read while they look for townships and citizens: a few arrays, not the simulation,
// of which a call would copy every property.

/// What townships see of their ground.
struct TownshipView: Sendable {
  let p: SensingParameters
  let chance: Chance
  let tick: Int
  let first: [Int]
  let key: [UInt64]
  let exposure: [Double]
  let open: [Bool]
  let severity: [Double]
  /// What an active department adds to the rate of looking, one a site.
  let alert: [Double]
  /// What budgets make of a territory's rate, empty where they are off.
  let warning: [Double]

  /// Reads for all townships of a territory.
  @unsafe func read(at r: Int, _ to: TownshipReadings) {
    let range = first[r]..<first[r + 1]
    if range.isEmpty { return }
    let site = r * Department.count
    let truth = SIMD4(
      severity[site], severity[site + 1], severity[site + 2], severity[site + 3])
    let alert = SIMD4(alert[site], alert[site + 1], alert[site + 2], alert[site + 3])
    let rate = p.township * (warning.isEmpty ? 1 : warning[r])
    var sum = SIMD4<Double>.zero
    for j in range {
      let here = truth * exposure[j]
      let looks = chance.coarse(.lookTownship, tick, key[j])
      var looked = SIMD4<Int>.zero
      for d in 0..<Department.count {
        let i = j * Department.count + d
        let order = open[i] ? alert[d] : 0
        let sees = happens(looks[d], atRate: rate * here[d] + p.routine + order)
        unsafe to.fresh[i] = sees
        if sees { looked[d] = 1 }
      }
      // Most look seldom; what nobody needs is not drawn, and its name stays its own.
      if looked != .zero { unsafe read(by: j, here, looked, to) }
      for d in 0..<Department.count {
        unsafe sum[d] += max(0, to.township[j * Department.count + d])
      }
    }
    for d in 0..<Department.count { unsafe to.mean[site + d] = sum[d] / Double(range.count) }
  }

  @inline(__always)
  @unsafe private func read(
    by j: Int, _ here: SIMD4<Double>, _ looked: SIMD4<Int>, _ to: TownshipReadings
  ) {
    let noise = chance.coarse(.noiseTownship, tick, key[j])
    for d in 0..<Department.count where looked[d] == 1 {
      let local = min(1, here[d])
      unsafe to.township[j * Department.count + d] =
        local + p.variance(p.townshipNoise, local).squareRoot() * normalQuantile(noise[d])
    }
  }
}

/// Where townships' readings go: one a department, whether it is new, and the mean at each site.
@unsafe struct TownshipReadings {
  let township: UnsafeMutableBufferPointer<Double>
  let fresh: UnsafeMutableBufferPointer<Bool>
  let mean: UnsafeMutableBufferPointer<Double>
}

/// What citizens see of what concerns them.
struct CitizenView: Sendable {
  let p: SensingParameters
  let chance: Chance
  let tick: Int
  let residents: [Range<Int>]
  let key: [UInt64]
  let domain: [Int]
  let open: [Bool]
  let severity: [Double]
  let trust: Evidence

  /// Looks for all citizens of a territory.
  ///
  /// - Parameters:
  ///   - r: the territory.
  ///   - before: how many words stand where theirs go.
  ///   - word: where they go, one a citizen, NaN for none.
  /// - Returns: how many there are.
  @unsafe func read(
    at r: Int, before: Int32, _ word: UnsafeMutableBufferPointer<Double>
  ) -> Int32 {
    let (residents, site) = (residents[r], r * Department.count)
    if before > 0 { for c in residents { unsafe word[c] = .nan } }
    if severity[site..<site + Department.count].allSatisfy({ $0 <= 0 }) { return 0 }
    var seen: Int32 = 0
    for c in residents where open[c] {
      let truth = severity[site + domain[c]]
      guard truth > 0 else { continue }
      let (look, noise) = chance.uniforms(.lookCitizen, tick, key[c])
      if happens(look, atRate: p.citizen * truth * trust[c]) {
        unsafe word[c] =
          truth + p.variance(p.citizenNoise, truth).squareRoot() * normalQuantile(noise)
        seen += 1
      }
    }
    return seen
  }
}
