internal import GovernanceModel

extension Pattern {
  /// P8: uncoordinated neighbours resurge earlier; synchrony halves the effort.
  ///
  /// **World.** ``SynchronyWorld``: four sovereign territories, each adjoining the other three, to
  /// which the same infection comes within two weeks; for a year, or until it has ended everywhere and
  /// nobody restricts any more. A territory restricts contacts while its health or emergency
  /// department is active, and ends that by itself once it has seen no cause for ten days. Infected are
  /// counted one by one where they are few, so that a restriction can end the infection of a territory
  /// and travel can bring it back.
  ///
  /// **Arms.** All act on an opinion of how grave the crisis is (`peers.consultation` 1). *Not
  /// synchronous*: that is what each reads itself (`peers.stubbornness` 1). *Synchronous*: what the
  /// four hold in common, to which each adds a tenth of its own reading. Both with travel and
  /// without any.
  ///
  /// **Statistics.** Effort is the hours of restriction, added up over territories. A resurgence is
  /// the next restriction after a territory's first has ended; where none comes, the end of the year
  /// stands in its place. Beside them in the row: the share of residents infected, so that effort can
  /// be compared at like control, the restrictions that began, and the hours until the last infected.
  ///
  /// **Why it could be seen or not.** What has ended in one territory can come back from another,
  /// which costs a further restriction unless all are closed at once: so synchrony saves at most what
  /// travel costs. In the source lockdowns follow a calendar, and where they are out of step much comes
  /// back. Here a government restricts for what it sees itself: hardly any infection that is ended
  /// without travel takes a second restriction, and those nearby are held low, too, so that little
  /// travels. And in common all restrict for the infection of any one, which costs effort where there
  /// is none.
  static let synchrony = Pattern(
    id: "P8", title: "Uncoordinated neighbours resurge earlier; synchrony halves the effort",
    source: "Ruktanonchai et al. 2020 (Science 369:1465)", kind: .emergent,
    criteria: Criteria.synchrony, replications: 480,
    row: { seed, values in
      let world = try SynchronyWorld(seed, values)
      return [(true, false), (true, true), (false, false), (false, true)].flatMap {
        travels, isCommon in
        let course = world.course(travels: travels, isCommon: isCommon)
        return [
          course.effort, course.pause, course.pauses, course.infected, course.periods,
          course.transmission,
        ]
      }
    },
    statistics: { sample in
      [
        sample.estimate { $0[6] / $0[0] },
        sample.estimate { $0[18] / $0[12] },
        sample.estimate { ($0[1] / $0[2]) / ($0[7] / $0[8]) },
      ]
    })
}
