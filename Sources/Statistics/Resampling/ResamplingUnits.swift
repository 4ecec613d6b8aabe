internal import Randomness

/// What is drawn whole: the clusters of a sample, or its single values, stratum by stratum.
///
/// Units are numbered by stratum and within it by cluster or, without clusters, by rank, so that the
/// order of the rows does not matter to what is drawn.
struct ResamplingUnits: Sendable {
  /// The ranks of the values of the first unit, then of the next.
  let ranks: [Int]
  /// Where the ranks of each unit begin, and at last the number of values.
  let starts: [Int]
  /// The units of each stratum.
  let strata: [Range<Int>]

  /// Lays out a sample.
  ///
  /// - Parameters:
  ///   - order: the rows in rising order of their values.
  ///   - strata: the stratum of each row; one for all where there is none.
  ///   - clusters: the cluster of each row; each row its own where there is none.
  /// - Throws: `StatisticsError.parameter` for a cluster that lies in two strata.
  init(order: [Int], strata: [Int]?, clusters: [Int]?) throws(StatisticsError) {
    let rows = order.indices.map { rank in
      Row(
        stratum: strata?[order[rank]] ?? 0, cluster: clusters?[order[rank]] ?? rank, rank: rank)
    }.sorted { ($0.stratum, $0.cluster, $0.rank) < ($1.stratum, $1.cluster, $1.rank) }
    var starts: [Int] = []
    var firsts: [Int] = []
    var home: [Int: Int] = [:]
    for (place, row) in rows.enumerated() {
      let before = place > 0 ? rows[place - 1] : nil
      if before?.stratum != row.stratum { firsts.append(starts.count) }
      guard before?.stratum != row.stratum || before?.cluster != row.cluster else { continue }
      if clusters != nil, home.updateValue(row.stratum, forKey: row.cluster) != nil {
        throw .parameter(
          Double(row.cluster), name: "cluster", needed: "clusters that lie in one stratum each")
      }
      starts.append(place)
    }
    ranks = rows.map(\.rank)
    self.starts = starts + [rows.count]
    self.strata = firsts.indices.map { index in
      firsts[index]..<(index + 1 < firsts.count ? firsts[index + 1] : starts.count)
    }
  }

  /// How many units there are.
  var count: Int { starts.count - 1 }

  /// The sample itself, each unit once.
  var whole: Resample {
    Resample(
      units: [Double](repeating: 1, count: count), rows: [Double](repeating: 1, count: ranks.count),
      size: Double(ranks.count))
  }

  /// Draws, in each stratum, as many units as it has, with replacement.
  func draw(_ resample: Int, by chance: Chance, into drawn: inout Resample) {
    for unit in drawn.units.indices { drawn.units[unit] = 0 }
    var place: UInt64 = 0
    for stratum in strata {
      let size = UInt64(stratum.count)
      for _ in stratum {
        let word = chance.seed(phase: Self.phase, tick: resample, entity: place)
        drawn.units[stratum.lowerBound + Int(size.multipliedFullWidth(by: word).high)] += 1
        place += 1
      }
    }
    drawn.size = 0
    for unit in drawn.units.indices { set(unit, to: drawn.units[unit], in: &drawn) }
  }

  /// Holds the values of a unit so often.
  func set(_ unit: Int, to times: Double, in drawn: inout Resample) {
    let places = starts[unit]..<starts[unit + 1]
    for place in places { drawn.rows[ranks[place]] = times }
    drawn.size += times * Double(places.count)
  }

  /// A row with what it belongs to.
  private struct Row {
    let stratum: Int
    let cluster: Int
    let rank: Int
  }

  /// The name of these draws among the phases of `Chance`.
  private static let phase: UInt32 = 0xB007_57A1
}

/// How often a resample holds each unit and each value.
struct Resample {
  /// How often each unit is drawn.
  var units: [Double]
  /// How often each value is held, by its rank.
  var rows: [Double]
  /// How many values that makes.
  var size: Double
}
