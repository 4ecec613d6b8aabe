internal import Foundation
public import Results

extension RunFolder {
  /// SHA-256 of every file but the store, as `sha256sum -c` reads them.
  public var checksums: String { path + "/SHA256SUMS" }

  /// Writes ``checksums``, at the end of a run.
  ///
  /// The store is left out: a client that opens it may change its header. Its rows have digests.
  ///
  /// - Throws: an error when a file cannot be read or the list cannot be written.
  public func writeChecksums() throws(ResultsError) {
    let names = tables + [experiment, provenance, points] + scenarioFiles
    var text = ""
    for file in names.sorted() {
      guard let bytes = FileManager.default.contents(atPath: file) else { continue }
      text += "\(SHA256.hex(bytes))  \(file.dropFirst(path.count + 1))\n"
    }
    try AtomicFile.write(text, to: checksums)
  }

  /// The files that are not as the list of checksums says; none where there is no list.
  func changedFiles() -> [String] {
    let text = FileManager.default.contents(atPath: checksums) ?? Data()
    return String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { line in
      let (sum, name) = (String(line.prefix(64)), String(line.dropFirst(66)))
      guard let bytes = FileManager.default.contents(atPath: "\(path)/\(name)") else { return name }
      return SHA256.hex(bytes) == sum ? nil : name
    }
  }

  private var scenarioFiles: [String] {
    let names = FileManager.default.enumerator(atPath: scenario)?.allObjects as? [String] ?? []
    return names.map { "\(scenario)/\($0)" }.filter { name in
      var isFolder: ObjCBool = false
      return unsafe FileManager.default.fileExists(atPath: name, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }
}
