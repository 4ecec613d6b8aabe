/// How Sobol indices are estimated from a layout.
public enum SobolEstimator: String, Sendable, Hashable, CaseIterable {
  /// First order by Saltelli et al. (2010), centred; totals by Jansen (1999).
  ///
  /// Sᵢ = mean of *b*(*c*ᵢ − *a*) / V and Tᵢ = mean of (*a* − *c*ᵢ)² / 2V, where *a*, *b*, *c*ᵢ are
  /// the outcomes at a row of A, of B and of ABⁱ less the mean of all, V the variance over A and B
  /// with division by their number (doi:10.1016/j.cpc.2009.09.018, table 2, lines b and f; Jansen
  /// 1999, doi:10.1016/S0010-4655(98)00154-4). The best for quasi-random points; SALib's estimator.
  case saltelli
  /// First order and totals as correlations, by Martinez (2011).
  ///
  /// Sᵢ = r(*b*, *c*ᵢ) and Tᵢ = 1 − r(*a*, *c*ᵢ) (J.-M. Martinez, Analyse de sensibilité globale par
  /// décomposition de la variance, GdR Ondes et MASCOT-NUM, Paris, 13 January 2011; without a DOI).
  /// Each index has the variances of its own points, so a shift of the mean does no harm.
  case martinez
  /// First order and totals from A, B, ABⁱ and BAⁱ alike, by Azzini, Mara & Rosati (2021).
  ///
  /// With *d*ᵢ at BAⁱ: Sᵢ = 2 mean of (*d*ᵢ − *b*)(*a* − *c*ᵢ) / Wᵢ, Tᵢ = mean of
  /// ((*b* − *d*ᵢ)² + (*a* − *c*ᵢ)²) / Wᵢ, Wᵢ = mean of ((*a* − *b*)² + (*d*ᵢ − *c*ᵢ)²)
  /// (doi:10.1016/j.envsoft.2021.105167). For plain Monte Carlo points; it needs the points BAⁱ.
  case azzini
}

extension PickFreezeForm {
  /// The indices of an estimator: first order of all factors, totals, then second order of all pairs.
  ///
  /// - Throws: `StatisticsError` for an estimator that needs points BAʲ where there are none.
  init(
    _ estimator: SobolEstimator, factors: Int, hasSecondOrder: Bool
  ) throws(StatisticsError) {
    switch estimator {
    case .saltelli: self = .saltelli(factors, hasSecondOrder: hasSecondOrder)
    case .martinez: self = .martinez(factors, hasSecondOrder: hasSecondOrder)
    case .azzini:
      guard hasSecondOrder else {
        throw .unidentified(
          "the estimator azzini needs the points BA of a layout with second order; "
            + "add second-order: true to the design, or take saltelli or martinez")
      }
      self = .azzini(factors)
    }
  }

  static func saltelli(_ k: Int, hasSecondOrder: Bool) -> PickFreezeForm {
    var form = PickFreezeForm()
    let place = PickFreezePlaces(factors: k, hasSecondOrder: hasSecondOrder)
    let spread = form.spread(place)
    let first = (0..<k).map { form.product(place.b, place.ab($0), minus: place.a) }
    let total = (0..<k).map { form.square(place.a, minus: place.ab($0)) }
    let pairs = hasSecondOrder ? form.pairs(place) : []
    let both = hasSecondOrder ? form.product(place.a, place.b) : 0
    form.evaluate = { means in
      guard let variance = spread(means) else { return nil }
      let single = first.map { means[$0] / variance }
      return single + total.map { means[$0] / 2 / variance }
        + pairs.map { (means[$0.term] - means[both]) / variance - single[$0.i] - single[$0.j] }
    }
    return form
  }

  static func azzini(_ k: Int) -> PickFreezeForm {
    var form = PickFreezeForm()
    let place = PickFreezePlaces(factors: k, hasSecondOrder: true)
    let spread = form.spread(place)
    let apart = form.square(place.a, minus: place.b)
    let own = (0..<k).map { i in
      (
        apart: form.square(place.ba(i), minus: place.ab(i)),
        first: form.product(place.ba(i), minus: place.b, place.a, minus: place.ab(i)),
        a: form.square(place.a, minus: place.ab(i)), b: form.square(place.b, minus: place.ba(i))
      )
    }
    let pairs = form.pairs(place)
    let both = form.product(place.a, place.b)
    form.evaluate = { means in
      let scales = own.map { means[apart] + means[$0.apart] }
      guard let variance = spread(means), scales.allSatisfy({ $0 > 0 }) else { return nil }
      let single = zip(own, scales).map { 2 * means[$0.first] / $1 }
      return single + zip(own, scales).map { (means[$0.a] + means[$0.b]) / $1 }
        + pairs.map { (means[$0.term] - means[both]) / variance - single[$0.i] - single[$0.j] }
    }
    return form
  }

  /// The variance over the points of A and B; `nil` where it is not above 0.
  ///
  /// Must be asked for before anything else is added.
  mutating func spread(_ place: PickFreezePlaces) -> @Sendable ([Double]) -> Double? {
    let (a, b) = (mean(place.a), mean(place.b))
    let (aa, bb) = (product(place.a, place.a), product(place.b, place.b))
    return { means in
      let centre = (means[a] + means[b]) / 2
      let variance = (means[aa] + means[bb]) / 2 - centre * centre
      return variance > 0 ? variance : nil
    }
  }

  /// For each two factors the product of BAⁱ and ABʲ, which share both and nothing else.
  mutating func pairs(_ place: PickFreezePlaces) -> [(i: Int, j: Int, term: Term)] {
    var pairs: [(i: Int, j: Int, term: Term)] = []
    for j in 0..<place.factors {
      for i in 0..<j { pairs.append((i, j, product(place.ba(i), place.ab(j)))) }
    }
    return pairs.sorted { ($0.i, $0.j) < ($1.i, $1.j) }
  }
}

/// The number of each point of a row.
struct PickFreezePlaces: Sendable {
  let factors: Int
  let hasSecondOrder: Bool

  var a: Int { 0 }
  var b: Int { (hasSecondOrder ? 2 : 1) * factors + 1 }

  func ab(_ factor: Int) -> Int { 1 + factor }
  func ba(_ factor: Int) -> Int { 1 + factors + factor }
}
