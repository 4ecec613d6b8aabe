package import GovernanceModel

extension Parameters {
  /// Switches on all nine technologies, most of each, adopted on the way, failing, gone round, leaking
  /// and paid for.
  package mutating func useAllTechnologies() {
    for each in Technology.allCases {
      technology[each].level = 0.9
      technology[each].adoption = 10
      technology[each].outage = 0.05
      technology[each].outageByDamage = 0.5
      technology[each].bypass = 0.05
      technology[each].leak = 0.02
      technology[each].price = 0.01
    }
    technology.adoptionWidth = 5
    transport.border = 2
  }
}
