import Foundation
import Testing

/// The program in a folder with no other file, as after an installation.
@Suite("xietong describe", .serialized) struct DescribeTests {
  private func describe(_ arguments: String...) throws -> String {
    let place = try Workplace()
    let ending = try Program(["describe"] + arguments, in: place.path).end()
    #expect(ending.status == 0 && ending.errors.isEmpty, "\(ending.errors)")
    return ending.output
  }

  @Test("odd prints every article of the model in one document, without a file at hand")
  func odd() throws {
    let text = try describe("odd")
    for title in try articleTitles() { #expect(text.contains("\n## \(title)\n"), "\(title)") }
  }

  @Test("links lead to chapters of the same document, and symbols are code")
  func links() throws {
    let text = try describe("odd")
    #expect(!text.contains("<doc:") && !text.contains("<!--"))
    #expect(!text.replacingOccurrences(of: "```", with: "").contains("``"))
    let links = text.matches(of: /\]\(#([^)]+)\)/).map { String($0.output.1) }
    #expect(links.count > 40)
    for link in Set(links) { #expect(text.contains("<a id=\"\(link)\"></a>"), "\(link)") }
  }

  @Test("the document lists every parameter with unit, range, default, meaning and source")
  func parameters() throws {
    let text = try describe("odd")
    for row in try describe("parameters").split(separator: "\n") where row.hasPrefix("| `") {
      #expect(text.contains(row), "\(row)")
    }
  }

  @Test("odd in JSON is the same: the whole, the phases, the rest, decisions, verdicts")
  func json() throws {
    let articles = try #require(
      try JSONSerialization.jsonObject(with: Data(describe("odd", "--format", "json").utf8))
        as? [[String: String]])
    let names = articles.compactMap { $0["name"] }
    let phases = ["Unfold", "Sense", "Report", "Decide", "Allocate", "Respond", "Learn"]
    #expect(names.starts(with: ["GovernanceModel", "ODD"] + phases + ["Modes"]))
    #expect(names.last == "Verdicts")
    #expect(names.dropLast().suffix(2).allSatisfy { $0.first?.isNumber ?? false })
    let text = try describe("odd")
    for article in articles {
      #expect(text.contains(try #require(article["markdown"])), "\(article["name"] ?? "?")")
    }
  }

  /// Titles of all articles but the guides, from the sources.
  private func articleTitles() throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/GovernanceModel/GovernanceModel.docc").standardized
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var titles: [String] = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "md", !file.path.contains("/HowTo/") else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      let line = text.split(separator: "\n").first ?? ""
      titles.append(line.drop { "# ".contains($0) }.filter { $0 != "`" })
    }
    return titles
  }
}
