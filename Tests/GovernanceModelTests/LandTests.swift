import Foundation
import GovernanceModel
import Testing

@Suite("Land")
struct LandTests {
  /// A degree of a great circle of 6,371 km is 2π × 6,371 / 360 = 111.195 km; at 60° north a degree of
  /// longitude is half of that.
  @Test("distances are those of the sphere")
  func degrees() {
    #expect(nearly(kilometres(113, 34, 113, 35), 111.194_926_644_558_73))
    #expect(nearly(kilometres(10, 60, 11, 60), 55.597_463_322_279_365, within: 1e-9))
    #expect(nearly(kilometres(0, 0, 1, 0), 111.194_926_644_558_73))
    #expect(kilometres(113, 34, 113, 34) == 0)
  }

  @Test(
    "at the size of a province they are within half a per cent of the great circle's",
    arguments: [
      (110.4, 31.4, 116.6, 36.3), (113.6, 34.7, 112.4, 34.6), (115, 32, 114.3, 36.1),
      (110.5, 34, 116.5, 34),
    ])
  func greatCircle(east1: Double, north1: Double, east2: Double, north2: Double) {
    let radian = Double.pi / 180
    let (a, b) = (north1 * radian, north2 * radian)
    let haversine =
      pow(sin((b - a) / 2), 2) + cos(a) * cos(b) * pow(sin((east2 - east1) * radian / 2), 2)
    let expected = 2 * 6_371 * asin(haversine.squareRoot())
    #expect((kilometres(east1, north1, east2, north2) / expected - 1).magnitude < 0.005)
    #expect(
      kilometres(east1, north1, east2, north2) == kilometres(east2, north2, east1, north1))
  }

  /// Twelve counties a quarter of a degree apart, which is exact, so that each has pairs as near.
  @Test("the nearest are those that sorting by distance puts first", arguments: 0..<12)
  func nearest(home: Int) throws {
    var scenario = SmallWorld.busy()
    scenario.borders = []
    scenario.territories = (0..<12).map {
      Territory(
        code: "K\($0)", tier: .county, parent: nil, longitude: 113 + 0.25 * Double($0),
        latitude: 34, population: 1_000)
    }
    let land = try Society(scenario: scenario, parameters: scenario.parameters, seed: 1).land
    func distance(_ r: Int) -> Double {
      kilometres(land.longitude[home], 34, land.longitude[r], 34)
    }
    let sorted = land.byKey.enumerated().sorted {
      (distance($0.element), $0.offset) < (distance($1.element), $1.offset)
    }.map(\.element)
    for wanted in [1, 2, 5, 12, 50] {
      let nearest = land.nearest(wanted, to: home, among: land.byKey)
      #expect(nearest.map(\.position) == Array(sorted.prefix(wanted)))
      #expect(nearest.allSatisfy { $0.distance == distance($0.position) })
    }
    #expect(land.nearest(1, to: home, among: land.byKey).first?.position == home)
  }

  @Test("only territories without others below are land")
  func leaves() throws {
    let society = try SmallWorld.start(SmallWorld.twoCounties(townships: 3)).society
    #expect(society.land.territory == [3, 4])
    #expect(society.land.area == [100, 200])
    #expect(society.land.townships == [3, 3])
    #expect(society.land.borders.count == 1)
    #expect(society.land.edges.isEmpty)
    #expect(society.governments.leaf == [-1, -1, -1, 0, 1])
    #expect(society.governments.parent == [-1, 0, 1, 2, 2])
    #expect(society.posts.government == [3, 4, 2, 2, 1, 1, 0, 0])
    #expect(society.posts.leaf == [0, 1, 0, 1, 0, 1, 0, 1])
    #expect(society.posts.below == [-1, -1, 0, 1, 2, 3, 4, 5])
    #expect(society.posts.above == [[2, 4, 6], [3, 5, 7]])
  }
}
