internal import GovernanceModel

extension Simulation {
  /// What mechanisms beside the first seven phases keep from hour to hour; empty where they are off.
  func mechanisms(_ onLines: ([Double]) -> [Double]) -> [(name: String, values: [Double])] {
    func onLinesIfAny(_ values: [Double]) -> [Double] { values.isEmpty ? [] : onLines(values) }
    return commands + helpers + [
      ("concealed", supervision.concealed), ("fear", supervision.fear),
      ("watched townships", supervision.township.map(Double.init)),
      ("watched offices", supervision.office.map(Double.init)),
      ("effort", cooperation.effort), ("fine", cooperation.fine),
      ("opinion", consultation.opinion), ("ordered", orders.ordered),
      ("common word", document.common), ("official word", document.official),
      ("foreseen", foresight.rise), ("ringing", alarms.ringing.map { $0 ? 1 : 0 }),
      ("blocked", [codes.wanted, codes.blocked]), ("budget", legacy.budget.shares),
      ("works", technologies.works.map { $0 ? 1 : 0 }), ("leaked", [technologies.leaked]),
      ("backlog", carriers.backlog), ("to be loaded", onLinesIfAny(carriers.batch)),
    ]
  }

  private var commands: [(name: String, values: [Double])] {
    [
      ("grade", grades.grade.map(Double.init)), ("calm at grade", grades.calm.map(Double.init)),
      ("called", grades.called), ("conflicted", command.conflicted.map { $0 ? 1 : 0 }),
      ("centres", command.open.map { $0 ? 1 : 0 }), ("plans", planning.isReady.map { $0 ? 1 : 0 }),
      ("free desks", desks.free), ("files waiting", desks.files.map(\.born)),
      ("read", attention.messages.map(Double.init)), ("passes of lead", [Double(handOff.count)]),
    ]
  }

  private var helpers: [(name: String, values: [Double])] {
    [
      ("volunteers", volunteers.present), ("motivation", volunteers.motivation),
      ("contracts since", contracts.since.map(Double.init)), ("made", contracts.made),
      ("standing", reserves.standing), ("moving forward", reserves.moving),
    ]
  }
}
