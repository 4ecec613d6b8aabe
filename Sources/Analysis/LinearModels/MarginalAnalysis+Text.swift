internal import Statistics

extension MarginalAnalysis {
  /// The means, a line each.
  var meansText: String {
    let names = within + factors
    var table = TextTable(
      names + ["mean", "\(percent(confidence)) interval", "standard error"],
      leftColumns: names.count)
    for mean in means {
      let value = mean.value
      table.add(
        mean.levels.map(\.level)
          + Legible.cells(value.estimate, value.interval, error: value.standardError)
          + [Legible.number(value.standardError)])
    }
    return table.text
  }

  /// The contrasts, a line each.
  var contrastsText: String {
    var table = TextTable(
      within + [
        "contrast", "difference", "\(percent(confidence)) interval", "standard error", "t", "p",
        "adjusted p",
      ], leftColumns: within.count + 1)
    for contrast in contrasts {
      let value = contrast.value
      table.add(
        contrast.within.map(\.level) + [contrast.name]
          + Legible.cells(value.estimate, value.interval, error: value.standardError) + [
            Legible.number(value.standardError), Legible.number(value.t),
            Legible.probability(log: value.logP), probability(contrast.adjustedP),
          ])
    }
    return table.text
  }

  /// The joint tests, a line each.
  var testsText: String {
    var table = TextTable(
      within + ["all contrasts", "F", "df", "p"], leftColumns: within.count + 1)
    for test in tests {
      table.add(
        test.within.map(\.level) + [
          "are 0", Legible.number(test.f), "\(test.degreesOfFreedom), \(degreesOfFreedom)",
          Legible.probability(log: test.logP),
        ])
    }
    return table.text
  }
}
