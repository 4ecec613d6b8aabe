internal import Foundation

/// Writes the articles of a documentation catalogue into a Swift file, so that the program has them
/// with it wherever it is installed.
///
/// Called by the plugin of the same name, with the file to write and then the articles.
@main
enum EmbedArticles {
  /// More number signs than any article has in a row behind three quotes.
  private static let signs = "########"

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else { return }
    var lines = [
      "// Made from GovernanceModel.docc by EmbedArticles whenever an article changes.", "",
      "extension Article {", "  static let embedded: [Article] = [",
    ]
    for path in arguments.dropFirst() {
      let url = URL(fileURLWithPath: path)
      let text = try String(contentsOf: url, encoding: .utf8)
      let name = url.deletingPathExtension().lastPathComponent
      let folder = url.deletingLastPathComponent().lastPathComponent
      lines += ["Article(name: \"\(name)\", folder: \"\(folder)\","]
      lines += ["text: \(signs)\"\"\"", text, "\"\"\"\(signs)),"]
    }
    lines += ["  ]", "}", ""]
    try lines.joined(separator: "\n").write(
      to: URL(fileURLWithPath: output), atomically: true, encoding: .utf8)
  }
}
