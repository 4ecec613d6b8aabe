internal import Foundation

/// What `make calibrate` found, as the program has it with it: `Calibration/calibration.json`.
public struct Calibration: Sendable, Codable {
  /// What the data say of a parameter.
  public struct Marginal: Sendable, Codable {
    /// The parameter.
    public let path: String
    /// The least value of the prior.
    public let from: Double
    /// The greatest.
    public let to: Double
    /// The median of the posterior.
    public let median: Double
    /// The lower end of the middle 95 % of the posterior.
    public let low: Double
    /// The upper end.
    public let high: Double
    /// Interquartile range of the posterior over that of the prior; near 1 the data say nothing.
    public let spread: Double
    /// Whether the data identify it: some target's world reads it, and the middle half of its posterior
    /// is less than three quarters as wide as that of its prior.
    public let isIdentified: Bool
    /// The value used, that of the draw nearest to the observations; none where no target's world reads
    /// the parameter, which then keeps its default.
    public let calibrated: Double?
  }

  /// Something known to which parameters were fitted.
  public struct Target: Sendable, Codable {
    /// What was observed.
    public let name: String
    /// The value observed.
    public let observed: Double
    /// The standard deviation allowed about it.
    public let tolerance: Double
    /// What the model gives at the calibrated values, under seeds that no draw was tried with.
    public let fitted: Double
    /// The emulator's leave-one-out error, in standard deviations of the target over the prior.
    public let emulatorError: Double?
  }

  /// Draws of the prior that were run.
  public let draws: Int
  /// Draws of the second wave, where nothing rules them out, that were run.
  public let refined: Int
  /// Replications a draw and pattern.
  public let replications: Int
  /// What the parameters were fitted to.
  public let targets: [Target]
  /// Parameter by parameter, in the order of the prior.
  public let marginals: [Marginal]
  /// The share of the prior that no target excludes.
  public let notRuledOut: Double
  /// The share of the prior under which each pattern passes, by its name.
  public let passShares: [String: Double]
  /// SHA-256 of the rows on which this rests.
  public let rowsHash: String

  /// The one that the program has with it, `nil` before there is any.
  public static let embedded: Calibration? = EmbeddedText.named("calibration", in: "Calibration")
    .flatMap { try? JSONDecoder().decode(Calibration.self, from: Data($0.utf8)) }
}

extension ParameterValues {
  /// What was calibrated; the model's defaults for all else.
  public static let calibrated = ParameterValues(
    Calibration.embedded?.marginals.compactMap { marginal in
      marginal.calibrated.map { (marginal.path, $0) }
    } ?? [])
}

extension Calibration {
  /// The text of the file, members in the order of their names.
  ///
  /// - Throws: where a number is not finite.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
