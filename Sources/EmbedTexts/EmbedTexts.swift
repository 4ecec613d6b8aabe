internal import Foundation

/// Writes text files into a Swift file, so that the program has them with it wherever it is installed.
///
/// Called by the plugin of the same name, with the type whose values the texts become, the file to
/// write, and then the text files. The type has an initialiser of `name`, `folder` and `text`.
#if !FUZZING
  @main
#endif
enum EmbedTexts {
  /// More number signs than any text has in a row behind three quotes.
  private static let signs = "########"

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count > 1 else { return }
    let (type, output) = (arguments[0], arguments[1])
    var lines = [
      "// Made by EmbedTexts whenever one of the texts changes.", "",
      "extension \(type) {", "  static let embedded: [\(type)] = [",
    ]
    for path in arguments.dropFirst(2) {
      let url = URL(fileURLWithPath: path)
      let text = try String(contentsOf: url, encoding: .utf8)
      let name = url.deletingPathExtension().lastPathComponent
      let folder = url.deletingLastPathComponent().lastPathComponent
      lines += ["\(type)(name: \"\(name)\", folder: \"\(folder)\","]
      lines += ["text: \(signs)\"\"\"", text, "\"\"\"\(signs)),"]
    }
    lines += ["  ]", "}", ""]
    try lines.joined(separator: "\n").write(
      to: URL(fileURLWithPath: output), atomically: true, encoding: .utf8)
  }
}

#if FUZZING
  // A build for libFuzzer gives every program libFuzzer's `main`, this tool's too: what the tool is for
  // is done before that looks for anything to do.
  /// Called by libFuzzer before all else.
  @_cdecl("LLVMFuzzerInitialize")
  public func initialize() -> CInt {
    do { try EmbedTexts.main() } catch { exit(1) }
    exit(0)
  }

  /// Never reached.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func testOneInput() -> CInt { 0 }
#endif
