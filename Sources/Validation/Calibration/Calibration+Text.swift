internal import Analysis
internal import Results

extension Calibration {
  /// Tables for reading: targets, parameters, and how many draws each pattern passes under.
  public var text: String {
    var fits = TextTable(["observed", "value", "tolerance", "fitted", "emulator error"])
    for target in targets {
      fits.add([
        target.name, CSV.number(target.observed), CSV.number(target.tolerance),
        fixed(target.fitted, decimals(for: [target.fitted])),
        target.emulatorError.map { fixed($0, 2) } ?? "–",
      ])
    }
    var parameters = TextTable(
      ["parameter", "from", "to", "median", "2.5 %", "97.5 %", "spread", "identified", "used"])
    for each in marginals {
      parameters.add(
        [each.path, CSV.number(each.from), CSV.number(each.to)]
          + [each.median, each.low, each.high].map { fixed($0, decimals(for: [$0])) }
          + [
            fixed(each.spread, 2), each.isIdentified ? "yes" : "no",
            each.calibrated.map { fixed($0, decimals(for: [$0])) } ?? "default",
          ])
    }
    var shares = TextTable(["pattern", "passes under"])
    for pattern in Pattern.all {
      if let share = passShares[pattern.id] { shares.add([pattern.id, percent(share)]) }
    }
    return """
      \(draws) draws of the prior and \(refined) of the \(percent(notRuledOut)) of it that no target \
      rules out, \(replications) replications each.

      \(fits.text)
      \(parameters.text)
      \(shares.text)
      """
  }
}
