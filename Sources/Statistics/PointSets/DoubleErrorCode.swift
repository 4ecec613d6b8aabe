/// 2ᵗ − 1 columns over 2t basic factors, of which no four multiply to a constant.
///
/// The columns of the parity check of the double-error-correcting code of Bose & Ray-Chaudhuri 1960
/// (doi:10.1016/S0019-9958(60)90287-4) and Hocquenghem 1959: (x, x³) for every x ≠ 0 of the field of
/// 2ᵗ elements. They give 31 factors in 1,024 runs and 63 factors in 4,096.
enum DoubleErrorCode {
  /// The columns besides the basic factors; `nil` for other than 10 or 12 basic factors.
  static func added(basicFactors: Int) -> [Int]? {
    guard let modulus = [10: 0b100101, 12: 0b1000011][basicFactors] else { return nil }
    let degree = basicFactors / 2
    var columns: [Int] = []
    var x = 1
    for _ in 1..<(1 << degree) {
      let square = multiply(x, x, modulus, degree)
      columns.append(x | multiply(square, x, modulus, degree) << degree)
      x = multiply(x, 2, modulus, degree)
    }
    return overBasis(columns, basicFactors: basicFactors)
  }

  /// The product of two elements of the field, polynomials over {0, 1} as bits.
  private static func multiply(_ x: Int, _ y: Int, _ modulus: Int, _ degree: Int) -> Int {
    var product = 0
    for bit in stride(from: degree - 1, through: 0, by: -1) {
      product <<= 1
      if product >> degree & 1 == 1 { product ^= modulus }
      if y >> bit & 1 == 1 { product ^= x }
    }
    return product
  }

  /// Names the first independent columns basic and returns the others as products of them.
  private static func overBasis(_ columns: [Int], basicFactors: Int) -> [Int] {
    // A pivot's rest is the product of the basic columns in its set, with its own highest bit.
    var pivots = [(rest: Int, set: Int)?](repeating: nil, count: basicFactors)
    var basics = 0
    var added: [Int] = []
    for column in columns {
      var rest = column
      var set = 0
      for bit in stride(from: basicFactors - 1, through: 0, by: -1) where rest >> bit & 1 == 1 {
        guard let pivot = pivots[bit] else {
          pivots[bit] = (rest, set | 1 << basics)
          basics += 1
          break
        }
        rest ^= pivot.rest
        set ^= pivot.set
      }
      if rest == 0 { added.append(set) }
    }
    return added
  }
}
