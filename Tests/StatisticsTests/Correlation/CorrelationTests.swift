import Foundation
import Statistics
import Testing

@Suite struct CorrelationTests {
  static let a = [12.1, 9.8, 14.3, 11.7, 10.9, 13.2, 15.1, 8.4, 9.1]
  static let b = [1.9, 2.4, 3.6, 2.2, 3.1, 2.9, 3.9, 2.0, 1.2]
  static let tiedA: [Double] = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]
  static let tiedB: [Double] = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5]
  static let waveA = (0..<40).map { sin(1.3 * Double($0)) * 3 + Double($0) / 10 }
  static let waveB = (0..<40).map { cos(1.7 * Double($0)) + Double($0) / 15 }

  // All numbers are scipy 1.17.1's: pearsonr, spearmanr and kendalltau.
  @Test func `products of deviations correlate as scipy's pearsonr`() throws {
    try check(.pearson(Self.a, Self.b), 0.7968989125390007, 0.010127682902299318)
    try check(.pearson(Self.tiedA, Self.tiedB), 0.09979900759721554, 0.7576332870187424)
    try check(.pearson(Self.waveA, Self.waveB), 0.22632405195268884, 0.16022730039561933)
    let interval = try Correlation.pearson(Self.a, Self.b).fisherInterval()
    #expect(near(interval?.low, 0.2820473340135684) && near(interval?.high, 0.9553913437184526))
    let narrow = try Correlation.pearson(Self.waveA, Self.waveB).fisherInterval()
    #expect(near(narrow?.low, -0.09164656873601128) && near(narrow?.high, 0.5024122997887929))
  }

  @Test func `ranks correlate as scipy's spearmanr, and exactly up to nine pairs`() throws {
    try check(.spearman(Self.a, Self.b, exact: false), 0.7, 0.03576957497026173)
    try check(.spearman(Self.tiedA, Self.tiedB), 0.1415796863640157, 0.6607268292868227)
    try check(.spearman(Self.waveA, Self.waveB), 0.2227016885553471, 0.1672041172918836)
    // All 362,880 orders of nine counted one by one in Python; so for five and seven.
    let exact = try Correlation.spearman(Self.a, Self.b)
    #expect(exact.isExact && near(exact.p, 0.04325396825396825))
    try check(.spearman([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]), 0.8, 16.0 / 120)
    #expect(near(try Correlation.spearman(seven, seven.reversed()).p, 2.0 / 5_040))
    #expect(near(try Correlation.spearman(seven, [2, 1, 4, 3, 5, 7, 6]).p, 62.0 / 5_040))
    #expect(try Correlation.spearman([1, 2, 3, 4], [2, 4, 1, 3]).p == 1)
    #expect(try !Correlation.spearman(Self.tiedA, Self.tiedB).isExact)
    // Seven pairs with ties: by t.
    try check(
      .spearman([1, 2, 2, 3, 5, 5, 6], [2, 1, 3, 3, 7, 4, 7]), 0.8888888888888891,
      0.007438656186351456)
    let ten = (0..<10).map(Double.init)
    try check(
      .spearman(ten, [0, 1, 2, 3, 5, 4, 6, 7, 8, 9]), 0.9878787878787878, 9.307459988955516e-08)
  }

  @Test func `pairs of pairs agree as scipy's kendalltau says`() throws {
    let exact = try Correlation.kendall(Self.a, Self.b)
    check(exact, 0.5555555555555556, 0.04461529982363316)
    #expect(exact.isExact)
    try check(.kendall(Self.a, Self.b, exact: false), 0.5555555555555556, 0.03705621856411893)
    let tied = try Correlation.kendall(Self.tiedA, Self.tiedB)
    check(tied, 0.17109647770728875, 0.4732837191521063)
    #expect(!tied.isExact)
    try check(.kendall(Self.waveA, Self.waveB), 0.14871794871794874, 0.1765289147526533)
    try check(.kendall([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]), 0.6, 0.23333333333333334)
    let sixty = (0..<60).map(Double.init)
    let swapped = [1.0, 0] + sixty.dropFirst(2)
    let nearly = try Correlation.kendall(sixty, swapped)
    #expect(near(nearly.coefficient, 0.9988700564971751) && nearly.isExact)
    // 2 · 60 / 60!: too small for an absolute tolerance.
    #expect(near(nearly.logP, log(1.4421365923791871e-80), tolerance: 1e-12))
    let asymptotic = try Correlation.kendall(sixty, swapped, exact: false)
    #expect(near(asymptotic.logP, log(1.7206241278845853e-29), tolerance: 1e-12))
  }

  @Test func `a count by all pairs finds the same order of things`() throws {
    for (x, y) in [(Self.a, Self.b), (Self.tiedA, Self.tiedB), (Self.waveA, Self.waveB)] {
      var (excess, tiedX, tiedY, total) = (0.0, 0.0, 0.0, 0.0)
      for i in x.indices {
        for j in 0..<i {
          let (dx, dy) = (x[i] - x[j], y[i] - y[j])
          excess += dx * dy > 0 ? 1 : dx * dy < 0 ? -1 : 0
          tiedX += dx == 0 ? 1 : 0
          tiedY += dy == 0 ? 1 : 0
          total += 1
        }
      }
      let tau = excess / ((total - tiedX) * (total - tiedY)).squareRoot()
      #expect(near(try Correlation.kendall(x, y).coefficient, tau, tolerance: 1e-15))
    }
  }

  @Test func `turning a column turns the sign and exchanging the columns changes nothing`() throws {
    for make in kinds {
      for (x, y) in [(Self.a, Self.b), (Self.tiedA, Self.tiedB), (Self.waveA, Self.waveB)] {
        let link = try make(x, y)
        let (swapped, turned) = (try make(y, x), try make(x.map { -$0 }, y))
        #expect(near(swapped.coefficient, link.coefficient ?? .nan, tolerance: 1e-15))
        #expect(near(swapped.p, link.p ?? .nan, tolerance: 1e-15))
        #expect(near(turned.coefficient, -(link.coefficient ?? .nan), tolerance: 1e-15))
        #expect(near(turned.p, link.p ?? .nan, tolerance: 1e-14))
      }
    }
  }

  @Test func `a common origin far from zero costs no digits, nor does scale`() throws {
    // r of the rounded numbers 10⁹ + a, by mpmath with 40 digits.
    let far = try Correlation.pearson(Self.a.map { 1e9 + $0 }, Self.b)
    #expect(near(far.coefficient, 0.7968989057399104, tolerance: 1e-15))
    let huge = try Correlation.pearson(Self.a.map { $0 * 1e300 }, Self.b.map { $0 * 1e-300 })
    #expect(near(huge.coefficient, 0.7968989125390007, tolerance: 1e-14))
  }

  @Test func `p beyond the range of numbers has its logarithm`() throws {
    let many = (0..<3_000).map(Double.init)
    let other = many.map { $0 + ($0.truncatingRemainder(dividingBy: 2) == 0 ? 1 : -1) }
    let link = try Correlation.pearson(many, other)
    #expect(link.p == 0 && (link.logP ?? 0) < -10_000)
  }

  @Test func `points on a line are certain and have no Fisher interval`() throws {
    let line = try Correlation.pearson([0.1, 0.2, 0.3, 0.7], [1.1, 1.2, 1.3, 1.7])
    #expect(line.coefficient == 1 && line.p == 0 && line.logP == nil)
    #expect(try line.fisherInterval() == nil)
    #expect(try Correlation.pearson([1, 2, 3], [3, 2, 1]).coefficient == -1)
    #expect(try Correlation.pearson([1, 2, 3], [1, 3, 2]).fisherInterval() == nil)
    #expect(throws: StatisticsError.confidence(0)) { try line.fisherInterval(confidence: 0) }
  }

  @Test func `few pairs and columns without spread are undefined, and NaN is an error`() throws {
    let poor: [([Double], [Double])] = [
      ([], []), ([1], [2]), ([1, 2], [3, 4]), ([2, 2, 2], [1, 2, 3]),
    ]
    for make in kinds {
      for (x, y) in poor {
        let link = try make(x, y)
        #expect(link.coefficient == nil && link.p == nil && link.logP == nil && link.note != nil)
        #expect(try link.fisherInterval() == nil && make(y, x).p == nil)
      }
      #expect(throws: StatisticsError.notFinite(position: 2)) {
        try make([1, 2, .nan], [1, 2, 3])
      }
      #expect(throws: StatisticsError.self) { try make([1, 2, 3], [1, .infinity, 3]) }
    }
  }

  private let seven: [Double] = [1, 2, 3, 4, 5, 6, 7]

  private let kinds: [([Double], [Double]) throws -> Correlation] = [
    { try Correlation.pearson($0, $1) }, { try Correlation.spearman($0, $1) },
    { try Correlation.kendall($0, $1) },
  ]

  private func check(_ link: Correlation, _ coefficient: Double, _ p: Double) {
    #expect(near(link.coefficient, coefficient))
    #expect(near(link.p, p) && near(link.logP, log(p)))
  }
}
