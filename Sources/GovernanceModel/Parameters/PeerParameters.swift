/// Consultation between neighbouring governments (会商): how far they go by what they make of it together.
public struct PeerParameters: Sendable, Equatable {
  package var consultation = 0.0
  package var own = 0.5
  package var stubbornness = 0.3

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "peers.consultation", \.peers.consultation, unit: "1", 0...1,
      "Weight ω of the opinion formed with neighbours in what a government acts on; 0: none consults.",
      source: "free, swept"),
    ParameterDefinition(
      "peers.own", \.peers.own, unit: "1", 0...1,
      "Weight that a government keeps on its own opinion when it averages with its neighbours'.",
      source: "form after DeGroot 1974; free, swept"),
    ParameterDefinition(
      "peers.stubbornness", \.peers.stubbornness, unit: "1", 0...1,
      "Weight s of its own reading of severity against that average; 0 is DeGroot's rule.",
      source: "form after Friedkin & Johnsen 1990; free, swept"),
  ]
}
