extension Pattern {
  /// P1 … P16, in their order.
  public static let all: [Pattern] = [
    .underReporting, .uncovering, .bunching, .delay, .synchrony, .bistability, .core, .overload,
    .closeness, .neighbours, .prevention, .surveillance,
  ]
}
