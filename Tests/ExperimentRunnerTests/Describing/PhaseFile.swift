import Foundation
import GovernanceModel

/// A file of the folder of phases and the sentence that opens it.
struct PhaseFile {
  let name: String
  /// The summary of its first documentation comment, on one line and as it may stand in a table.
  let sentence: String

  /// Every file of the folder, by name.
  static func all() throws -> [PhaseFile] {
    let folder = DocumentedPage.sources.appending(path: "Phases")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".swift") }.map { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return PhaseFile(name: name, sentence: sentence(text))
    }
  }

  /// The page that its name begins with; nil for a file that belongs to no phase by its name.
  var page: Page? { Page(rawValue: String(name.prefix { $0.isLetter })) }

  private static func sentence(_ text: String) -> String {
    let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let comment = lines.drop { !$0.hasPrefix("/// ") }.prefix { $0.hasPrefix("/// ") }
    return comment.map { $0.dropFirst(4) }.joined(separator: " ")
      .replacingOccurrences(of: "``", with: "`").replacingOccurrences(of: "|", with: "\\|")
  }

  /// Files with their sentences, the phase's own first.
  static func table(_ files: [PhaseFile]) -> String {
    let rows = files.sorted { $0.name.count < $1.name.count }
      .map { "| `Phases/\($0.name)` | \($0.sentence) |" }
    return (["| file | what it does |", "| --- | --- |"] + rows).joined(separator: "\n")
  }
}
