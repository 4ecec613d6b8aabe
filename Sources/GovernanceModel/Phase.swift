/// A part of an hour, in the order in which ``Simulation/step()`` takes them.
///
/// ```swift
/// for phase in Phase.allCases { simulation.run(phase) }
/// simulation.endTick()  // the same as simulation.step()
/// ```
public enum Phase: String, CaseIterable, Sendable {
  /// The hazard grows, spills over and cascades.
  case unfold
  /// Actors see, with error, what lies in their mandate.
  case sense
  /// Beliefs move along ties: late, distorted, sometimes withheld.
  case report
  /// Each weighs what it believes against what it may do.
  case decide
  /// Stocks move to the greatest believed need.
  case allocate
  /// Capacity on site brings severity down; losses are counted.
  case respond
  /// Trust, propensities and what they rest on answer to what happened.
  case learn
}

extension Simulation {
  /// Runs one phase of the hour, so that whoever measures can tell what each takes.
  ///
  /// Phases rest on those before them: out of order, or twice in an hour, they mean nothing.
  public mutating func run(_ phase: Phase) {
    switch phase {
    case .unfold: unfold()
    case .sense: sense()
    case .report: report()
    case .decide: decide()
    case .allocate: allocate()
    case .respond: respond()
    case .learn: learn()
    }
  }

  /// Ends an hour whose phases were run one by one.
  public mutating func endTick() { tick += 1 }
}
