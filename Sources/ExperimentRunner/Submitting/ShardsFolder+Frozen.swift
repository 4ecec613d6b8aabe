internal import Foundation

/// What the folder was begun with, beside what is asked now.
///
/// The hash of a design leaves out how many replications and points there are, which may grow.
extension ShardsFolder {
  /// The experiment in the words in which the folder keeps it.
  func resolved(_ design: Design) -> String {
    let scenario = design.experiment.scenario.parts.first?.path ?? "scenario.yaml"
    return design.resolvedYAML(scenario: "scenario/\(scenario)")
  }

  /// True when experiment and points are kept here as they are asked for.
  func keeps(_ design: Design) -> Bool {
    kept == Data(resolved(design).utf8) && growth(design) == .same
  }

  /// Refuses a list whose points are not those that the shards were begun with: only new ones at the
  /// end are no others.
  func refuseOtherPoints(_ design: Design) throws(ConfigurationError) {
    guard case .list(let list) = design.experiment.design,
      case .changed(let point) = list.growth(since: experiment.points)
    else { return }
    let problem =
      switch point {
      case 0: "its columns are not those of the shards in \(path)"
      case 1...list.count: "point \(point) is not the one of the shards in \(path)"
      default: "point \(point) of the shards in \(path) is no longer in the list"
      }
    throw ConfigurationError(
      file: list.file, problem: problem,
      remedy: "add new points at the end of the list, or choose another folder with --output")
  }

  /// In what an experiment differs from the one that is kept here.
  ///
  /// - Parameter design: what is asked.
  /// - Returns: what is kept and what is asked, such as `12 replications` and `14 replications`; nil
  ///   where they do not differ.
  public func difference(from design: Design) -> (kept: String, asked: String)? {
    guard !keeps(design) else { return nil }
    let before = Self.lines(String(decoding: kept ?? Data(), as: UTF8.self))
    let differing = zip(before, Self.lines(resolved(design))).filter { $0.0 != $0.1 }.prefix(3)
    var keptWords = differing.map { Self.words($0.0) }
    var askedWords = differing.map { Self.words($0.1) }
    if case .list(let list) = design.experiment.design, case .grown(let count) = growth(design) {
      keptWords.append("\(count) points")
      askedWords.append("\(list.count) points")
    }
    guard !keptWords.isEmpty else { return ("another experiment", "this one") }
    return (keptWords.joined(separator: ", "), askedWords.joined(separator: ", "))
  }

  private var kept: Data? { FileManager.default.contents(atPath: experiment.experiment) }

  private func growth(_ design: Design) -> PointList.Growth {
    guard case .list(let list) = design.experiment.design else { return .same }
    return list.growth(since: experiment.points)
  }

  private static func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

  /// A line of the experiment, as words behind "for".
  private static func words(_ line: Substring) -> String {
    let replications = "replications: "
    guard line.hasPrefix(replications), let count = Int(line.dropFirst(replications.count)) else {
      return "`\(line)`"
    }
    return "\(count) replications"
  }
}
