import Foundation

/// A page of the model's documentation, some of whose tables are made from the code.
///
/// A table that is made stands between `<!-- NAME -->` and `<!-- /NAME -->`.
struct DocumentedPage {
  static let sources = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../Sources/GovernanceModel").standardized

  let name: String
  private(set) var text: String

  private static func url(_ name: String) -> URL {
    sources.appending(path: "GovernanceModel.docc/\(name).md")
  }

  /// Reads a page; nil when there is none.
  init?(_ name: String) {
    guard let text = try? String(contentsOf: Self.url(name), encoding: .utf8) else { return nil }
    self.name = name
    self.text = text
  }

  /// What stands between the marks of a name; nil where they are missing.
  func table(_ mark: String) -> String? {
    range(mark).map { text[$0].trimmingCharacters(in: .newlines) }
  }

  /// Puts a table between its marks; under a new heading at the end where there are none.
  mutating func set(_ table: String, _ mark: String, under heading: String) {
    let block = "\n\n\(table)\n\n"
    if let range = range(mark) {
      text.replaceSubrange(range, with: block)
    } else {
      text =
        text.trimmingCharacters(in: .newlines)
        + "\n\n## \(heading)\n\n<!-- \(mark) -->\(block)<!-- /\(mark) -->\n"
    }
  }

  func write() throws {
    try text.write(to: Self.url(name), atomically: true, encoding: .utf8)
  }

  private func range(_ mark: String) -> Range<String.Index>? {
    guard let start = text.range(of: "<!-- \(mark) -->"),
      let end = text.range(of: "<!-- /\(mark) -->"), start.upperBound <= end.lowerBound
    else { return nil }
    return start.upperBound..<end.lowerBound
  }
}
