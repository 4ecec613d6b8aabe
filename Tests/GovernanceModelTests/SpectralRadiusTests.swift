import GovernanceModel
import Testing

@Suite("Spectral radius")
struct SpectralRadiusTests {
  static let known: [([Double], Double)] = [
    ([0, 0, 0, 0], 0), ([0.3, 0, 0, 0.7], 0.7),
    // Periodic: eigenvalues ±√(2 × 0.125).
    ([0, 2, 0.125, 0], 0.5),
    // Nilpotent, and defective with a double eigenvalue.
    ([0, 5, 0, 0], 0), ([0.5, 1, 0, 0.5], 0.5),
    // Eigenvalues 0.6 and 0.1: trace 0.7, determinant 0.06.
    ([0.5, 0.1, 0.4, 0.2], 0.6),
  ]

  @Test("the radius of matrices known by hand", arguments: known)
  func byHand(matrix: [Double], radius: Double) {
    #expect((spectralRadius(matrix, order: 2) - radius).magnitude < 1e-12)
  }

  @Test("rows that add up to one number have it as radius")
  func stochastic() {
    var scaled: [Double] = []
    for row in 0..<4 {
      let entries = (0..<4).map { column in Double((row * 28 + column * 7 + 3) % 5) }
      let sum = entries.reduce(0, +)
      for entry in entries { scaled.append(0.9 * entry / sum) }
    }
    #expect((spectralRadius(scaled, order: 4) - 0.9).magnitude < 1e-12)
  }
}
