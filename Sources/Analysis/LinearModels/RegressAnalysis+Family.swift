internal import Statistics

extension RegressAnalysis {
  /// The p of all coefficients at once; nothing where they were not asked for.
  static func family(
    _ options: MaxTOptions?, of model: LinearModel, _ input: ModelInput
  ) throws(AnalysisError) -> MaxTAnalysis? {
    try options.map { options throws(AnalysisError) in
      try MaxTAnalysis(
        of: model, laidOutBy: input.matrix, options: options,
        groups: options.strata == nil ? input.clusters : input.strata)
    }
  }

  /// What the p of a family want said.
  static func familyNotes(_ family: MaxTAnalysis?, _ errors: ErrorModel) -> [String] {
    guard let family else { return [] }
    let robust = "max-T compares coefficients by their t under one variance, not by robust errors"
    return [family.note].compactMap(\.self) + (errors == .equal ? [] : [robust])
  }
}
