/// The three ways in which a technology may change governance (杨文萍 2023): it enables, it drives, it
/// restructures.
public enum TechnologyWay: String, Sendable, CaseIterable {
  /// 赋能: it changes how well a mechanism works, that is, its parameters.
  case enables = "赋能"
  /// 驱动: it changes what comes when, that is, the order or the hours of steps.
  case drives = "驱动"
  /// 重构: it changes who is tied to whom, or who sees what.
  case restructures = "重构"
}

extension Technology {
  /// What it changes, in each of the three ways; the page on technology says the same.
  package var changes: [(way: TechnologyWay, what: String)] {
    switch self {
    case .directReport:
      [
        (.enables, "hours of a township's report; risk of being found concealing"),
        (.drives, "superiors release the rest of a stock sooner"),
        (.restructures, "a tie from townships past the tiers between to every superior"),
      ]
    case .dataSharing:
      [
        (.enables, "hours of the word between neighbours and departments"),
        (.restructures, "a hub in place of agreements between pairs on health codes"),
      ]
    case .departmentPlatform:
      [
        (.enables, "touches of the desk by a unit"),
        (.drives, "one turn instead of several signatures"),
      ]
    case .ledger: [(.restructures, "helpers see what is committed, sites what is under way")]
    case .sensors: [(.enables, "detection hazard of the department at the site")]
    case .app:
      [
        (.enables, "hours of citizens' word and of lists of needs; reach of a warning")
      ]
    case .forecast:
      [
        (.enables, "what a county expects of severity, and how sure it is of it"),
        (.drives, "activation and requests come before the harm"),
      ]
    case .greenChannel:
      [
        (.enables, "hours of loading and of waiting at borders"),
        (.drives, "its loads are signed first"),
      ]
    case .tieredReserves:
      [
        (.drives, "stock moves before it is asked for"),
        (.restructures, "a seat of the tier below from which a superior's units come"),
      ]
    }
  }
}
