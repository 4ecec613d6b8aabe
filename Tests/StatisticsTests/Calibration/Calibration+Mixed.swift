import Statistics

extension CalibrationCase {
  /// Fixed effects of models with a random intercept.
  static let mixed: [CalibrationCase] = [
    arms(blocks: 6, sizes: [4]), arms(blocks: 20, sizes: [2]),
    arms(blocks: 12, sizes: [1, 2, 3, 4]),
    arms(blocks: 20, sizes: [4]),
  ]

  /// An arm that changes within blocks and a covariate of blocks, with σ_b 1 and σ 1.
  private static func arms(blocks: Int, sizes: [Int]) -> CalibrationCase {
    let places = (0..<blocks).flatMap { [Int](repeating: $0, count: sizes[$0 % sizes.count]) }
    let starts = places.indices.map { row in places[..<row].count { $0 == places[row] } }
    let arm = starts.map { Double($0 % 2) }
    return CalibrationCase(
      claims: [
        Claim(name: "mixed model, effect within blocks", criterion: .coverage),
        Claim(name: "mixed model, effect between blocks", criterion: .coverage),
      ], sample: "normal, σ_b 1, σ 1",
      n: "\(blocks) blocks of \(sizes.map(String.init).joined(separator: ", "))", effort: .slow
    ) { draws in
      let levels = draws.normals(blocks)
      let shared = draws.normals(blocks)
      let response = places.indices.map { row in
        2 * arm[row] + levels[places[row]] + shared[places[row]] + draws.normal()
      }
      let model = try MixedModel(
        of: response, on: [DesignColumn(arm), DesignColumn(places.map { levels[$0] })],
        blocks: places)
      return [
        covered(2, by: try model.coefficients[1].interval()),
        covered(1, by: try model.coefficients[2].interval()),
      ]
    }
  }
}
