import Testing

/// What the model must contain, after 杨文萍 (2023) and the mechanisms of the literature, each under the
/// name of its row in the tables of switches.
@Suite("Coverage of the tables of switches")
struct SwitchCoverageTests {
  private static let items: [(topic: String, names: [String])] = [
    (
      "actors",
      [
        "enterprises", "carriers 运输单位", "social organisations", "citizens",
        "command centre 灾情指挥中心",
      ]
    ),
    (
      "dual subordination",
      [
        "dual subordination 条块", "multi-headed command 多头领导",
        "physical merging of departments 物理形态的整合",
      ]
    ),
    (
      "modes",
      [
        "vertical mode 纵向", "horizontal mode 横向", "cross-department mode 左右",
        "inside-outside mode 内外", "orders and guidance down 自上而下",
      ]
    ),
    (
      "hazards",
      [
        "flood and accident", "epidemic", "endogenous contact reduction", "cascade across sectors",
        "combination of hazards", "stages of a crisis (潜伏—发展—爆发—消散)",
        "health code recognition", "blocked travel",
      ]
    ),
    (
      "vulnerability and recovery",
      [
        "social vulnerability", "physical vulnerability", "prevention changes vulnerability",
        "recovery",
      ]
    ),
    (
      "information",
      [
        "detection hazard", "automatic alarms 自动报警", "false alarms", "IoT sensing",
        "citizens' app", "data-sharing centre and common standards",
        "information service to the public", "public opinion 舆情 and citizens' shared document",
        "planning with information 优先制定",
      ]
    ),
    (
      "belief",
      [
        "Kalman belief", "trust-scaled precision", "ageing of beliefs",
        "observation counted once", "DeGroot averaging 会商", "Friedkin–Johnsen",
        "delay and noise per tier", "correction for expected concealment",
      ]
    ),
    (
      "concealment and supervision",
      [
        "concealment", "honest units", "blame", "aid", "evaluation ceiling",
        "detection channels: inspection", "detection channels: platform",
        "detection channels: neighbours", "detection channels: citizens", "filing is a choice",
        "inspection and static penalties", "dynamic penalties", "outside pressure",
        "ledger makes reports immutable",
      ]
    ),
    (
      "sharing and trust",
      [
        "sharing game", "sharing game: replicator", "sharing game: logit",
        "sharing game: imitation", "sharing game: punishment",
        "sharing game: coordination cost", "tournament", "aid by own risk and surplus",
        "departments monopolise stocks", "trust", "forgetting", "loss asymmetry",
        "trust differs by tier", "witness information",
      ]
    ),
    (
      "decision",
      [
        "response grades I–IV", "thresholds differ between units", "cost–loss activation",
        "autonomy", "escalation by lack of capacity", "hand-off losses between phases",
      ]
    ),
    (
      "approval",
      [
        "approval points 筹集 调配 发放", "queues", "exceptions climb a tier", "backlog ages out",
        "finite attention",
      ]
    ),
    (
      "resources",
      [
        "proportional", "local-first", "first-come", "greedy by marginal loss", "max–min fair",
        "transport", "duplicates by blindness", "duplicate stockpiling", "siting",
        "pre-positioning", "needs lists", "contracts and production",
        "services bought from NGOs", "compensation",
      ]
    ),
    (
      "mobilisation",
      ["volunteers", "admission capacity", "fading volunteers", "neighbours rescue first"]
    ),
    (
      "technology",
      [
        "direct-report platform", "department platform with single window", "distributed ledger",
        "AI forecast", "green channel", "tiered reserves", "adoption curve",
        "outage under damage", "bypass", "data leak", "cost from the same budget",
      ]
    ),
    (
      "between episodes",
      [
        "two clocks", "budget between prevention, warning, response, recovery",
        "under-funded prevention", "memory decays after disaster", "EWA learning", "Roth–Erev",
        "belief learning", "Fermi imitation", "after-action review 原因…分析总结",
        "prevention without effect",
      ]
    ),
  ]

  @Test("every item that the model must contain has a row", arguments: items.map(\.topic))
  func rows(topic: String) throws {
    let names = try #require(Self.items.first { $0.topic == topic }).names
    let known = Set(SwitchRow.all.map(\.item))
    for name in names { #expect(known.contains(name), "\(topic): no row `\(name)`") }
  }
}
