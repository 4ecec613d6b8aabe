extension Outcome {
  /// Whether what there was went where it was needed.
  static let allocation: [Outcome] = [
    Outcome(
      "mismatch", unit: "1",
      "½ Σ |a_r/Σa − d_r/Σd| over territories, a unit-hours on site, d need, both in the domain's units",
      needs: .coverage
    ) { $0.mismatch },
    Outcome(
      "giniCoverage", unit: "1",
      "Σ_r Σ_q d_r d_q |c_r − c_q| / (2 D² c) with c_r = served/need, d_r need, D = Σd, c = Σserved/D",
      needs: .coverage
    ) { $0.giniCoverage },
    Outcome(
      "cost.contracts", unit: "million yuan",
      "units made under contract and services bought, each at its price"
    ) { $0.contracts.production + $0.contracts.services },
    Outcome(
      "cost.compensation", unit: "million yuan",
      "pay for a unit × units lent over lines with a ledger that arrived"
    ) { $0.contracts.compensation },
  ]
}

extension Simulation {
  fileprivate var mismatch: Double {
    let (present, need) = (tally.presentIn.reduce(0, +), tally.needIn.reduce(0, +))
    guard present > 0, need > 0 else { return 0 }
    return zip(tally.presentIn, tally.needIn).reduce(0) {
      $0 + ($1.0 / present - $1.1 / need).magnitude / 2
    }
  }

  /// By the area between the Lorenz curve of what was served over need, and the diagonal.
  fileprivate var giniCoverage: Double {
    let (need, served) = (tally.needIn.reduce(0, +), tally.servedIn.reduce(0, +))
    guard need > 0, served > 0 else { return 0 }
    let order = tally.needIn.indices.filter { tally.needIn[$0] > 0 }.sorted {
      tally.servedIn[$0] * tally.needIn[$1] < tally.servedIn[$1] * tally.needIn[$0]
    }
    var (sum, below) = (0.0, 0.0)
    for r in order {
      let part = tally.servedIn[r] / served
      sum += tally.needIn[r] / need * (2 * below + part)
      below += part
    }
    return max(0, 1 - sum)
  }
}
