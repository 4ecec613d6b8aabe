package import GovernanceModel

extension Parameters {
  /// Switches on all that can be done with resources, with this rule of allocation.
  package mutating func useAllResources(_ rule: AllocationRule) {
    allocation.rule = Double(rule.rawValue)
    carriers.capacity = 0.01
    carriers.enterprise = 0.1
    contracts.rate = 0.1
    contracts.lead = 6
    contracts.services = 0.3
    sharing.compensation = 0.1
    stocks.duplication = 0.2
    stocks.prepositioned = 0.3
    stocks.siting = 1
    volunteers.active = 1
    volunteers.mean = 0.1
    volunteers.neighbours = 0.05
  }
}
