internal import GovernanceModel

extension Pattern {
  /// P8: uncoordinated neighbours resurge earlier; synchrony halves the effort.
  ///
  /// **World.** ``SynchronyWorld``: four sovereign territories, each adjoining the other three,
  /// into each of which the same infection has come, further in some than in others; for 200 days,
  /// about the half year that the source looks ahead. A territory restricts contacts while its
  /// health or emergency department is active, and ends that by itself once it has seen no cause
  /// for ten days.
  ///
  /// **Arms.** All act on an opinion of how grave the crisis is (`peers.consultation` 1). *Not
  /// synchronous*: that is what each reads itself (`peers.stubbornness` 1). *Synchronous*: what the
  /// four hold in common, to which each adds a tenth of its own reading. Both with travel and
  /// without any.
  ///
  /// **Statistics.** Effort is the hours of restriction, added up over territories. A resurgence is
  /// the next restriction after a territory's first has ended; where none comes, the end of the 200
  /// days stands in its place. The shares of residents infected stand beside in the row, so that
  /// effort can be compared at like control.
  ///
  /// **Why it could be seen or not.** What is let go in one territory can be fed from another,
  /// which costs effort unless all are closed at once. In the source closing together pays since it
  /// makes an end: the infection dies out everywhere. Here restriction answers to what is seen, and
  /// an infection of shares never dies out by chance; effort is then near what balances growth
  /// while open against decline while closed, whoever's hours they are.
  static let synchrony = Pattern(
    id: "P8", title: "Uncoordinated neighbours resurge earlier; synchrony halves the effort",
    source: "Ruktanonchai et al. 2020 (Science 369:1465)", kind: .emergent,
    criteria: Criteria.synchrony, replications: 60,
    row: { seed, values in
      let world = try SynchronyWorld(seed, values)
      return [(true, false), (true, true), (false, false), (false, true)].flatMap {
        travels, isCommon in
        let course = world.course(travels: travels, isCommon: isCommon)
        return [course.effort, course.pause, course.pauses, course.infected]
      }
    },
    statistics: { sample in
      [
        sample.estimate { $0[4] / $0[0] },
        sample.estimate { $0[12] / $0[8] },
        sample.estimate { ($0[1] / $0[2]) / ($0[5] / $0[6]) },
      ]
    })
}
