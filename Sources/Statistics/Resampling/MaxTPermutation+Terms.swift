extension MaxTPermutation {
  /// The family of all terms of an analysis of variance.
  ///
  /// Where all have as many degrees of freedom they are compared by *F*, which for one is t²; else by
  /// the p of *F*.
  ///
  /// - Parameters:
  ///   - analysis: the analysis.
  ///   - response: its response.
  ///   - predictors: its predictors.
  ///   - rearranging: what may be exchanged.
  ///   - resamples: how many rearrangements to draw where there are more, at least 1.
  ///   - seed: names the draws.
  /// - Throws: `StatisticsError` for no resamples.
  /// - Complexity: O(*np*² + *Bp*(*n* + *p*)) for *B* resamples, and *B* tails of *F* for each term
  ///   where degrees of freedom differ.
  public init(
    termsOf analysis: AnalysisOfVariance, response: [Double], predictors: [Predictor],
    rearranging: Rearrangement = .rows, resamples: Int = 9_999, seed: UInt64
  ) throws(StatisticsError) {
    try Self.require(resamples, rearranging, rows: response.count)
    let terms = analysis.components.map(\.term)
    let freedoms = analysis.components.map(\.degreesOfFreedom)
    let left = Double(analysis.residualDegreesOfFreedom)
    guard analysis.components.contains(where: { $0.f != nil }) else {
      self.init(undefined: terms.count)
      return
    }
    let columns = TermColumns(
      terms, of: predictors.map { CodedPredictor($0) }, at: Array(response.indices))
    let model = try LinearModel(
      of: response, on: columns.columns.dropFirst().map { DesignColumn($0) })
    let effects = terms.indices.map { index in
      Self.effect(index, terms, columns.ranges, analysis.type, in: model)
    }
    let isUniform = Set(freedoms).count <= 1
    func score(_ f: Double, _ index: Int) throws(StatisticsError) -> Double {
      isUniform
        ? f : -(try FDistribution(Double(freedoms[index]), left).logUpperTail(f))
    }
    var observed: [Double?] = []
    for (index, component) in analysis.components.enumerated() {
      observed.append(try component.f.map { f throws(StatisticsError) in try score(f, index) })
    }
    let rearranger = Rearranger(model.residuals, by: rearranging, resamples: resamples, seed: seed)
    let rearranged = RearrangedEffects(effects, in: model, clusters: rearranger.clusters)
    try self.init(observed: observed, rearranger: rearranger) { residuals throws(StatisticsError) in
      var scores = rearranged.statistics(of: residuals)
      for index in scores.indices { scores[index] = try score(scores[index], index) }
      return scores
    }
  }

  /// The directions that a term adds to those it is compared beside.
  private static func effect(
    _ index: Int, _ terms: [ModelTerm], _ ranges: [Range<Int>], _ type: SumsOfSquares,
    in model: LinearModel
  ) -> RearrangedEffects.Effect {
    let others = terms.indices.filter { other in
      switch type {
      case .typeI: other < index
      case .typeII: other != index && !terms[other].contains(terms[index])
      case .typeIII: other != index
      }
    }
    var directions = OrthonormalDirections()
    for column in [0] + others.flatMap({ Array(ranges[$0]) }) {
      directions.add(model.basisColumn(column))
    }
    let base = directions.vectors.count
    for column in ranges[index] { directions.add(model.basisColumn(column)) }
    return RearrangedEffects.Effect(
      directions: directions.vectors.dropFirst(base).map { $0.map(\.value) })
  }
}

extension LinearModel {
  /// A column of the design in the orthonormal basis of all columns: one of the triangle R.
  func basisColumn(_ column: Int) -> [DoubleDouble] {
    inverse.solve(design.indices.map { DoubleDouble($0 == column ? 1 : 0) })
  }
}
