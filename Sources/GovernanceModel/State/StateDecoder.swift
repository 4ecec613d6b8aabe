/// Reads what ``StateEncoder`` wrote: every property under its name, in the order of the declaration.
package final class StateDecoder: Decoder {
  package let codingPath: [any CodingKey] = []
  package let userInfo: [CodingUserInfoKey: Any] = [:]
  private var bytes: StateReader
  private var names: [String] = []
  /// A name that was looked at and not yet taken; empty at the end of a value's properties.
  private var ahead: String?
  private var isNamed = false

  package init(_ bytes: [UInt8]) { self.bytes = StateReader(bytes) }

  /// Reads a value that takes up all the bytes.
  ///
  /// - Throws: ``StateError`` when they are not those of such a value.
  package static func value<Value: Decodable>(
    _: Value.Type = Value.self, of bytes: [UInt8]
  ) throws(StateError) -> Value {
    let decoder = StateDecoder(bytes)
    let value = try decoder.next(Value.self)
    try decoder.end()
    return value
  }

  /// Reads the next value.
  func next<Value: Decodable>(_ type: Value.Type) throws(StateError) -> Value {
    do {
      return try read(type)
    } catch let error as StateError {
      throw error
    } catch {
      throw StateError("a value of \(type) is none")
    }
  }

  /// Refuses bytes that are left.
  func end() throws(StateError) {
    guard bytes.left == 0 else { throw StateError("it goes on for \(bytes.left) bytes") }
  }

  fileprivate func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if let plain = type as? any Plain.Type {
      guard let value = try plain.init(reading: &bytes) as? Value else { throw Unfit() }
      return value
    }
    let outer = isNamed
    isNamed = false
    let value = try Value(from: self)
    if isNamed { try take(name: "") }
    isNamed = outer
    return value
  }

  func take(name: String) throws(StateError) {
    let found = try nextName()
    guard found == name else {
      let instead = found.isEmpty ? "nothing" : "`\(found)`"
      throw StateError("\(instead) stands where \(name.isEmpty ? "nothing" : "`\(name)`") should")
    }
    ahead = nil
  }

  fileprivate func isNext(_ name: String) -> Bool { (try? nextName()) == name }

  private func nextName() throws(StateError) -> String {
    if let ahead { return ahead }
    let number = Int(try bytes.integer(UInt16.self))
    guard number <= names.count + 1 else { throw StateError("a name has no number") }
    if number > names.count { names.append(try newName()) }
    let name = number == 0 ? "" : names[number - 1]
    ahead = name
    return name
  }

  private func newName() throws(StateError) -> String {
    String(decoding: try bytes.next(bytes.count()), as: UTF8.self)
  }

  fileprivate func count() throws(StateError) -> Int { try bytes.count() }

  package func container<Key: CodingKey>(keyedBy: Key.Type) -> KeyedDecodingContainer<Key> {
    isNamed = true
    return KeyedDecodingContainer(Properties(decoder: self))
  }

  package func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    Elements(decoder: self, all: try count())
  }

  package func singleValueContainer() -> any SingleValueDecodingContainer {
    Single(decoder: self)
  }
}

private struct Properties<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: StateDecoder
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { Unfit.stop() }

  func contains(_ key: Key) -> Bool { decoder.isNext(key.stringValue) }
  func decodeNil(forKey: Key) -> Bool { false }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try decoder.take(name: key.stringValue)
    return try decoder.read(type)
  }

  func nestedContainer<Nested>(
    keyedBy: Nested.Type, forKey: Key
  ) throws -> KeyedDecodingContainer<Nested> { throw Unfit() }

  func nestedUnkeyedContainer(forKey: Key) throws -> any UnkeyedDecodingContainer {
    throw Unfit()
  }

  func superDecoder() throws -> any Decoder { throw Unfit() }
  func superDecoder(forKey: Key) throws -> any Decoder { throw Unfit() }
}

private struct Elements: UnkeyedDecodingContainer {
  let decoder: StateDecoder
  let all: Int
  private(set) var currentIndex = 0
  var codingPath: [any CodingKey] { [] }
  var count: Int? { all }
  var isAtEnd: Bool { currentIndex == all }

  init(decoder: StateDecoder, all: Int) { (self.decoder, self.all) = (decoder, all) }

  mutating func decodeNil() -> Bool { false }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    guard !isAtEnd else { throw StateError("an array of \(type) is too short") }
    currentIndex += 1
    return try decoder.read(type)
  }

  mutating func nestedContainer<Nested>(
    keyedBy: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> { throw Unfit() }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Unfit() }
  mutating func superDecoder() throws -> any Decoder { throw Unfit() }
}

private struct Single: SingleValueDecodingContainer {
  let decoder: StateDecoder
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { false }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.read(type) }
}
