internal import GovernanceModel

extension Simulation {
  /// Lets hours pass.
  mutating func advance(_ hours: Int) { for _ in 0..<hours { step() } }

  /// Lets episodes of as many hours pass, up to the end of the last.
  mutating func advance(_ hours: Int, episodes: Int) {
    for number in 0..<episodes {
      if number > 0 { beginEpisode() }
      advance(hours)
    }
  }

  /// The value of the outcome with a name that is known to be one.
  func outcome(_ name: String) -> Double {
    guard let outcome = Outcome.named(name) else { preconditionFailure("no outcome `\(name)`") }
    return value(of: outcome)
  }
}
