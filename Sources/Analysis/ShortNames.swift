/// Paths without the parts that all of them share at either end.
///
/// `modes.vertical.openness` and `modes.horizontal.openness` become `vertical` and `horizontal`; a
/// single path, or paths of which nothing would be left, stay as they are.
func shortNames(_ paths: [String]) -> [String: String] {
  var parts = paths.map { $0.split(separator: ".", omittingEmptySubsequences: false)[...] }
  if paths.count > 1 {
    while parts.allSatisfy({ $0.count > 1 }), Set(parts.map(\.first)).count == 1 {
      parts = parts.map { $0.dropFirst() }
    }
    while parts.allSatisfy({ $0.count > 1 }), Set(parts.map(\.last)).count == 1 {
      parts = parts.map { $0.dropLast() }
    }
  }
  let names = parts.map { $0.joined(separator: ".") }
  return Dictionary(zip(paths, names)) { first, _ in first }
}
