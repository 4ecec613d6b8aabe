/// Which body masters a domain of need in one government, where it is not the department of that
/// name: a water bureau that runs the lifelines, a headquarters that has rescue and supplies.
public struct DomainBody: Sendable, Equatable {
  /// The code of the territory whose government it is.
  public var government: String
  /// The domain of need.
  public var department: Department
  /// What the body is called; a name that stands for several domains of one government is one body.
  public var name: String

  /// Creates a row.
  public init(government: String, department: Department, name: String) {
    self.government = government
    self.department = department
    self.name = name
  }
}

extension Scenario {
  /// The codes of the governments in which one body masters all domains.
  var singleBodies: Set<String> {
    let bodies = Dictionary(grouping: departments, by: \.government)
    return Set(
      bodies.filter { _, rows in
        Set(rows.map(\.department)).count == Department.count && Set(rows.map(\.name)).count == 1
      }.keys)
  }

  /// Throws at the first body that belongs to no government, or for a domain that has two masters.
  func checkDepartments(_ position: [String: Int]) throws(ScenarioError) {
    var masters: [String: String] = [:]
    for (index, body) in departments.enumerated() {
      func fail(_ problem: String, _ remedy: String) -> ScenarioError {
        ScenarioError(subject: .department(index), problem: problem, remedy: remedy)
      }
      guard position[body.government] != nil else {
        throw fail(
          "the department `\(body.name)` is in no government: there is no territory "
            + "`\(body.government)`", "give the code of a listed territory")
      }
      let domain = "\(body.government) \(body.department.name)"
      if let master = masters.updateValue(body.name, forKey: domain) {
        throw fail(
          "\(body.department.name) in `\(body.government)` has the master `\(master)` already",
          "keep one row for each government and department")
      }
    }
  }
}
