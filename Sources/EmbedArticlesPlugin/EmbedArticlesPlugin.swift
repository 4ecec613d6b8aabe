import Foundation
import PackagePlugin

/// Has the articles of the model's documentation embedded in the target that describes the model.
@main
struct EmbedArticlesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let catalogue = context.package.directoryURL
      .appending(path: "Sources/GovernanceModel/GovernanceModel.docc")
    let files = FileManager.default.enumerator(at: catalogue, includingPropertiesForKeys: nil)
    var articles: [URL] = []
    while let file = files?.nextObject() as? URL {
      if file.pathExtension == "md" { articles.append(file) }
    }
    articles.sort { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedArticles.swift")
    return [
      .buildCommand(
        displayName: "Embedding the articles of the model",
        executable: try context.tool(named: "EmbedArticles").url,
        arguments: [output.path] + articles.map(\.path), inputFiles: articles,
        outputFiles: [output])
    ]
  }
}
