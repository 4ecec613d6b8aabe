/// Everything that this package carries to measure itself by.
public enum CertifiedReferences {
  /// NIST's sets, the distributions, then indices of sensitivity.
  public static var all: [any CertifiedReference] {
    CertifiedSample.all + CertifiedGroups.all + CertifiedRegression.all + TailReference.all
      + CertifiedIndices.all
  }
}

/// The numbers of a text, between blanks or lines.
func numbers(_ text: String) -> [Double] {
  text.split { $0.isWhitespace }.compactMap { Double($0) }
}
