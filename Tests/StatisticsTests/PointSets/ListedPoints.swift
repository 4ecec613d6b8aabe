import Statistics

/// Points given one by one.
struct ListedPoints: UnitPoints {
  let rows: [[Double]]
  var count: Int { rows.count }
  var dimensions: Int { rows[0].count }
  func point(_ index: Int) -> [Double] { rows[index] }

  init(_ rows: [[Double]]) { self.rows = rows }

  /// Some of the points of another set.
  init(_ points: some UnitPoints, _ range: Range<Int>) { rows = range.map(points.point) }

  /// Independent uniform points, by SplitMix64.
  static func random(count: Int, dimensions: Int, seed: UInt64) -> ListedPoints {
    var state = seed
    func next() -> Double {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
      return Double((z ^ z >> 31) >> 11) * 0x1p-53
    }
    return ListedPoints((0..<count).map { _ in (0..<dimensions).map { _ in next() } })
  }
}

/// Whether each of these values lies in a slice of its own, of as many equal slices of [0, 1).
func fillsEverySlice(_ values: [Double]) -> Bool {
  Set(values.map { Int($0 * Double(values.count)) }).count == values.count
}
