/// The world before anything happens: a map, its governments, a storm, and the values of parameters.
public struct Scenario: Sendable, Equatable {
  /// What the scenario is called.
  public var title: String
  /// The map, in any order.
  public var territories: [Territory]
  /// Who adjoins whom.
  public var borders: [Border]
  /// The storm.
  public var storm: [StormCell]
  /// Which bodies master domains of need, where they are not the departments of that name.
  public var departments: [DomainBody] = []
  /// Where residents are; empty for travel over borders.
  public var travel: [Travel]
  /// Infections that come from outside.
  public var outbreak: [OutbreakSeed]
  /// How many failures one brings about; empty for none.
  public var branching: [Branching]
  /// Values of parameters: defaults unless the scenario says otherwise.
  public var parameters: Parameters

  /// Creates a scenario; nothing is checked before ``validate()``.
  public init(
    title: String, territories: [Territory], borders: [Border] = [], storm: [StormCell] = [],
    travel: [Travel] = [], outbreak: [OutbreakSeed] = [], branching: [Branching] = [],
    parameters: Parameters = Parameters()
  ) {
    self.title = title
    self.territories = territories
    self.borders = borders
    self.storm = storm
    self.travel = travel
    self.outbreak = outbreak
    self.branching = branching
    self.parameters = parameters
  }
}

/// What is wrong with a scenario, and with which row of it, so that a reader can add file and line.
public struct ScenarioError: Error, Equatable, CustomStringConvertible {
  /// The row at fault.
  public enum Subject: Sendable, Equatable {
    /// The scenario as a whole.
    case whole
    /// The territory at this position of `territories`.
    case territory(Int)
    /// The border at this position of `borders`.
    case border(Int)
    /// The storm cell at this position of `storm`.
    case storm(Int)
    /// The body at this position of `departments`.
    case department(Int)
    /// The row at this position of `travel`.
    case travel(Int)
    /// The row at this position of `outbreak`.
    case outbreak(Int)
    /// The row at this position of `branching`.
    case branching(Int)
  }

  /// The row at fault.
  public let subject: Subject
  /// What is wrong.
  public let problem: String
  /// What to do about it.
  public let remedy: String

  /// One line: problem and remedy.
  public var description: String { "\(problem); \(remedy)" }
}
