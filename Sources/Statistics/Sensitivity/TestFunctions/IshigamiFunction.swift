internal import Foundation

/// sin x₁ + *a* sin² x₂ + *b* x₃⁴ sin x₁ with inputs uniform on [−π, π].
///
/// Ishigami & Homma (1990, doi:10.1109/ISUMA.1990.151285), *a* = 7 and *b* = 0.1 unless said. The
/// third factor explains nothing alone and a quarter together with the first; the other two pairs
/// explain nothing. V₁ = ½(1 + *b*π⁴/5)², V₂ = *a*²/8, V₁₃ = 8*b*²π⁸/225.
public struct IshigamiFunction: SensitivityFunction {
  /// The weight of the second factor.
  public let a: Double
  /// The weight of the interaction.
  public let b: Double
  /// How many inert factors follow the three.
  public let inert: Int

  /// Creates the function.
  ///
  /// - Parameters:
  ///   - a: the weight of the second factor.
  ///   - b: the weight of the interaction.
  ///   - inert: how many factors without effect to add.
  public init(a: Double = 7, b: Double = 0.1, inert: Int = 0) {
    self.a = a
    self.b = b
    self.inert = inert
  }

  /// Three, and those that are inert.
  public var dimensions: Int { 3 + inert }

  /// The value; sines are the C library's.
  public func value(at point: [Double]) -> Double {
    let x = point.map { (2 * $0 - 1) * Double.pi }
    let (one, two) = (sin(x[0]), sin(x[1]))
    return one + a * two * two + b * x[2] * x[2] * x[2] * x[2] * one
  }

  /// The variance that a set explains.
  public func explained(by set: Int) -> Double {
    let fourth = Double.pi * Double.pi * Double.pi * Double.pi
    let own = 1 + b * fourth / 5
    return (set & 1 != 0 ? own * own / 2 : 0) + (set & 2 != 0 ? a * a / 8 : 0)
      + (set & 5 == 5 ? 8 * b * b * fourth * fourth / 225 : 0)
  }
}
