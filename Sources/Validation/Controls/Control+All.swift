extension Control {
  /// C1 … C8, in their order.
  public static let all: [Control] = [
    .vertical, .horizontal, .crossDepartment, .insideOutside, .integrated, .prevention, .symmetry,
    .removal,
  ]
}
