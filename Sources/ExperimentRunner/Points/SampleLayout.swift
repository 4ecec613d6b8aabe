internal import Statistics

/// Points of the unit cube, a dimension a free lever, brought to the domains of the levers.
struct SampleLayout: PointLayout {
  let factors: [Factor]
  let sample: any UnitPoints
  private let free: [Factor]

  init(_ factors: [Factor], _ sample: any UnitPoints) {
    self.factors = factors
    self.sample = sample
    free = factors.free
  }

  var count: Int { sample.count }

  func levels(_ index: Int) -> [Double] {
    factors.values(at: zip(free, sample.point(index)).map { $0.position(drawn: $1) })
  }
}
