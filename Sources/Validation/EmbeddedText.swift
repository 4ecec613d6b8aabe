/// A file that the program has with it: a scenario of an oracle, or the calibration.
struct EmbeddedText: Sendable {
  /// The name without its ending.
  let name: String
  /// The folder in which it stands.
  let folder: String
  let text: String

  /// The text of this name in this folder, `nil` where there is none.
  static func named(_ name: String, in folder: String) -> String? {
    embedded.first { $0.name == name && $0.folder == folder }?.text
  }
}
