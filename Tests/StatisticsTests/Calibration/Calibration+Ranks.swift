import Statistics

extension CalibrationCase {
  /// Tests by ranks and by permutations.
  static let ranks: [CalibrationCase] = rankSums + signedRanks + manySamples + permutations

  private static let rankSums: [CalibrationCase] = [
    .erring("Mann–Whitney, exact", "exponential", n: "6, 9", criterion: .sizeAtMost) {
      try SignificanceTest.mannWhitney($0.sample(6, .exponential), $0.sample(9, .exponential)).p
    },
    .erring(
      "Mann–Whitney, exact", "exponential", n: "20, 20", criterion: .sizeAtMost, effort: .medium
    ) {
      try SignificanceTest.mannWhitney($0.sample(20, .exponential), $0.sample(20, .exponential)).p
    },
    .erring("Mann–Whitney, corrected", "normal", n: "20, 20") {
      try SignificanceTest.mannWhitney($0.normals(20), $0.normals(20), exact: false).p
    },
    .erring("Mann–Whitney, corrected", "normal", n: "10, 10") {
      try SignificanceTest.mannWhitney($0.normals(10), $0.normals(10), exact: false).p
    },
    .erring("Mann–Whitney, corrected", "lognormal", n: "60, 60") {
      try SignificanceTest.mannWhitney($0.sample(60, .lognormal), $0.sample(60, .lognormal)).p
    },
    .erring("Mann–Whitney, corrected", "ten counts", n: "15, 25") {
      try SignificanceTest.mannWhitney($0.sample(15, .counts), $0.sample(25, .counts)).p
    },
    .erring("Brunner–Munzel", "normal", n: "10, 10") {
      try SignificanceTest.brunnerMunzel($0.normals(10), $0.normals(10)).p
    },
    .erring("Brunner–Munzel", "normal, sd 1 and 3", n: "10, 15") {
      try SignificanceTest.brunnerMunzel($0.normals(10), $0.normals(15, sd: 3)).p
    },
    .erring("Brunner–Munzel", "normal, sd 1 and 3", n: "20, 30") {
      try SignificanceTest.brunnerMunzel($0.normals(20), $0.normals(30, sd: 3)).p
    },
    .erring("Brunner–Munzel", "normal, sd 3 and 1", n: "20, 30") {
      try SignificanceTest.brunnerMunzel($0.normals(20, sd: 3), $0.normals(30)).p
    },
    .erring("Brunner–Munzel", "ten counts", n: "20, 20") {
      try SignificanceTest.brunnerMunzel($0.sample(20, .counts), $0.sample(20, .counts)).p
    },
  ]

  private static let signedRanks: [CalibrationCase] = [
    .erring("signed rank, exact", "t on 3 df", n: "8", criterion: .sizeAtMost) {
      try SignificanceTest.signedRank($0.sample(8, .heavy), zeros(8)).p
    },
    .erring("signed rank, exact", "t on 3 df", n: "30", criterion: .sizeAtMost, effort: .medium) {
      try SignificanceTest.signedRank($0.sample(30, .heavy), zeros(30)).p
    },
    .erring("signed rank, corrected", "normal", n: "20") {
      try SignificanceTest.signedRank($0.normals(20), zeros(20), exact: false).p
    },
    .erring("signed rank, corrected", "normal", n: "60") {
      try SignificanceTest.signedRank($0.normals(60), zeros(60)).p
    },
    .erring("signed rank, corrected", "ten counts", n: "20") {
      try SignificanceTest.signedRank($0.sample(20, .counts), $0.sample(20, .counts)).p
    },
  ]

  /// H keeps its level by χ² from some values a group on, the more of them the more groups.
  private static let manySamples: [CalibrationCase] =
    [
      kruskal([5, 5, 5]), kruskal([10, 10, 10]), kruskal([5, 5, 5, 5], .errsLess(0.038)),
      kruskal([8, 8, 8, 8], .errsLess(0.042)), kruskal([9, 9, 9, 9]), kruskal([10, 20, 30, 40]),
      kruskal([8, 8, 8, 8, 8, 8], .errsLess(0.042)), kruskal([10, 10, 10, 10, 10, 10]),
      kruskal([12, 12, 12, 12, 12, 12, 12, 12]),
    ] + [
      friedman(6, 4, .errsLess(0.037), .errsMore(0.06)), friedman(9, 4, .errsLess(0.041)),
      friedman(13, 3), friedman(13, 4), friedman(13, 8), friedman(20, 3), friedman(20, 6),
    ]

  private static func kruskal(
    _ sizes: [Int], _ criterion: CalibrationCriterion = .size
  ) -> CalibrationCase {
    .erring(
      "Kruskal–Wallis", "exponential", n: sizes.map(String.init).joined(separator: ", "),
      criterion: criterion
    ) { draws in
      try SignificanceTest.kruskalWallis(sizes.map { draws.sample($0, .exponential) }).p
    }
  }

  private static func friedman(
    _ blocks: Int, _ treatments: Int, _ chiSquared: CalibrationCriterion = .size,
    _ f: CalibrationCriterion = .size
  ) -> CalibrationCase {
    CalibrationCase(
      claims: [
        Claim(name: "Friedman, χ²", criterion: chiSquared),
        Claim(name: "Friedman, F of Iman and Davenport", criterion: f),
      ], sample: "normal", n: "\(blocks) blocks of \(treatments)", effort: .light
    ) { draws in
      let test = try FriedmanTest((0..<blocks).map { _ in draws.normals(treatments) })
      return [rejected(test.chiSquared.p), rejected(test.imanDavenport.p)]
    }
  }

  private static let permutations: [CalibrationCase] = [
    .erring(
      "permutation, exact", "exponential", n: "5, 6", criterion: .sizeAtMost, effort: .medium
    ) {
      try PermutationTest.independent(
        $0.sample(5, .exponential), $0.sample(6, .exponential), seed: 1
      ).p
    },
    .erring("permutation, 199 drawn", "lognormal", n: "15, 20", effort: .medium) {
      try PermutationTest.independent(
        $0.sample(15, .lognormal), $0.sample(20, .lognormal), resamples: 199, seed: $0.seed()
      ).p
    },
    .erring(
      "sign flips, exact", "t on 3 df", n: "9", criterion: .sizeAtMost, effort: .medium
    ) { try PermutationTest.paired($0.sample(9, .heavy), zeros(9), seed: 1).p },
    .erring("sign flips, 199 drawn", "t on 3 df", n: "20", effort: .medium) {
      try PermutationTest.paired(
        $0.sample(20, .heavy), zeros(20), resamples: 199, seed: $0.seed()
      ).p
    },
  ]

  private static func zeros(_ count: Int) -> [Double] { [Double](repeating: 0, count: count) }
}
