internal import Results

extension CSV {
  /// A number in the shortest form that reads back to the same double; empty where there is none.
  static func optional(_ value: Double?) -> String { value.map { number($0) } ?? "" }
}
