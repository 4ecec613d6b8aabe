internal import Foundation
internal import GovernanceModel

extension Catalogue {
  /// The whole description of the model as one Markdown document, from which it can be written anew.
  public static var oddMarkdown: String {
    let articles = odd
    let contents = articles.map { "- [\($0.title)](#\($0.anchor))" }.joined(separator: "\n")
    let title = "# Xietong 协同: the model\n\nAs described by xietong \(ProgramVersion.current).\n"
    return ([title, contents] + articles.map { "\n" + $0.chapter(among: articles) })
      .joined(separator: "\n")
  }

  /// The same as a JSON list of articles, each with its name, its title and its Markdown.
  ///
  /// - Parameter last: a chapter that is no article of the model, at the end.
  /// - Returns: the list.
  /// - Throws: nothing that texts can cause.
  public static func oddJSON(
    endingWith last: (name: String, title: String, markdown: String)? = nil
  ) throws -> String {
    struct Chapter: Encodable { let name, title, markdown: String }
    let articles = odd
    let chapters = articles.map {
      Chapter(name: $0.name, title: $0.title, markdown: $0.chapter(among: articles))
    }
    let end = last.map { Chapter(name: $0.name, title: $0.title, markdown: $0.markdown) }
    return try json(chapters + [end].compactMap(\.self))
  }

  /// The articles that describe the model, in the order in which they are read: the whole, the
  /// phases of an hour, what acts across them, what is measured, how it is checked, decisions; an
  /// article that has no place in this order comes before the decisions, and guides are left out.
  private static var odd: [Article] {
    let around = [
      "Losses", "Outcomes", "Fragmentation", "Switches", "Controls",
      "Randomness-and-Reproducibility", "Validation", "TRACE", "STRESS",
    ]
    let pages: [Page] = Page.phases + [.modes, .technology, .episodes]
    let order = ["GovernanceModel", "ODD"] + pages.map(\.rawValue) + around
    let articles = Article.embedded.sorted { $0.name < $1.name }
    let own = articles.filter { $0.folder != "Decisions" && $0.folder != "HowTo" }
    return order.compactMap { name in own.first { $0.name == name } }
      + own.filter { !order.contains($0.name) } + articles.filter { $0.folder == "Decisions" }
  }
}
