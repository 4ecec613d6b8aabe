/// Writes what the compiler knows of a type's properties as bytes, each under its name.
///
/// ```swift
/// StateEncoder.bytes(of: trust.township)  // names and values of success, failure, base, …
/// ```
///
/// A name is spelled out once and numbered from then on; 0 ends the properties of a value. A property
/// that is nil is left out. For structs of numbers, texts, optionals, such structs, enumerations with
/// raw values, and arrays of all but optionals: an enumeration without raw values, or a class, is
/// refused. A class itself, since Swift's protocol hands an encoder on by reference.
package final class StateEncoder: Encoder {
  package let codingPath: [any CodingKey] = []
  package let userInfo: [CodingUserInfoKey: Any] = [:]
  fileprivate(set) var bytes: [UInt8] = []
  private var numbers: [String: UInt16] = [:]
  /// Whether the value that is being written has named properties.
  private var isNamed = false

  /// The bytes of a value.
  package static func bytes(of value: some Encodable) -> [UInt8] {
    let encoder = StateEncoder()
    encoder.mustWrite(value)
    return encoder.bytes
  }

  /// Writes a value of a kind that is known to be writable.
  func mustWrite(_ value: some Encodable) {
    do {
      try write(value)
    } catch {
      preconditionFailure("\(type(of: value)) cannot be kept: \(error)")
    }
  }

  fileprivate func write(_ value: some Encodable) throws {
    if let plain = value as? any Plain {
      plain.write(to: &bytes)
      return
    }
    let outer = isNamed
    isNamed = false
    try value.encode(to: self)
    if isNamed { bytes.append(0 as UInt16) }
    isNamed = outer
  }

  func write(name: String) {
    if let number = numbers[name] {
      bytes.append(number)
      return
    }
    let number = UInt16(numbers.count + 1)
    numbers[name] = number
    bytes.append(number)
    name.write(to: &bytes)
  }

  /// Puts a count where room was left for it.
  fileprivate func put(_ count: Int, at place: Int) {
    for i in 0..<8 { bytes[place + i] = UInt8(truncatingIfNeeded: count >> (8 * i)) }
  }

  package func container<Key: CodingKey>(keyedBy: Key.Type) -> KeyedEncodingContainer<Key> {
    isNamed = true
    return KeyedEncodingContainer(Properties(encoder: self))
  }

  package func unkeyedContainer() -> any UnkeyedEncodingContainer {
    bytes.append(count: 0)
    return Elements(encoder: self, place: bytes.count - 8)
  }

  package func singleValueContainer() -> any SingleValueEncodingContainer {
    Single(encoder: self)
  }
}

private struct Properties<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: StateEncoder
  var codingPath: [any CodingKey] { [] }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    encoder.write(name: key.stringValue)
    try encoder.write(value)
  }

  func encodeNil(forKey key: Key) throws { throw Unfit() }

  func nestedContainer<Nested>(
    keyedBy: Nested.Type, forKey: Key
  ) -> KeyedEncodingContainer<Nested> { Unfit.stop() }

  func nestedUnkeyedContainer(forKey: Key) -> any UnkeyedEncodingContainer { Unfit.stop() }
  func superEncoder() -> any Encoder { Unfit.stop() }
  func superEncoder(forKey: Key) -> any Encoder { Unfit.stop() }
}

private struct Elements: UnkeyedEncodingContainer {
  let encoder: StateEncoder
  let place: Int
  private(set) var count = 0
  var codingPath: [any CodingKey] { [] }

  init(encoder: StateEncoder, place: Int) { (self.encoder, self.place) = (encoder, place) }

  mutating func encode(_ value: some Encodable) throws {
    try encoder.write(value)
    count += 1
    encoder.put(count, at: place)
  }

  mutating func encodeNil() throws { throw Unfit() }

  mutating func nestedContainer<Nested>(
    keyedBy: Nested.Type
  ) -> KeyedEncodingContainer<Nested> { Unfit.stop() }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { Unfit.stop() }
  mutating func superEncoder() -> any Encoder { Unfit.stop() }
}

private struct Single: SingleValueEncodingContainer {
  let encoder: StateEncoder
  var codingPath: [any CodingKey] { [] }

  func encode(_ value: some Encodable) throws { try encoder.write(value) }
  func encodeNil() throws { throw Unfit() }
}

/// What neither encoder nor decoder can take apart.
struct Unfit: Error, CustomStringConvertible {
  let description = "an optional among elements, an enumeration without raw values, or a class"

  static func stop() -> Never { preconditionFailure(Unfit().description) }
}
