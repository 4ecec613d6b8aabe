/// A value whose bytes are itself: the same on every machine, and every bit of a double kept.
///
/// Whole numbers stand least significant byte first, doubles as their bit patterns, so that NaN, the
/// infinities and −0 come back as they were; collections begin with their count.
protocol Plain {
  func write(to bytes: inout [UInt8])
  init(reading bytes: inout StateReader) throws

  /// Writes values one behind the other; a requirement, so that each type has a loop of its own.
  static func write(_ values: [Self], to bytes: inout [UInt8])
  static func read(_ count: Int, from bytes: inout StateReader) throws -> [Self]
}

extension Plain {
  static func write(_ values: [Self], to bytes: inout [UInt8]) {
    for value in values { value.write(to: &bytes) }
  }

  static func read(_ count: Int, from bytes: inout StateReader) throws -> [Self] {
    var values: [Self] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try Self(reading: &bytes)) }
    return values
  }
}

/// Bytes that are read from front to back.
struct StateReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var left: Int { bytes.count - position }

  mutating func integer<Number: FixedWidthInteger>(
    _: Number.Type = Number.self
  ) throws(StateError) -> Number {
    let size = Number.bitWidth / 8
    guard left >= size else { throw StateError("it ends too early") }
    var number: Number = 0
    for place in 0..<size {
      number |= Number(truncatingIfNeeded: bytes[position + place]) << Number(8 * place)
    }
    position += size
    return number
  }

  mutating func next(_ count: Int) throws(StateError) -> [UInt8] {
    guard left >= count else { throw StateError("it ends too early") }
    position += count
    return Array(bytes[position - count..<position])
  }

  /// How many elements follow, each of which takes a byte at least.
  mutating func count() throws(StateError) -> Int {
    let count = try integer(UInt64.self)
    guard count <= UInt64(left) else { throw StateError("it ends too early") }
    return Int(count)
  }
}

extension [UInt8] {
  mutating func append(_ number: some FixedWidthInteger) {
    for place in 0..<number.bitWidth / 8 {
      append(UInt8(truncatingIfNeeded: number >> (8 * place)))
    }
  }

  mutating func append(count: Int) { append(UInt64(count)) }
}

/// What bytes cannot be that were to be the state of a simulation.
public struct StateError: Error, Equatable, CustomStringConvertible {
  /// What is wrong with them.
  public let problem: String

  init(_ problem: String) { self.problem = problem }

  /// A sentence.
  public var description: String { "no state of a simulation: \(problem)" }
}

extension Plain where Self: FixedWidthInteger {
  func write(to bytes: inout [UInt8]) { bytes.append(self) }
  init(reading bytes: inout StateReader) throws { self = try bytes.integer() }
}

extension Int: Plain {}
extension Int8: Plain {}
extension Int32: Plain {}
extension UInt64: Plain {}

extension UInt8: Plain {
  static func write(_ values: [UInt8], to bytes: inout [UInt8]) { bytes += values }

  static func read(_ count: Int, from bytes: inout StateReader) throws -> [UInt8] {
    try bytes.next(count)
  }
}

extension Bool: Plain {
  func write(to bytes: inout [UInt8]) { bytes.append(self ? 1 : 0 as UInt8) }

  init(reading bytes: inout StateReader) throws {
    let byte = try bytes.integer(UInt8.self)
    guard byte <= 1 else { throw StateError("\(byte) is neither true nor false") }
    self = byte == 1
  }
}

extension Double: Plain {
  func write(to bytes: inout [UInt8]) { bytes.append(bitPattern) }
  init(reading bytes: inout StateReader) throws { self.init(bitPattern: try bytes.integer()) }
}

extension String: Plain {
  func write(to bytes: inout [UInt8]) { Array(utf8).write(to: &bytes) }

  init(reading bytes: inout StateReader) throws {
    self.init(decoding: try [UInt8](reading: &bytes), as: UTF8.self)
  }
}

extension Array: Plain where Element: Plain {
  func write(to bytes: inout [UInt8]) {
    bytes.append(count: count)
    Element.write(self, to: &bytes)
  }

  init(reading bytes: inout StateReader) throws {
    self = try Element.read(bytes.count(), from: &bytes)
  }
}

/// In the order of their names, so that equal states have equal bytes.
extension Set: Plain where Element == String {
  func write(to bytes: inout [UInt8]) { sorted().write(to: &bytes) }
  init(reading bytes: inout StateReader) throws { self.init(try [String](reading: &bytes)) }
}

/// In the order of their names, so that equal states have equal bytes.
extension Dictionary: Plain where Key == String, Value: Plain {
  func write(to bytes: inout [UInt8]) {
    bytes.append(count: count)
    for (name, value) in sorted(by: { $0.key < $1.key }) {
      name.write(to: &bytes)
      value.write(to: &bytes)
    }
  }

  init(reading bytes: inout StateReader) throws {
    self.init()
    for _ in 0..<(try bytes.count()) {
      self[try String(reading: &bytes)] = try Value(reading: &bytes)
    }
  }
}
