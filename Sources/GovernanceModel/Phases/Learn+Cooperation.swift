internal import Randomness

extension Simulation {
  /// Units that share with one another go on with it as it pays: by the rule of `sharing.dynamics`,
  /// each from what all did in the hour before, over open ties only.
  mutating func adaptSharing() {
    if cooperation.rule == .none { return }
    if cooperation.isInspected { inspectSharing() }
    if cooperation.rule == .imitation { imitate() } else { weighSharing() }
    cooperation.settle()
    tiesVisited += society.lines.mutual.count
  }

  private mutating func weighSharing() {
    let p = parameters.sharing
    for e in society.lines.mutual where opening.line[e] {
      let (x, gain) = (cooperation[e], gainOfSharing(over: e))
      let moved =
        cooperation.rule == .replicator
        ? Cooperation.replicator(x, gain: gain, step: p.step)
        : Cooperation.logit(x, gain: gain, precision: p.precision, step: p.step)
      cooperation.move(e, to: moved)
    }
  }

  /// What the holder of a line gains when it shares with the site at its end, over when it does not.
  ///
  /// Δ = b + s·x − c − k + pF − ω: own benefit, trust and experience, synergy with the other's sharing,
  /// less cost, coordination and a rival's gain between neighbours (Zhou Li-an 2004), and with the
  /// penalty spared.
  @inline(__always)
  package func gainOfSharing(over e: Int) -> Double {
    let p = parameters.sharing
    let rivalry = society.lines.horizontal.contains(e) ? p.tournament : 0
    let believed = trust.inWord(over: e, from: society.lines.mutual.lowerBound)
    let gain = p.benefit + p.trust * believed + trust.experience[e] - p.cost - rivalry
    if !cooperation.isOn { return gain }
    let back = society.lines.reverse[e]
    if back < 0 { return gain - p.coordination }
    let other = opening.line[back] ? cooperation[back] : 0
    return gain + p.synergy * other - p.coordination + p.punishment + fineExpected(over: e)
  }

  /// The fine that who does not share expects of its superior: effort times fine, over an open tie.
  @inline(__always)
  private func fineExpected(over e: Int) -> Double {
    guard cooperation.isInspected else { return 0 }
    let office = officeOf(site: society.lines.holder[e])
    let g = society.governments.parent[office / Department.count]
    return g >= 0 && opening.office[office] ? cooperation.effort[g] * cooperation.fine[g] : 0
  }

  /// Each unit sets its mean payoff against that of one whom it has a tie with, drawn anew each hour,
  /// and moves what it does towards what that one does with the probability of Fermi's rule.
  private mutating func imitate() {
    let (lines, p) = (society.lines, parameters.sharing)
    var count = [Double](repeating: 0, count: society.sites)
    var (payoff, mean, least) = (count, count, count)
    var model = [Int](repeating: -1, count: society.sites)
    for e in lines.mutual where opening.line[e] {
      let (i, x) = (lines.holder[e], cooperation[e])
      count[i] += 1
      payoff[i] += x * gainOfSharing(over: e) - p.punishment - fineExpected(over: e)
      mean[i] += x
      let luck = chance.uniform(.model, tick, lines.key[e])
      if model[i] < 0 || luck < least[i] { (model[i], least[i]) = (lines.site[e], luck) }
    }
    for i in count.indices where count[i] > 0 {
      payoff[i] /= count[i]
      mean[i] /= count[i]
    }
    for i in model.indices {
      let j = model[i]
      guard j >= 0, count[j] > 0 else {
        model[i] = -1
        continue
      }
      let takes = Cooperation.imitation(
        mine: payoff[i], theirs: payoff[j], noise: p.imitationNoise)
      if chance.uniform(.imitate, tick, society.holders.key[i]) >= takes { model[i] = -1 }
    }
    for e in lines.mutual where opening.line[e] && model[lines.holder[e]] >= 0 {
      let x = cooperation[e]
      cooperation.move(e, to: x + min(1, p.step) * (mean[model[lines.holder[e]]] - x))
    }
    tiesVisited += lines.mutual.count
  }
}
