import Foundation
import PackagePlugin

/// Has texts embedded in the targets that need them: the articles of the model's documentation in the
/// one that describes the model, the scenarios of the oracles in the one that validates it.
@main
struct EmbedTextsPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let isValidation = target.name == "Validation"
    let texts =
      isValidation
      ? files("Experiments/scenarios/oracles", "yaml", context)
        + files("Sources/Validation", "json", context)
      : files("Sources/GovernanceModel/GovernanceModel.docc", "md", context)
    let type = isValidation ? "EmbeddedText" : "Article"
    let output = context.pluginWorkDirectoryURL.appending(path: "Embedded\(type).swift")
    return [
      .buildCommand(
        displayName: "Embedding texts in \(target.name)",
        executable: try context.tool(named: "EmbedTexts").url,
        arguments: [type, output.path] + texts.map(\.path), inputFiles: texts,
        outputFiles: [output])
    ]
  }

  /// The files of a folder and those below it that end so, in the order of their paths.
  private func files(_ folder: String, _ ending: String, _ context: PluginContext) -> [URL] {
    let folder = context.package.directoryURL.appending(path: folder)
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var found: [URL] = []
    while let file = all?.nextObject() as? URL {
      if file.pathExtension == ending { found.append(file) }
    }
    return found.sorted { $0.path < $1.path }
  }
}
