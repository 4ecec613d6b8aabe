import GovernanceModel

extension SwitchWorld {
  /// Where technology cannot act.
  static let technology: [SwitchWorld] = [
    SwitchWorld(
      name: "no technology",
      scenario: SmallWorld.busy().with { p in
        for each in Technology.allCases { p.technology[each].level = 0 }
      })
  ]
}
