internal import Foundation

extension CoxModel {
  /// By how much leaving each row out would change the coefficients, nearly: R's `dfbeta`.
  ///
  /// The score residuals with Efron's ties times the covariance (Therneau & Grambsch 2000, Modeling
  /// Survival Data, section 7.1); their columns sum to 0.
  ///
  /// - Complexity: O(*np*²) for *n* rows and *p* columns.
  public var influences: [[Double]] {
    let scores = scoreResiduals
    var influences = [[Double]](repeating: [], count: n)
    for row in rows.order.indices {
      let own = scores[row].indices.map { scores[row][$0] * rows.scales[$0] }
      influences[rows.order[row]] = covariance.map { line in
        zip(line, own).reduce(0) { $0 + $1.0 * $1.1 }
      }
    }
    return influences
  }

  /// The covariance of the coefficients where rows of one cluster may depend on one another, or where
  /// hazards are not proportional: the sandwich of the clusters' influences (Lin & Wei 1989,
  /// doi:10.1080/01621459.1989.10478874), without a correction for few clusters, as R's `coxph` has it.
  ///
  /// For a covariate that varies between clusters alone, a test at 5 % by the normal errs in 9.9 % with
  /// 25 clusters of 4 and in 6.9 % with 60.
  ///
  /// - Parameter clusters: the cluster of each row, by any number.
  /// - Returns: the matrix; `nil` for fewer clusters than two.
  public func clusterCovariance(_ clusters: [Int]) -> [[Double]]? {
    precondition(clusters.count == n, "each row has a cluster")
    var places: [Int: Int] = [:]
    var sums: [[Double]] = []
    for (cluster, influence) in zip(clusters, influences) {
      let place = places[cluster, default: sums.count]
      if place == sums.count {
        places[cluster] = place
        sums.append(influence.map { _ in 0 })
      }
      for j in influence.indices { sums[place][j] += influence[j] }
    }
    guard sums.count > 1 else { return nil }
    return coefficients.indices.map { i in
      coefficients.indices.map { j in sums.reduce(0) { $0 + $1[i] * $1[j] } }
    }
  }

  /// What each row adds to the slope of the likelihood, in the order and units of `rows`.
  private var scoreResiduals: [[Double]] {
    let predictors = rows.predictors(scaled)
    let offset = predictors.max() ?? 0
    var hazards = rows.blocks.map { _ in BlockHazard(columns: rows.columns) }
    rows.eachEvent(predictors, offset: offset) { hazards[$0.block].add($0) }
    var residuals = [[Double]](repeating: [], count: n)
    var before = BlockHazard(columns: rows.columns)
    for (place, block) in rows.blocks.enumerated().reversed() {
      before.all.add(hazards[place].all)
      for row in block.rows {
        let own = Array(rows.values[row * rows.columns..<(row + 1) * rows.columns])
        let weight = exp(predictors[row] - offset)
        var borne = before.all
        if rows.happened[row] { borne.subtract(hazards[place].spared) }
        residuals[row] = own.indices.map { j in
          let met = rows.happened[row] ? own[j] - hazards[place].mean[j] / Double(block.deaths) : 0
          return met - weight * (own[j] * borne.hazard - borne.means[j])
        }
      }
      if block.opensStratum { before = BlockHazard(columns: rows.columns) }
    }
    return residuals
  }
}

/// The hazard at one time.
private struct BlockHazard {
  /// What everybody at risk bears.
  var all: HazardSum
  /// What the tied events do not bear of it, having gone by shares.
  var spared: HazardSum
  /// The sum of the means met by the events.
  var mean: [Double]

  init(columns: Int) {
    all = HazardSum(columns: columns)
    spared = all
    mean = all.means
  }

  mutating func add(_ event: CoxRows.Event) {
    all.add(1 / event.risk.weight, event.mean)
    spared.add(event.gone / event.risk.weight, event.mean)
    for j in mean.indices { mean[j] += event.mean[j] }
  }
}

/// Σ h and Σ h x̄ over events.
private struct HazardSum {
  private(set) var hazard = 0.0
  private(set) var means: [Double]

  init(columns: Int) { means = [Double](repeating: 0, count: columns) }

  mutating func add(_ hazard: Double, _ mean: [Double]) {
    self.hazard += hazard
    for j in means.indices { means[j] += hazard * mean[j] }
  }

  mutating func add(_ other: HazardSum) {
    hazard += other.hazard
    for j in means.indices { means[j] += other.means[j] }
  }

  mutating func subtract(_ other: HazardSum) {
    hazard -= other.hazard
    for j in means.indices { means[j] -= other.means[j] }
  }
}
