/// How the lead passes from the departments that prevent (防) to those that rescue (救).
package struct HandOff: Sendable, Codable {
  /// The stage of the crisis in the hour before.
  package var stage = Stage.latent
  /// How often the lead passed.
  package var count = 0
}
