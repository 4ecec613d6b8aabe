/// Who believes whom at the start, and how that changes.
public struct TrustParameters: Sendable, Equatable {
  package var province = 0.817
  package var prefecture = 0.778
  package var county = 0.739
  package var township = 0.702
  package var outsiders = 0.4
  package var weight = 4.0
  package var forgetting = 0.99
  package var asymmetry = 2.0
  package var tolerance = 2.0
  package var frozen = 0.0
  package var byTier = 1.0
  package var witnesses = 0.0

  static let definitions: [ParameterDefinition] = [
    tier("province", \.trust.province),
    tier(
      "prefecture", \.trust.prefecture, source: "not surveyed: mean of province and county"),
    tier("county", \.trust.county),
    tier("township", \.trust.township),
    ParameterDefinition(
      "trust.outsiders", \.trust.outsiders, unit: "1", 0...1,
      "Trust that government places in citizens, enterprises and organisations at the start.",
      source: "free, swept (elite governance, 杨文萍 2023)"),
    ParameterDefinition(
      "trust.weight", \.trust.weight, unit: "1", 0.1...10_000,
      "Pseudo-observations behind the trust at the start.", source: "free, swept"),
    ParameterDefinition(
      "trust.forgetting", \.trust.forgetting, unit: "1", 0...1,
      "Share of past evidence kept after an hour with new evidence.",
      source: "form after Jøsang & Ismail 2002; free, swept"),
    ParameterDefinition(
      "trust.asymmetry", \.trust.asymmetry, unit: "1", 0...100,
      "Weight φ of a failure over a success; 1 is always to be reported beside others.",
      source: "free, swept"),
    ParameterDefinition(
      "trust.tolerance", \.trust.tolerance, unit: "1", 0...100,
      "Standard deviations within which a report counts as confirmed.", source: "free, swept"),
    ParameterDefinition(
      "trust.frozen", \.trust.frozen, unit: "1", 0...1, "1: trust never changes.",
      source: "switch: free, swept", whole: true),
    ParameterDefinition(
      "trust.byTier", \.trust.byTier, unit: "1", 0...1,
      "1: trust in an office goes by its tier; 0: it is trust.county in every tier.",
      source: "switch: free, swept", whole: true),
    ParameterDefinition(
      "trust.witnesses", \.trust.witnesses, unit: "1", 0...1,
      "Weight of what a witness has seen beside own evidence, times trust in the witness; 0: none is heard.",
      source: "form after Huynh et al. 2006; free, swept"),
  ]

  private static func tier(
    _ name: String, _ path: ParameterPath,
    source: String = "satisfaction by tier in 2016, Ash Center surveys (81.7, 73.9, 70.2 %)"
  ) -> ParameterDefinition {
    ParameterDefinition(
      "trust.\(name)", path, unit: "1", 0...1,
      "Trust in offices of the \(name) tier at the start; divides the variance of their reports.",
      source: source)
  }
}
