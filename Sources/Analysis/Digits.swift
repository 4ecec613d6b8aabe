internal import Results

/// A number for reading, with a fixed number of decimals: `fixed(3.14159, 2)` is `3.14`.
///
/// Beyond 10¹⁵ it falls back on the shortest form.
package func fixed(_ value: Double, _ decimals: Int) -> String {
  let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
  let scaled = (value.magnitude * scale).rounded()
  guard scaled < 1e15 else { return CSV.number(value) }
  let digits = String(Int(scaled))
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  let sign = value < 0 && scaled > 0 ? "-" : ""
  guard decimals > 0 else { return sign + padded }
  return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
}

/// How many decimals show the largest of some numbers with four significant digits.
package func decimals(for values: [Double]) -> Int {
  let largest = values.reduce(0) { max($0, $1.magnitude) }
  guard largest > 0 else { return 1 }
  var decimals = 3
  var bound = 10.0
  while bound <= largest, decimals > 0 {
    bound *= 10
    decimals -= 1
  }
  bound = 1
  while bound > largest, decimals < 12 {
    bound /= 10
    decimals += 1
  }
  return decimals
}

/// A share as a percentage: `percent(0.125)` is `12.5 %`.
package func percent(_ share: Double) -> String {
  let text = fixed(100 * share, 1)
  return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + " %"
}
