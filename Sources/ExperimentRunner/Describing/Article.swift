internal import Foundation

/// An article of the model's documentation, as it stands in the catalogue from which it was built.
struct Article: Sendable {
  /// Its file's name without the extension, by which others link to it.
  let name: String
  /// The folder in which it stands: the catalogue's own, or that of decisions or guides.
  let folder: String
  /// What it says, in the Markdown of DocC.
  let text: String

  /// The words of its first heading.
  var title: String {
    let line = text.split(separator: "\n").first { $0.hasPrefix("# ") } ?? "# \(name)"
    return String(line.dropFirst(2)).filter { $0 != "`" }
  }

  /// Where a link in the one document leads: what all readers of Markdown take for an anchor.
  var anchor: String { name.lowercased() }

  /// The article as a chapter: headings one step lower, links into the same document, symbols as
  /// code, without the list of topics by which DocC finds its way.
  ///
  /// - Parameter others: the articles of the document, to which links may lead.
  /// - Returns: plain Markdown.
  func chapter(among others: [Article]) -> String {
    var lines: [String] = []
    var isCode = false
    var isTopics = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isCode.toggle() }
      if !isCode, line.hasPrefix("## ") { isTopics = line == "## Topics" }
      if isTopics || (!isCode && line.hasPrefix("<!--")) { continue }
      if isCode || line.hasPrefix("```") {
        lines.append(String(line))
      } else if line.hasPrefix("# ") {
        lines.append("## \(title)")
      } else {
        let plain = Self.withLinks(Self.withSymbols(String(line)), among: others)
        lines.append(plain.hasPrefix("#") ? "#" + plain : plain)
      }
    }
    while lines.last == "" { lines.removeLast() }
    return (["<a id=\"\(anchor)\"></a>", ""] + lines).joined(separator: "\n")
  }

  /// ``Simulation/step()`` becomes `Simulation.step()`.
  private static func withSymbols(_ line: String) -> String {
    line.components(separatedBy: "``").enumerated().map { index, part in
      index.isMultiple(of: 2) ? part : "`\(part.split(separator: "/").joined(separator: "."))`"
    }.joined()
  }

  /// A link to an article becomes one to its chapter, or its name where it has none here.
  private static func withLinks(_ line: String, among others: [Article]) -> String {
    let parts = line.components(separatedBy: "<doc:")
    return parts.dropFirst().reduce(parts[0]) { text, part in
      guard let end = part.firstIndex(of: ">") else { return text + "<doc:" + part }
      let name = part[..<end]
      let rest = part[part.index(after: end)...]
      let link = others.first { $0.name == name }.map { "[\($0.title)](#\($0.anchor))" }
      return text + (link ?? "“\(name)”") + rest
    }
  }
}
