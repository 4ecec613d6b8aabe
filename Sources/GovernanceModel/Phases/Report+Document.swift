internal import Randomness

extension Simulation {
  /// Citizens who are aware and hit write into a public document; how many write is a signal of
  /// severity, to superiors as far as they admit and trust who writes, and to helpers outside.
  ///
  /// Each entry counts once, in its hour. Entries are independent of townships' reports.
  package mutating func publish() {
    let p = parameters.document
    forgetDocument()
    guard tick >= Int(p.opens) else { return }
    countEntries()
    let believed = parameters.trust.outsiders
    let isScaled = parameters.reporting.trustScaled == 1
    let heed = believed > 0 ? p.weight * (isScaled ? believed : 1) : 0
    for k in 0..<society.sites where document.entries[k] > 0 {
      let (n, heeded) = (document.entries[k], document.heededEntries[k])
      let all = signal(n, of: document.citizens[k])
      fuse(
        &document.common[k], &document.commonVariance[k], with: all,
        variance: parameters.sensing.variance(p.noise, all) / n)
      guard heeded > 0, heed > 0 else { continue }
      let read = signal(heeded, of: document.heeded[k])
      fuse(
        &document.official[k], &document.officialVariance[k], with: read,
        variance: parameters.sensing.variance(p.noise, read) / (heeded * heed))
      document.observed[k] = Int32(tick)
      tally.messages += 1
    }
  }

  /// Severity that would have so many of so many write in an hour, if all were aware: the inverse of
  /// 1 − exp(−rate S), 1 at most.
  private func signal(_ entries: Double, of citizens: Double) -> Double {
    let silent = 1 - entries / citizens
    return silent > 0 ? min(1, -logarithm(silent) / parameters.document.rate) : 1
  }

  private mutating func countEntries() {
    let (p, citizens) = (parameters.document, society.citizens)
    for k in document.entries.indices {
      document.entries[k] = 0
      document.heededEntries[k] = 0
    }
    for c in 0..<citizens.count where awareness.aware[c] {
      let k = citizens.leaf[c] * Department.count + citizens.domain[c]
      guard severity.total[k] > 0 else { continue }
      let luck = chance.uniform(.entry, tick, citizens.key[c])
      guard luck < 1 - exponential(-p.rate * severity.total[k]) else { continue }
      document.entries[k] += 1
      document.heededEntries[k] += opening.citizen[c] ? 1 : 0
      tally.entries += 1
    }
  }

  /// What was read heals and ages as beliefs do; silence is no observation.
  private mutating func forgetDocument() {
    let drift = parameters.sensing.drift
    for k in document.common.indices {
      let heals = 1 - recoveryRate(k / Department.count)
      document.common[k] *= heals
      document.official[k] *= heals
      document.commonVariance[k] += drift
      document.officialVariance[k] += drift
    }
  }
}
