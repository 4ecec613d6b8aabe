import Statistics
import Testing

@Suite struct MorrisTrajectoriesTests {
  private static let levels = [4, 2, 3, 7, 4]
  private let design = MorrisTrajectories(levels: levels, trajectories: 12, seed: 3)

  @Test func `each step changes one factor by half of its levels`() throws {
    let steps = Self.levels.map { max(1, $0 / 2) }
    #expect(design.count == 72)
    for index in 0..<design.count {
      let (trajectory, changed) = design.step(of: index)
      #expect(trajectory == index / 6)
      guard let changed else {
        #expect(index % 6 == 0)
        continue
      }
      let moves = zip(design.gridLevels(index), design.gridLevels(index - 1)).map { $0 - $1 }
      #expect(moves[changed].magnitude == steps[changed].magnitude)
      #expect(moves.count { $0 != 0 } == 1)
    }
  }

  @Test func `every factor changes once in a trajectory`() {
    for trajectory in 0..<12 {
      let changed = (1...5).compactMap { design.step(of: trajectory * 6 + $0).factor }
      #expect(changed.sorted() == [0, 1, 2, 3, 4])
    }
  }

  @Test func `a coordinate tells the level and levels stay on the grid`() {
    for index in 0..<design.count {
      let levels = zip(design.point(index), Self.levels).map { Int($0 * Double($1)) }
      #expect(levels == design.gridLevels(index))
      #expect(zip(levels, Self.levels).allSatisfy { (0..<$1).contains($0) })
    }
  }

  @Test func `levels, senses and orders are drawn evenly`() {
    let many = MorrisTrajectories(levels: [4, 4], trajectories: 4_000, seed: 5, candidates: 4_000)
    var starts = [Int](repeating: 0, count: 16)
    var firstChanged = 0
    for trajectory in 0..<4_000 {
      let start = many.gridLevels(trajectory * 3)
      starts[start[0] * 4 + start[1]] += 1
      firstChanged += many.step(of: trajectory * 3 + 1).factor ?? 0
    }
    // 250 expected with a standard deviation of 15; 2,000 with one of 32.
    #expect(starts.allSatisfy { (188...312).contains($0) })
    #expect((1_874...2_126).contains(firstChanged))
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `chosen trajectories lie farther apart than those first drawn`(seed: UInt64) {
    let levels = [Int](repeating: 4, count: 8)
    let first = MorrisTrajectories(levels: levels, trajectories: 10, seed: seed, candidates: 10)
    let chosen = MorrisTrajectories(levels: levels, trajectories: 10, seed: seed)
    #expect(chosen.candidates == 1_000)
    #expect(chosen.spread > 1.05 * first.spread)
  }

  @Test func `the spread of two trajectories is the sum of the distances of their points`() {
    let two = MorrisTrajectories(levels: [4, 3], trajectories: 2, seed: 2, candidates: 2)
    var sum = 0.0
    for one in 0..<3 {
      for other in 3..<6 {
        let (x, y) = (two.gridLevels(one), two.gridLevels(other))
        let (a, b) = (Double(x[0] - y[0]) / 3, Double(x[1] - y[1]) / 2)
        sum += (a * a + b * b).squareRoot()
      }
    }
    #expect(near(two.spread, sum))
  }

  @Test func `with very many factors there are as many candidates as the budget compares`() {
    let wide = MorrisTrajectories(
      levels: [Int](repeating: 4, count: 400), trajectories: 10, seed: 1)
    #expect(wide.candidates == 12)
    #expect(wide.count == 4_010)
  }

  @Test func `the trajectories of a seed are these on every machine`() {
    let small = MorrisTrajectories(levels: [4, 2, 5], trajectories: 3, seed: 20_210_720)
    #expect(
      (0..<4).map { small.gridLevels($0) } == [[0, 1, 2], [0, 1, 0], [0, 0, 0], [2, 0, 0]])
    #expect(
      (8..<12).map { small.gridLevels($0) } == [[1, 1, 0], [3, 1, 0], [3, 0, 0], [3, 0, 2]])
  }
}
