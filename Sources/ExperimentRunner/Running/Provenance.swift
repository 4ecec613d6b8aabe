internal import Foundation
internal import Results

/// Where results come from: `provenance.json`.
package struct Provenance: Codable {
  var program = "xietong"
  var version = ProgramVersion.current
  var commit: String?
  var designHash: String
  var seed: UInt64
  /// The number of replications, the greatest there can be under a stopping rule.
  var replications: Int
  /// The rule in a sentence, nil where the number is fixed.
  var stoppingRule: String?
  var threads: Int
  var host = ProcessInfo.processInfo.hostName
  var operatingSystem = ProcessInfo.processInfo.operatingSystemVersionString
  var cpu = Provenance.cpuModel()
  var start: String
  var end: String?
  var command: [String]
  /// Nil in folders of versions that kept none.
  var sessions: [Session]?
  var dependencies: [String: String]

  /// A moment as ISO 8601 in UTC.
  package static func now() -> String { Date().formatted(.iso8601) }

  /// The text of the file; what is not known is `null`.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(program, forKey: .program)
    try container.encode(version, forKey: .version)
    try container.encode(commit, forKey: .commit)
    try container.encode(designHash, forKey: .designHash)
    try container.encode(seed, forKey: .seed)
    try container.encode(replications, forKey: .replications)
    try container.encode(stoppingRule, forKey: .stoppingRule)
    try container.encode(threads, forKey: .threads)
    try container.encode(host, forKey: .host)
    try container.encode(operatingSystem, forKey: .operatingSystem)
    try container.encode(cpu, forKey: .cpu)
    try container.encode(start, forKey: .start)
    try container.encode(end, forKey: .end)
    try container.encode(command, forKey: .command)
    try container.encode(sessions, forKey: .sessions)
    try container.encode(dependencies, forKey: .dependencies)
  }

  private static func cpuModel() -> String? {
    let text = FileManager.default.contents(atPath: "/proc/cpuinfo") ?? Data()
    let line = String(decoding: text, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("model name") }
    return line?.split(separator: ":", maxSplits: 1).last.map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }

  /// The commit of the checkout in which the program was built, nil elsewhere or without git.
  package static let programCommit: String? = {
    guard let program = Bundle.main.executablePath, program.contains("/.build") else { return nil }
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let folder = (program as NSString).deletingLastPathComponent
    git.arguments = ["git", "-C", folder, "rev-parse", "--verify", "HEAD"]
    let output = Pipe()
    git.standardOutput = output
    git.standardError = FileHandle.nullDevice
    guard (try? git.run()) != nil else { return nil }
    let text = output.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    guard git.terminationStatus == 0 else { return nil }
    return String(decoding: text, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }()
}
