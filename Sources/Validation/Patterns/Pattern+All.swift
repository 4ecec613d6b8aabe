extension Pattern {
  /// P1 … P16, in their order.
  public static let all: [Pattern] = []
}
