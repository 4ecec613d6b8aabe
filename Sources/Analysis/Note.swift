/// What a reader must know about a result: something undefined, or to be read with caution.
public struct Note: Sendable, Hashable, CustomStringConvertible {
  /// The outcome concerned, or nothing where it is all of them.
  public let outcome: String?
  /// The label of the slice concerned, or nothing where it is all of them.
  public let slice: String?
  /// The note itself.
  public let text: String

  init(outcome: String?, slice: String? = nil, text: String) {
    self.outcome = outcome
    self.slice = slice
    self.text = text
  }

  /// The note after the names of its outcome and its slice.
  public var description: String {
    let place = [outcome, slice].compactMap(\.self).filter { !$0.isEmpty }
    return (place + [text]).joined(separator: ": ")
  }
}
