extension Simulation {
  /// Enterprises with an open tie to an active department are under contract: after a lead time they
  /// make units, so many an hour and up to a cap, for which they are paid.
  ///
  /// The contract lapses when the last such department stands down.
  mutating func produce() {
    let (lines, p) = (society.lines, parameters.contracts)
    for h in contracts.called.indices { contracts.called[h] = false }
    for e in lines.insideOutside where opening.line[e] && isActive(lines.site[e]) {
      contracts.called[lines.holder[e]] = true
    }
    for h in contracts.since.indices where society.holders.kind[h] == .enterprise {
      guard contracts.called[h] else {
        contracts.since[h] = -1
        continue
      }
      if contracts.since[h] < 0 { contracts.since[h] = tick }
      if Double(tick - contracts.since[h]) < p.lead { continue }
      let first = supply.initial[h]
      let units = max(0, min(p.rate * first, p.cap * first - contracts.made[h]))
      contracts.made[h] += units
      supply.store[h] += units
      contracts.production += p.price * units
    }
    tiesVisited += lines.insideOutside.count
  }

  /// Probability that a holder lends over a line, with pay and bought services.
  ///
  /// Pay enters as own benefit where a ledger can account for it; of an organisation's offer, a share is
  /// bought, and that part needs no other motive.
  @inline(__always)
  func willingnessToLend(over e: Int) -> Double {
    let p = parameters.sharing
    let pay = opening.lineLedger[e] ? p.compensation * p.compensationValue : 0
    let willing = willingness(over: e, pay: pay)
    let bought = sellsServices(over: e) ? parameters.contracts.services : 0
    return bought + (1 - bought) * willing
  }

  /// Whether an organisation sells its services to the site of a line, whose department is active.
  @inline(__always)
  private func sellsServices(over e: Int) -> Bool {
    society.holders.kind[society.lines.holder[e]] == .organisation
      && isActive(society.lines.site[e])
  }

  /// Pays for what arrives in this hour: those who lent over a ledger, and organisations for the part of
  /// their help that was bought.
  mutating func payHelpers() {
    let (lines, p) = (society.lines, parameters)
    for e in lines.lateral {
      let units = supply.arriving[tick % supply.hours * lines.count + e]
      if units == 0 { continue }
      if opening.lineLedger[e] { contracts.compensation += p.sharing.compensation * units }
      if p.contracts.services > 0, sellsServices(over: e) {
        let part = p.contracts.services / willingnessToLend(over: e)
        contracts.services += p.contracts.servicePrice * part * units
      }
    }
    tiesVisited += lines.lateral.count
  }
}
