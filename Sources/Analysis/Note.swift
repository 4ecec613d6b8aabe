/// What a reader must know about a result: something undefined, or to be read with caution.
public struct Note: Sendable, Hashable, CustomStringConvertible {
  /// The outcome concerned, or nothing where it is all of them.
  public let outcome: String?
  /// The note itself.
  public let text: String

  /// The note after the name of its outcome.
  public var description: String { outcome.map { "\($0): \(text)" } ?? text }
}
