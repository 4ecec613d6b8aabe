/// Everything that this package carries to measure itself by.
public enum CertifiedReferences {
  /// NIST's sets, the distributions, sensitivity, time to event, doses, surrogates, then series.
  public static var all: [any CertifiedReference] {
    let nist: [any CertifiedReference] =
      CertifiedSample.all + CertifiedGroups.all + CertifiedRegression.all
    let sensitivity: [any CertifiedReference] =
      CertifiedIndices.all + CertifiedTrajectories.all + CertifiedGivenData.all
    let others: [any CertifiedReference] =
      CertifiedSurvival.all + CertifiedSurface.all + CertifiedSurrogate.all + CertifiedSeries.all
    return nist + TailReference.all + sensitivity + others
  }
}

/// The numbers of a text, between blanks or lines.
func numbers(_ text: String) -> [Double] {
  text.split { $0.isWhitespace }.compactMap { Double($0) }
}
