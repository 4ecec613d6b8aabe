extension Pattern {
  /// P1 … P16, in their order.
  public static let all: [Pattern] = [
    .lateral, .hierarchy, .willingness, .underReporting, .uncovering, .bunching, .delay,
    .synchrony, .borders, .bistability, .core, .overload, .closeness, .neighbours, .prevention,
    .surveillance,
  ]
}
