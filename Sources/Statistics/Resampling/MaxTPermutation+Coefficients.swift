extension MaxTPermutation {
  /// The family of some coefficients of a model, compared by |t|.
  ///
  /// - Parameters:
  ///   - coefficients: their places in the model's list, the intercept's being 0 where there is one.
  ///   - model: the model.
  ///   - rearranging: what may be exchanged.
  ///   - resamples: how many rearrangements to draw where there are more, at least 1.
  ///   - seed: names the draws.
  /// - Throws: `StatisticsError` for no resamples, or another number of labels than rows.
  /// - Complexity: O(*np*² + *Bp*(*n* + *k*)) for *B* resamples and *k* coefficients.
  public init(
    coefficients: [Int], of model: LinearModel, rearranging: Rearrangement = .rows,
    resamples: Int = 9_999, seed: UInt64
  ) throws(StatisticsError) {
    try Self.require(resamples, rearranging, rows: model.n)
    let known = model.coefficients.indices
    precondition(coefficients.allSatisfy(known.contains), "coefficients are told by their places")
    let observed = coefficients.map { place in model.coefficients[place].t.map { $0 * $0 } }
    guard observed.contains(where: { $0 != nil }) else {
      self.init(undefined: coefficients.count)
      return
    }
    let effects = coefficients.map { place in
      let weights = known.map { DoubleDouble($0 == place ? 1 : 0) }
      var direction = OrthonormalDirections()
      direction.add(model.inverse.transposeTimes(weights))
      return RearrangedEffects.Effect(directions: direction.vectors.map { $0.map(\.value) })
    }
    let rearranger = Rearranger(model.residuals, by: rearranging, resamples: resamples, seed: seed)
    let rearranged = RearrangedEffects(effects, in: model, clusters: rearranger.clusters)
    try self.init(observed: observed, rearranger: rearranger) { residuals throws(StatisticsError) in
      rearranged.statistics(of: residuals)
    }
  }

  /// Throws unless there are resamples, and a label for each row.
  static func require(
    _ resamples: Int, _ rearranging: Rearrangement, rows: Int
  ) throws(StatisticsError) {
    guard resamples > 0 else {
      throw .parameter(Double(resamples), name: "number of resamples", needed: "at least 1")
    }
    switch rearranging {
    case .rows: return
    case .withinStrata(let labels), .clusterSigns(let labels):
      precondition(labels.count == rows, "each row has a stratum or a cluster")
    }
  }
}
