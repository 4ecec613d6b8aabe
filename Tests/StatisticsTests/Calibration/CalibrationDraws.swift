import Randomness

/// The luck of one simulated experiment: draws named by (case, experiment, place).
struct CalibrationDraws: Sendable {
  private let chance: Chance
  private var place: UInt64 = 0

  /// The luck of an experiment of a case that has this name.
  init(_ name: String, experiment: Int) {
    chance = Chance(seed: EntityKey.of(EntityKey.of(name), experiment))
  }

  /// A number from (0, 1).
  mutating func uniform() -> Double {
    place += 1
    return chance.uniform(phase: 1, tick: 0, entity: place)
  }

  /// A seed for what draws itself.
  mutating func seed() -> UInt64 {
    place += 1
    return chance.seed(phase: 2, tick: 0, entity: place)
  }

  /// A normal number.
  mutating func normal(mean: Double = 0, sd: Double = 1) -> Double {
    mean + sd * normalQuantile(uniform())
  }

  /// So many numbers of a distribution.
  mutating func sample(_ count: Int, _ shape: Shape = .normal) -> [Double] {
    (0..<count).map { _ in shape.value(&self) }
  }

  /// So many normal numbers.
  mutating func normals(_ count: Int, mean: Double = 0, sd: Double = 1) -> [Double] {
    (0..<count).map { _ in normal(mean: mean, sd: sd) }
  }

  /// A distribution whose mean is known.
  enum Shape: String, Sendable {
    case normal
    /// Skewness 2.
    case exponential
    /// exp of a standard normal number, of skewness 6.2.
    case lognormal
    /// Student's t on 3 degrees of freedom: heavy tails.
    case heavy
    /// Whole numbers from 0 to 9 in a heap: many ties.
    case counts

    /// The mean.
    var mean: Double {
      switch self {
      case .normal, .heavy: 0
      case .exponential: 1
      case .lognormal: 1.6487212707001282  // e^½
      case .counts: 4.5
      }
    }

    fileprivate func value(_ draws: inout CalibrationDraws) -> Double {
      switch self {
      case .normal: return draws.normal()
      case .exponential: return -logarithm(draws.uniform())
      case .lognormal: return Randomness.exponential(draws.normal())
      case .heavy:
        let squares = (0..<3).reduce(0.0) { sum, _ in
          let z = draws.normal()
          return sum + z * z
        }
        return draws.normal() / (squares / 3).squareRoot()
      case .counts: return (10 * draws.uniform() - 0.5).rounded()
      }
    }
  }
}
