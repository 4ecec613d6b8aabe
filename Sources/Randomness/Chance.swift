internal import CRandom123

/// Draws that are named, not taken in turn: each is a pure function of (seed, phase, tick, entity).
///
/// There is no state, so a draw is the same on any thread and in any order, and silencing one actor
/// does not shift the luck of another. Two arms of an experiment that share a seed share every draw.
///
/// ```swift
/// let chance = Chance(seed: 20_210_720)
/// chance.uniform(phase: 1, tick: 0, entity: 42)  // the same number, always
/// ```
///
/// The generator is Philox4x32-10 of Random123 (Salmon, Moraes, Dror & Shaw 2011,
/// doi:10.1145/2063384.2063405). The key is the seed; the counter is (entity, tick, phase).
public struct Chance: Sendable, Codable, Hashable {
  /// The seed of the replication, any 64-bit value.
  public let seed: UInt64

  /// Creates the chance of one replication.
  public init(seed: UInt64) {
    self.seed = seed
  }

  /// The four 32-bit words at a name; the raw output of Philox4x32-10.
  public func words(phase: UInt32, tick: Int, entity: UInt64) -> SIMD4<UInt32> {
    Philox.block(
      counter: SIMD4(
        UInt32(truncatingIfNeeded: entity), UInt32(truncatingIfNeeded: entity >> 32),
        UInt32(truncatingIfNeeded: tick), phase),
      key: seed)
  }

  /// A number from the open interval (0, 1): the middle of one of 2⁵² equal cells.
  public func uniform(phase: UInt32, tick: Int, entity: UInt64) -> Double {
    let w = words(phase: phase, tick: tick, entity: entity)
    return Chance.unit(high: w.x, low: w.y)
  }

  /// Two independent numbers from (0, 1) at the price of one.
  public func uniforms(phase: UInt32, tick: Int, entity: UInt64) -> (Double, Double) {
    let w = words(phase: phase, tick: tick, entity: entity)
    return (Chance.unit(high: w.x, low: w.y), Chance.unit(high: w.z, low: w.w))
  }

  /// Four independent numbers from (0, 1) on a grid of 2⁻³², enough for noise.
  public func coarseUniforms(phase: UInt32, tick: Int, entity: UInt64) -> SIMD4<Double> {
    let w = words(phase: phase, tick: tick, entity: entity)
    return (SIMD4<Double>(Double(w.x), Double(w.y), Double(w.z), Double(w.w)) + 0.5)
      * 0x1p-32
  }

  /// A draw from the standard normal distribution, by inversion.
  public func normal(phase: UInt32, tick: Int, entity: UInt64) -> Double {
    normalQuantile(uniform(phase: phase, tick: tick, entity: entity))
  }

  /// A 64-bit value for seeding another generator or another `Chance`.
  public func seed(phase: UInt32, tick: Int, entity: UInt64) -> UInt64 {
    let w = words(phase: phase, tick: tick, entity: entity)
    return UInt64(w.x) << 32 | UInt64(w.y)
  }

  static func unit(high: UInt32, low: UInt32) -> Double {
    let bits = (UInt64(high) << 32 | UInt64(low)) >> 12
    return (Double(bits) + 0.5) * 0x1p-52
  }
}

/// The bijection behind ``Chance``, open for known-answer tests.
public enum Philox {
  /// One block of Philox4x32-10 for a 128-bit counter and a 64-bit key.
  public static func block(counter: SIMD4<UInt32>, key: UInt64) -> SIMD4<UInt32> {
    let out = xt_philox4x32_10(
      xt_words(w0: counter.x, w1: counter.y, w2: counter.z, w3: counter.w),
      UInt32(truncatingIfNeeded: key), UInt32(truncatingIfNeeded: key >> 32))
    return SIMD4(out.w0, out.w1, out.w2, out.w3)
  }
}
