internal import GovernanceModel
internal import Results

extension Experiment {
  /// Reads `levers` or `uncertainties`: a path, then its levels in brackets, or its ends, or the
  /// path that it is tied to.
  static func readFactors(
    _ value: YAMLValue, _ name: String
  ) throws(ConfigurationError) -> [Factor] {
    var drafts: [FactorDraft] = []
    for entry in try value.mapping(name) { drafts.append(try FactorDraft(entry)) }
    var factors: [Factor] = []
    for draft in drafts { factors.append(try draft.factor(among: drafts)) }
    return factors
  }
}

/// A factor as it stands in the file, its tie not yet looked up.
private struct FactorDraft {
  let address: ParameterAddress
  let place: Place
  /// Nil where it takes that of the factor to which it is tied.
  let domain: Factor.Domain?
  let tie: (path: String, place: Place)?

  init(_ entry: YAMLValue.Entry) throws(ConfigurationError) {
    address = try ParameterAddress(entry.key, at: entry.place)
    place = entry.value.place
    guard entry.value.isMapping else {
      domain = .levels(try Self.levels(entry.value, address))
      tie = nil
      return
    }
    let fields = try Fields(
      entry.value, "`\(entry.key)`", known: ["from", "to", "levels", "tied-to"])
    domain = try Self.domain(fields, address)
    if let leader = fields["tied-to"] {
      tie = (try leader.text("tied-to"), leader.place)
    } else {
      tie = nil
    }
    guard domain != nil || tie != nil else {
      throw ConfigurationError(
        entry.place, "`\(entry.key)` has no values",
        "write its levels, [0, 1], or its ends, { from: 0, to: 1 }")
    }
  }

  /// The factor, its tie found among those of the same block.
  func factor(among drafts: [FactorDraft]) throws(ConfigurationError) -> Factor {
    guard let tie else { return Factor(address, domain ?? .levels([]), at: place) }
    guard let index = drafts.firstIndex(where: { $0.address.path == tie.path }),
      drafts[index].address.path != address.path
    else {
      throw ConfigurationError(
        tie.place, "`\(address.path)` is tied to `\(tie.path)`, which does not stand beside it",
        remedy(
          for: tie.path, among: drafts.map(\.address.path).filter { $0 != address.path },
          seeing: "name another path of the same block"))
    }
    let leader = drafts[index]
    guard leader.tie == nil else {
      throw ConfigurationError(
        tie.place, "`\(tie.path)` is tied itself", "tie both to the one that is free")
    }
    guard let domain else {
      return Factor(address, try borrowed(from: leader), tie: index, at: place)
    }
    return try Factor(address, domain, tie: index, at: place).tied(leader, tie.place)
  }

  /// The leader's values, which must be admitted here too.
  private func borrowed(from leader: FactorDraft) throws(ConfigurationError) -> Factor.Domain {
    let domain = leader.domain ?? .levels([])
    let isWhole = address.definitions.contains(where: \.isWhole)
    guard isWhole == leader.address.definitions.contains(where: \.isWhole) else {
      throw ConfigurationError(
        place, "one of `\(address.path)` and `\(leader.address.path)` takes whole numbers only",
        "give the tied one ends of its own: { tied-to: \(leader.address.path), from: …, to: … }")
    }
    switch domain {
    case .levels(let levels): for level in levels { try address.check(level, at: place) }
    case .interval(let range):
      try address.check(range.lowerBound, at: place)
      try address.check(range.upperBound, at: place)
    case .listed: break
    }
    return domain
  }

  private static func levels(
    _ value: YAMLValue, _ address: ParameterAddress
  ) throws(ConfigurationError) -> [Double] {
    var levels: [Double] = []
    for item in try value.list(address.path) {
      let level = try address.read(item)
      try address.check(level, at: item.place)
      guard !levels.contains(level) else {
        throw item.error(
          "`\(address.path)` has the level \(CSV.number(level)) twice", "keep one of the two")
      }
      levels.append(level)
    }
    guard levels.count > 1 else {
      let count = levels.isEmpty ? "no level" : "one level and so does not vary"
      throw value.error(
        "`\(address.path)` has \(count)", "write several, [0, 1], or hold it under `constants`")
    }
    return levels
  }

  private static func domain(
    _ fields: Fields, _ address: ParameterAddress
  ) throws(ConfigurationError) -> Factor.Domain? {
    if let levels = fields["levels"] {
      guard !fields.has("from"), !fields.has("to") else {
        throw levels.error("`\(address.path)` has both levels and ends", "keep one of the two")
      }
      return .levels(try self.levels(levels, address))
    }
    guard fields.has("from") || fields.has("to") else { return nil }
    let low = try fields.required("from", example: "0.2")
    let high = try fields.required("to", example: "0.8")
    let (from, to) = (try address.read(low, called: "from"), try address.read(high, called: "to"))
    try address.check(from, at: low.place)
    try address.check(to, at: high.place)
    guard from < to else {
      throw high.error(
        from == to ? "`from` and `to` are the same" : "`to` is below `from`",
        from == to ? "widen them, or hold the value under `constants`" : "exchange the two")
    }
    return .interval(from...to)
  }
}

extension Factor {
  /// The same factor, if its levels and its leader's go together.
  fileprivate func tied(
    _ leader: FactorDraft, _ place: Place
  ) throws(ConfigurationError) -> Factor {
    guard let levels, case .levels(let others)? = leader.domain, levels.count != others.count
    else { return self }
    throw ConfigurationError(
      place,
      "`\(address.path)` has \(levels.count) levels and `\(leader.address.path)` \(others.count)",
      "give both the same number: the first goes with the first")
  }
}
