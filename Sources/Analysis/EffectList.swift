internal import Statistics

/// The effects of *k* two-level factors that are computed from the cells alone, in order.
struct EffectList {
  /// The kind and the subset of factors of each effect.
  let names: [(effect: Effect, subset: Int)]
  private let players: Int
  private let lowerIsBetter: Bool?

  /// Lists main effects and interactions and, where the better direction is given, the game's.
  init(factors: Int, game lowerIsBetter: Bool?) {
    let subsets = Self.subsets(of: factors)
    let single = subsets.filter { $0.nonzeroBitCount == 1 }
    let larger = subsets.filter { $0.nonzeroBitCount > 1 }
    var names = single.map { (Effect.main, $0) } + larger.map { (Effect.interaction, $0) }
    if lowerIsBetter != nil {
      names += single.map { (Effect.shapley, $0) }
      names += larger.map { (Effect.shapleyInteraction, $0) }
      names += subsets.map { (Effect.mobius, $0) }
    }
    self.names = names.map { (effect: $0.0, subset: $0.1) }
    self.lowerIsBetter = lowerIsBetter
    players = factors
  }

  /// The value of each effect, in the order of the names.
  func values(_ table: SubsetTable) -> [Double] {
    let contrasts = table.contrasts
    let game = lowerIsBetter.map(table.game)
    let dividends = game?.dividends ?? []
    return names.map { name in
      switch name.effect {
      case .main, .interaction: contrasts[name.subset]
      case .shapley, .shapleyInteraction: game?.shapleyInteraction(of: name.subset) ?? 0
      default: dividends[name.subset]
      }
    }
  }

  /// All subsets but the empty one: the smaller first, then as their members stand in the list.
  private static func subsets(of factors: Int) -> [Int] {
    (1..<max(1, 1 << factors)).sorted { a, b in
      if a.nonzeroBitCount != b.nonzeroBitCount { return a.nonzeroBitCount < b.nonzeroBitCount }
      let first = (a ^ b) & -(a ^ b)  // the earliest factor that only one of them has
      return a & first != 0
    }
  }
}
