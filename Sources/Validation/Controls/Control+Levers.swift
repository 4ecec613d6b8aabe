extension Control {
  /// C1: what is digital about the vertical mode where all are honest and prompt, or none files.
  public static let vertical = levers(
    "C1", "what is digital about the vertical mode where all are honest and prompt, or none files",
    Arms.vertical, exact: Arms.verticalWithoutFiling)

  /// C2: mutual aid where nothing spills over and need over stock is the same everywhere.
  public static let horizontal = levers(
    "C2", "mutual aid where nothing spills over and need over stock is the same everywhere",
    Arms.horizontal)

  /// C3: the cross-department mode where one department has all need and all stock.
  public static let crossDepartment = levers(
    "C3", "the cross-department mode where one department has all need and all stock",
    [], exact: Arms.crossDepartment)

  /// C4: the inside–outside mode where outsiders have nothing, or nobody trusts anybody.
  public static let insideOutside = levers(
    "C4", "the inside–outside mode where outsiders have nothing to give or say, or trust is 0",
    [], exact: Arms.insideOutside + Arms.insideOutsideWithoutTrust)

  /// A control of levers that can do nothing, by two one-sided tests in each pair of arms.
  private static func levers(
    _ id: String, _ title: String, _ arms: [Arms], exact: [Arms] = []
  ) -> Control {
    let all = arms + exact
    return Control(id: id, title: title, replications: 32) { seed in
      try all.flatMap { try $0.losses(seed: seed) }
    } findings: { rows in
      all.indices.map { index in
        .equivalence(
          all[index].name, rows.map { $0[2 * index] }, losses: rows.map { $0[2 * index + 1] },
          isExact: index >= arms.count)
      }
    }
  }
}
