extension CSVReader {
  /// A row of numbers, into which one row after the other is read.
  public struct Numbers {
    /// The line on which the row starts, from 1.
    public internal(set) var line = 0
    /// A value a field, not a number where the field is among ``others``.
    public internal(set) var values: [Double] = []
    /// The texts of the fields that are no plain decimal numbers, with their columns from 0.
    public internal(set) var others: [(column: Int, text: String)] = []
    /// The columns that are handed over as texts though they may look like numbers, such as `007`;
    /// empty where there is none.
    public var isText: [Bool] = []

    /// An empty row.
    public init() {}
  }

  /// Reads the next row as numbers, ten times as fast as its texts are read.
  ///
  /// A field such as `-0.25` or `1e-3` becomes the double that is nearest to it; one that is quoted,
  /// or holds more than 19 digits, or is no number at all, is handed over as its text.
  ///
  /// - Parameter row: takes the row; its arrays are used again.
  /// - Returns: false after the last row.
  /// - Throws: an error with line and field where the text is no table.
  public mutating func next(into row: inout Numbers) throws(CSVTable.ReadingError) -> Bool {
    guard try scanner.next(into: &row) else { return false }
    try refuseOtherCount(row.values.count, line: row.line)
    return true
  }
}

extension CSVScanner {
  mutating func next(
    into row: inout CSVReader.Numbers
  ) throws(CSVTable.ReadingError) -> Bool {
    guard let line = try startOfRow() else { return false }
    row.line = line
    row.values.removeAll(keepingCapacity: true)
    row.others.removeAll(keepingCapacity: true)
    while true {
      let column = row.values.count
      let isText = column < row.isText.count && row.isText[column]
      if !isText, let value = number() {
        row.values.append(value)
      } else {
        row.others.append((column, try field(column + 1, of: line)))
        row.values.append(.nan)
      }
      guard try endsField() else { break }
    }
    return true
  }

  /// The number at hand, if a plain one stands, with what ends it, in the bytes that are here.
  private mutating func number() -> Double? {
    var next = position
    guard let value = DecimalNumber(bytes.span, &next)?.value, next < bytes.count,
      bytes[next] == .comma || bytes[next] == .lineFeed || bytes[next] == .carriageReturn
    else { return nil }
    position = next
    return value
  }
}

/// Digits, a point and a power of ten, such as `-12.5e-3`.
private struct DecimalNumber {
  private var digits: UInt64 = 0
  private var count = 0
  private var exponent = 0
  private var isNegative = false

  /// Passes over a number of at most 19 digits; nil where there is none.
  init?(_ bytes: Span<UInt8>, _ position: inout Int) {
    guard position < bytes.count else { return nil }
    if bytes[position] == 0x2D || bytes[position] == 0x2B {
      isNegative = bytes[position] == 0x2D
      position += 1
    }
    let whole = pass(bytes, &position)
    if position < bytes.count, bytes[position] == 0x2E {
      position += 1
      exponent = -pass(bytes, &position)
    }
    guard whole > 0, count <= 19 else { return nil }
    guard position < bytes.count, bytes[position] | 0x20 == 0x65 else { return }
    position += 1
    guard passExponent(bytes, &position) else { return nil }
  }

  private mutating func pass(_ bytes: Span<UInt8>, _ position: inout Int) -> Int {
    let start = position
    while position < bytes.count {
      let digit = bytes[position] &- 0x30
      guard digit < 10 else { break }
      digits = digits &* 10 &+ UInt64(digit)
      position += 1
      // Twenty digits may be 2⁶⁴, of which nothing is left in 64 bits.
      if digits > 0 || count > 0 { count += 1 }
    }
    return position - start
  }

  private mutating func passExponent(_ bytes: Span<UInt8>, _ position: inout Int) -> Bool {
    var power = DecimalNumber()
    if position < bytes.count, bytes[position] == 0x2D || bytes[position] == 0x2B {
      power.isNegative = bytes[position] == 0x2D
      position += 1
    }
    guard power.pass(bytes, &position) > 0, power.count < 3 else { return false }
    exponent += power.isNegative ? -Int(power.digits) : Int(power.digits)
    return true
  }

  private init() {}

  /// The nearest double, of two equally near the even one; nil where the power of ten is not among
  /// 10⁻²⁷ … 1.
  ///
  /// The digits over 5ᵏ are divided as whole numbers, to at least 62 bits and a bit for the rest, so
  /// that the one rounding is that of the conversion; what is left is a power of two.
  var value: Double? {
    guard exponent <= 0, -exponent < Self.powersOfFive.count else { return nil }
    guard digits > 0 else { return isNegative ? -0.0 : 0 }
    let divisor = Self.powersOfFive[-exponent]
    let (up, down) = (digits.leadingZeroBitCount, divisor.leadingZeroBitCount)
    let dividend = digits << up
    let (quotient, rest) = (divisor << down).dividingFullWidth((dividend >> 1, dividend << 63))
    let scale = down - up - 63 + exponent
    let power = Double(bitPattern: UInt64(1_023 + scale) << 52)
    let magnitude = Double(quotient | (rest == 0 ? 0 : 1)) * power
    return isNegative ? -magnitude : magnitude
  }

  /// 5⁰ … 5²⁷, all that fit into 63 bits.
  private static let powersOfFive: [UInt64] = (0...27).map { power in
    (0..<power).reduce(1) { product, _ in product * 5 }
  }
}
