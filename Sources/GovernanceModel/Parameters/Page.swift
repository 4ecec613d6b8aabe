/// The pages of the ODD on which parameters are listed: the seven phases of an hour in their order,
/// what the modes are, and what happens between episodes.
public enum Page: String, Sendable, CaseIterable {
  case modes = "Modes"
  case unfold = "Unfold"
  case sense = "Sense"
  case report = "Report"
  case decide = "Decide"
  case allocate = "Allocate"
  case respond = "Respond"
  case learn = "Learn"
  case episodes = "Episodes"
  case technology = "Technology"

  /// The phases, in the order in which ``Simulation/step()`` calls them.
  public static let phases: [Page] = [
    .unfold, .sense, .report, .decide, .allocate, .respond, .learn,
  ]
}
