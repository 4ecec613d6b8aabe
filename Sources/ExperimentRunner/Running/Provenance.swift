internal import Foundation
internal import Results

/// Where results come from: `provenance.json`.
package struct Provenance: Codable {
  var program = "xietong"
  var version = ProgramVersion.current
  var commit: String?
  /// True when the checkout was changed since its commit; nil where there is none.
  var isDirty: Bool?
  var designHash: String
  var seed: UInt64
  /// The number of replications, the greatest there can be under a stopping rule.
  var replications: Int
  /// The rule in a sentence, nil where the number is fixed.
  var stoppingRule: String?
  /// The share of the points that is run here, nil where it is all.
  var shard: String?
  var threads: Int
  var host = Provenance.host
  var operatingSystem = ProcessInfo.processInfo.operatingSystemVersionString
  var kernel: String? = Provenance.kernel
  var cpu = Provenance.cpuModel
  /// What the processor can do, of that which a library may choose its code by.
  var cpuFeatures: [String]? = Provenance.cpuFeatures
  var start: String
  var end: String?
  var command: [String]
  /// Nil in folders of versions that kept none.
  var sessions: [Session]?
  var dependencies: [String: String]

  enum CodingKeys: String, CodingKey {
    case program, version, commit, isDirty = "dirty", designHash, seed, replications, stoppingRule,
      shard,
      threads, host, operatingSystem, kernel, cpu, cpuFeatures, start, end, command, sessions,
      dependencies
  }

  /// What stands in a folder, nil where there is none or it cannot be read.
  static func read(_ folder: RunFolder) -> Provenance? {
    FileManager.default.contents(atPath: folder.provenance)
      .flatMap { try? JSONDecoder().decode(Provenance.self, from: $0) }
  }

  /// A moment as ISO 8601 in UTC.
  package static func now() -> String { Date().formatted(.iso8601) }

  /// The text of the file; what is not known is `null`.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
