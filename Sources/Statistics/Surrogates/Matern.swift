internal import Foundation

/// Matérn's correlation of smoothness 5/2 with one length per input.
///
/// (1 + √5·r + 5r²/3)·e^(−√5·r) with r² = Σ((xₖ − yₖ)/ℓₖ)²: surfaces that can be differentiated
/// twice (Matérn 1960; Stein 1999, doi:10.1007/978-1-4612-1494-6; Rasmussen & Williams 2006, Gaussian
/// Processes for Machine Learning, ISBN 978-0-262-18253-9, equation 4.17). Points so far apart that a
/// double cannot hold their correlation have none, infinitely far ones included.
struct Matern {
  let lengths: [Double]

  /// The correlation of two points.
  func correlation(_ a: [Double], _ b: [Double]) -> Double {
    let r = scaledDistance(a, b)
    guard r < Self.reach else { return 0 }
    return (1 + r + r * r / 3) * exp(-r)
  }

  /// The change of the correlation by the logarithm of each length.
  ///
  /// (5/3)·(1 + √5·r)·e^(−√5·r)·((xₖ − yₖ)/ℓₖ)².
  func slopes(_ a: [Double], _ b: [Double]) -> [Double] {
    let r = scaledDistance(a, b)
    guard r < Self.reach else { return lengths.map { _ in 0 } }
    let shared = 5 * (1 + r) * exp(-r) / 3
    return lengths.indices.map { k in
      let step = (a[k] - b[k]) / lengths[k]
      return shared * step * step
    }
  }

  /// Beyond this √5·r nothing is left of e^(−√5·r), the least double being e^(−744.4).
  private static let reach = 800.0

  /// √5·r.
  private func scaledDistance(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for k in lengths.indices {
      let step = (a[k] - b[k]) / lengths[k]
      sum += step * step
    }
    return (5 * sum).squareRoot()
  }
}
