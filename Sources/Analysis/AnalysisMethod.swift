/// A method of `analyze`, with the options that are its own.
public enum AnalysisMethod: String, Sendable, Hashable, CaseIterable {
  /// Describes groups of rows.
  case describe
  /// Plays the game of a full factorial.
  case shapley

  /// The options that this method takes and another may not.
  public var options: [String] {
    switch self {
    case .describe: ["by"]
    case .shapley: ["factors", "lower-is-better", "floor", "paired", "resamples", "seed"]
    }
  }

  /// Why some options cannot be given to this method.
  ///
  /// - Parameter options: names without dashes.
  /// - Returns: a sentence on the first that belongs to other methods only; nothing where all fit.
  public func refusal(of options: [String]) -> String? {
    for option in options where !self.options.contains(option) {
      let owners = Self.allCases.filter { $0.options.contains(option) }.map(\.rawValue)
      if !owners.isEmpty {
        return "--\(option) belongs to --method \(owners.joined(separator: " or "))."
      }
    }
    return nil
  }
}
