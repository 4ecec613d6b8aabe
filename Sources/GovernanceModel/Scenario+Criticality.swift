extension Scenario {
  /// Throws where the scenario cannot run under these parameters: what ``validate()`` finds, and a
  /// cascade of failures that would never end.
  ///
  /// ```swift
  /// scenario.branching = [Branching(from: .lifelines, to: .lifelines, children: 0.6)]
  /// parameters[keyPath: Parameters.definition(of: "sectors.branching")!.keyPath] = 2
  /// try scenario.validate(parameters)  // throws: the spectral radius is 1.2
  /// ```
  ///
  /// - Parameter parameters: those of a cell, not only of the scenario.
  /// - Throws: ``ScenarioError``.
  public func validate(_ parameters: Parameters) throws(ScenarioError) {
    try validate()
    try checkCriticality(parameters)
  }

  /// Throws unless the spectral radius of the branching matrix, scaled, is below 1 (Hawkes 1971).
  package func checkCriticality(_ parameters: Parameters) throws(ScenarioError) {
    if branching.isEmpty { return }
    let scale = parameters.sectors.branching
    let radius = spectralRadius(branchingMatrix.map { $0 * scale }, order: Department.count)
    guard radius < 1 - 1e-9 else {
      throw ScenarioError(
        subject: .branching(branching.count - 1),
        problem: "the branching matrix has spectral radius \(radius)"
          + (scale == 1 ? "" : " where `sectors.branching` is \(scale)"),
        remedy: "failures would never end; make children or `sectors.branching` smaller, "
          + "so that the radius is below 1")
    }
  }

  /// Mean numbers of direct children, `from * 4 + to`.
  package var branchingMatrix: [Double] {
    var matrix = [Double](repeating: 0, count: Department.count * Department.count)
    for row in branching {
      matrix[row.from.rawValue * Department.count + row.to.rawValue] += row.children
    }
    return matrix
  }
}
