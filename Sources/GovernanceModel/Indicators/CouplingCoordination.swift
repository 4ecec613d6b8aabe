internal import Randomness

/// The coupling coordination of subsystems, each with a level in [0, 1].
///
/// Coupling C = n (Π U)^(1/n) / Σ U, development T = mean U, coordination D = √(C T). The factor n is
/// often left out, which makes D of (.8, .4, .6, .7) .2422 times smaller than it is: with it, C = .9688,
/// T = .625, D = .7781.
package struct CouplingCoordination: Equatable {
  package let coupling: Double
  package let development: Double

  package var coordination: Double { (coupling * development).squareRoot() }

  /// - Parameter levels: at least one, each in [0, 1]; where one of them is 0, nothing is coupled.
  package init(_ levels: [Double]) {
    let n = Double(levels.count)
    let sum = levels.reduce(0, +)
    let product = levels.reduce(1, *)
    development = sum / n
    coupling = product > 0 ? n * root(product, levels.count) / sum : 0
  }
}

/// The n-th root of a number in (0, 1], by logarithms.
private func root(_ x: Double, _ n: Int) -> Double { exponential(logarithm(x) / Double(n)) }
