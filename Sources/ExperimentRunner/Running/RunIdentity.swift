internal import GovernanceModel
internal import Results

/// What a single run is made of: two of the same identity have the same history, bit by bit.
struct RunIdentity: Codable, Equatable {
  /// Something of a run, by its name.
  struct Trait: Codable, Equatable {
    let name: String
    let value: String
  }

  let traits: [Trait]

  init(_ design: Design, seed: UInt64) {
    let experiment = design.experiment
    let point = design.points.numbered(1) ?? PointRecord(point: 1, levels: [])
    let parameters = design.parameters(
      at: point, uncertainties: design.uncertainties(seed: seed))
    traits =
      [
        Trait(name: "program version", value: ProgramVersion.current),
        Trait(name: "igraph", value: Society.igraphVersion),
        Trait(name: "seed", value: "\(seed)"), Trait(name: "ticks", value: "\(experiment.ticks)"),
        Trait(name: "episodes", value: "\(experiment.episodes)"),
      ] + experiment.scenario.parts.map { Trait(name: $0.path, value: SHA256.hex($0.bytes)) }
      + Parameters.definitions.map {
        Trait(name: $0.path, value: CSV.number(parameters[keyPath: $0.keyPath]))
      } + [
        Trait(name: "outcomes", value: Self.names(experiment.outcomes)),
        Trait(name: "recorded outcomes", value: Self.names(experiment.record?.outcomes ?? [])),
        Trait(name: "ticks between records", value: "\(experiment.record?.every ?? 0)"),
      ]
  }

  private static func names(_ outcomes: [Outcome]) -> String {
    outcomes.map(\.name).joined(separator: " ")
  }

  /// What another has otherwise, in words, the first three; nil where nothing.
  func difference(from other: RunIdentity) -> String? {
    let (own, others) = (byName, other.byName)
    let names = traits.map(\.name) + other.traits.map(\.name).filter { own[$0] == nil }
    let all = names.filter { own[$0] != others[$0] }
    guard !all.isEmpty else { return nil }
    let told = all.prefix(3).map { Self.tell($0, own[$0], others[$0]) }
    return (told + (all.count > 3 ? ["and \(all.count - 3) more"] : [])).joined(separator: ", ")
  }

  private var byName: [String: String] {
    Dictionary(traits.map { ($0.name, $0.value) }) { first, _ in first }
  }

  /// Of long values, such as hashes, only that they differ is worth telling.
  private static func tell(_ name: String, _ own: String?, _ other: String?) -> String {
    guard let own, let other else { return "`\(name)` is in one of them only" }
    let isShort = max(own.count, other.count) <= 24
    return isShort ? "`\(name)` was \(other) and is \(own)" : "`\(name)` has changed"
  }
}
