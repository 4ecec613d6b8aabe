internal import GovernanceModel

/// A run as it stood after an hour, and which run it is.
///
/// Its bytes are a line that names the format, a line with the SHA-256 of what follows, and the values
/// with their runs of zeros packed.
struct Checkpoint: Codable {
  let identity: RunIdentity
  /// Hours that are over, of all episodes.
  let hours: Int
  /// For each recorded outcome its values so far.
  let trajectory: [[Double]]
  /// That of the simulation.
  let state: [UInt8]

  private static let title = Array("xietong checkpoint 1\n".utf8)
  private static let hashLength = 64

  init(_ run: RunUnderWay, of identity: RunIdentity) {
    self.identity = identity
    hours = run.hours
    trajectory = run.trajectory
    state = run.simulation.state()
  }

  /// Reads what ``bytes`` gave.
  ///
  /// - Throws: what is damaged, in a sentence.
  init(bytes: [UInt8]) throws(Damage) {
    let start = Self.title.count + Self.hashLength + 1
    guard bytes.count > start, bytes.starts(with: Self.title) else {
      throw Damage(description: "it does not begin as a checkpoint does")
    }
    let hash = String(decoding: bytes[Self.title.count..<start - 1], as: UTF8.self)
    let body = Array(bytes[start...])
    guard SHA256.hex(body) == hash else {
      throw Damage(description: "its bytes are not those that were written")
    }
    do {
      self = try StateDecoder.value(of: ZeroRuns.unpacked(body))
    } catch {
      throw Damage(description: error.problem)
    }
  }

  var bytes: [UInt8] {
    let body = ZeroRuns.packed(StateEncoder.bytes(of: self))
    return Self.title + Array((SHA256.hex(body) + "\n").utf8) + body
  }

  struct Damage: Error, CustomStringConvertible {
    let description: String
  }
}
