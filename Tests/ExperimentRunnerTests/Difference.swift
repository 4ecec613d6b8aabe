/// Walks through all stored properties of two values, whatever their types, and says where they differ.
enum Difference {
  /// The paths at which two values of a type differ, doubles by their bits; the first of an array's.
  static func paths(_ a: Any, _ b: Any, at path: String = "") -> [String] {
    if let same = areSameNumbers(a, b) { return same ? [] : [path] }
    let (left, right) = (Mirror(reflecting: a), Mirror(reflecting: b))
    if left.displayStyle == .dictionary || left.displayStyle == .set {
      return sorted(left) == sorted(right) ? [] : [path]
    }
    let (mine, others) = (Array(left.children), Array(right.children))
    guard mine.count == others.count else { return [path] }
    guard !mine.isEmpty else { return "\(a)" == "\(b)" ? [] : [path] }
    let isArray = left.displayStyle == .collection
    var all: [String] = []
    for (i, (one, other)) in zip(mine, others).enumerated() {
      all += paths(one.value, other.value, at: path + "." + (one.label ?? "\(i)"))
      if isArray, !all.isEmpty { return all }
    }
    return all
  }

  /// Arrays of numbers are long, and mirrors slow.
  private static func areSameNumbers(_ a: Any, _ b: Any) -> Bool? {
    switch (a, b) {
    case (let a as Double, let b as Double): a.bitPattern == b.bitPattern
    case (let a as [Double], let b as [Double]): a.map(\.bitPattern) == b.map(\.bitPattern)
    case (let a as [Int], let b as [Int]): a == b
    case (let a as [Int32], let b as [Int32]): a == b
    case (let a as [UInt64], let b as [UInt64]): a == b
    case (let a as [Bool], let b as [Bool]): a == b
    case (let a as [SIMD4<Double>], let b as [SIMD4<Double>]): a == b
    default: nil
    }
  }

  private static func sorted(_ mirror: Mirror) -> [String] {
    mirror.children.map { "\($0.value)" }.sorted()
  }
}
