/// The ground on which the hazard acts: the territories without children, in the scenario's order.
package struct Land: Sendable {
  package var territory: [Int] = []
  package var key: [UInt64] = []
  package var population: [Double] = []
  package var area: [Double] = []
  package var longitude: [Double] = []
  package var latitude: [Double] = []
  package var townships: [Int] = []
  package var socialVulnerability: [Double] = []
  package var physicalVulnerability: [Double] = []
  package var opinion: [Double] = []
  /// Borders inside the map, by positions here, and their lengths in km.
  package var borders: [(a: Int, b: Int, length: Double)] = []
  /// Borders that leave the map.
  package var edges: [(a: Int, length: Double)] = []

  package var count: Int { key.count }

  init(_ scenario: Scenario) {
    let parents = Set(scenario.territories.compactMap(\.parent))
    var position: [String: Int] = [:]
    for (index, unit) in scenario.territories.enumerated() where !parents.contains(unit.code) {
      position[unit.code] = territory.count
      territory.append(index)
      key.append(unit.key)
      population.append(unit.population)
      area.append(unit.area)
      longitude.append(unit.longitude)
      latitude.append(unit.latitude)
      townships.append(unit.townships)
      socialVulnerability.append(unit.socialVulnerability)
      physicalVulnerability.append(unit.physicalVulnerability)
      opinion.append(unit.opinion)
    }
    for border in scenario.borders {
      guard let a = position[border.a] else { continue }
      if let code = border.b {
        if let b = position[code] { borders.append((a, b, border.length)) }
      } else {
        edges.append((a, border.length))
      }
    }
  }

  /// Positions in the order of their keys, which no renaming or reordering changes.
  package var byKey: [Int] { key.indices.sorted { key[$0] < key[$1] } }

  /// Kilometres between two positions.
  func distance(_ a: Int, _ b: Int) -> Double {
    kilometres(longitude[a], latitude[a], longitude[b], latitude[b])
  }

  /// A position and how far it lies from another, in kilometres.
  package struct Neighbour: Equatable {
    package let position: Int
    package let distance: Double
  }

  /// Those nearest to a home, the nearest first; of two as near, the one that stands first in `order`.
  ///
  /// - Parameters:
  ///   - wanted: how many, 1 or more; all where there are no more.
  ///   - home: the position from which to measure, itself among the nearest.
  ///   - order: the positions to choose from.
  /// - Returns: the positions with their distances.
  /// - Complexity: O(n · `wanted`) for n positions at worst, O(n) as they mostly lie.
  package func nearest(_ wanted: Int, to home: Int, among order: [Int]) -> [Neighbour] {
    var found: [Neighbour] = []
    for position in order {
      // Who is as far to the north or south alone need not be measured.
      if found.count == wanted, let last = found.last,
        kilometresNorth(latitude[home], latitude[position]).magnitude >= last.distance
      {
        continue
      }
      let next = Neighbour(position: position, distance: distance(home, position))
      if found.count == wanted {
        guard let last = found.last, next.distance < last.distance else { continue }
        found.removeLast()
      }
      let place = found.firstIndex { next.distance < $0.distance } ?? found.count
      found.insert(next, at: place)
    }
    return found
  }
}

/// Kilometres between two points in degrees, over a sphere of 6,371 km flattened at their mean
/// latitude: within 0.5 % at the size of a province, 2 % across the country.
package func kilometres(
  _ east1: Double, _ north1: Double, _ east2: Double, _ north2: Double
) -> Double {
  let x = (east1 - east2) * perDegree * cosine(degrees: (north1 + north2) / 2)
  let y = kilometresNorth(north1, north2)
  return (x * x + y * y).squareRoot()
}

/// Kilometres from one latitude north to another, negative where it lies south: no distance is less.
private func kilometresNorth(_ north1: Double, _ north2: Double) -> Double {
  (north1 - north2) * perDegree
}

private let perDegree = 111.19492664455873

/// The cosine of a latitude, by its series; from the four operations alone, so the same bits everywhere.
private func cosine(degrees: Double) -> Double {
  let x = degrees * 0.017453292519943295
  let z = x * x
  var sum = 0.0
  var k = 18.0
  while k > 0 {
    sum = (1 - sum) * z / (k * (k - 1))
    k -= 2
  }
  return 1 - sum
}
