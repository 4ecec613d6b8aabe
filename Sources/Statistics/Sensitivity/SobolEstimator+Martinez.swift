extension PickFreezeForm {
  /// Correlations; 1 − r is worked out from differences, so that an inert factor has exactly 0.
  static func martinez(_ k: Int, hasSecondOrder: Bool) -> PickFreezeForm {
    var form = PickFreezeForm()
    let place = PickFreezePlaces(factors: k, hasSecondOrder: hasSecondOrder)
    let points =
      [place.a, place.b] + (0..<k).map(place.ab) + (hasSecondOrder ? (0..<k).map(place.ba) : [])
    let centre = points.map { form.mean($0) }
    let squares = points.map { form.product($0, $0) }
    let first = (0..<k).map { form.product(place.b, place.ab($0)) }
    let apart = (0..<k).map { form.square(place.a, minus: place.ab($0)) }
    let pairs = hasSecondOrder ? form.pairs(place) : []
    form.evaluate = { means in
      let mean = centre.map { means[$0] }
      let variance = zip(squares, mean).map { means[$0] - $1 * $1 }
      guard variance.allSatisfy({ $0 > 0 }) else { return nil }
      let sd = variance.map { $0.squareRoot() }
      let single = (0..<k).map { i in
        (means[first[i]] - mean[1] * mean[2 + i]) / (sd[1] * sd[2 + i])
      }
      let total = (0..<k).map { i in
        let (shift, excess) = (mean[0] - mean[2 + i], sd[0] - sd[2 + i])
        return (means[apart[i]] - shift * shift - excess * excess) / (2 * sd[0] * sd[2 + i])
      }
      return single + total
        + pairs.map { pair in
          let (i, j) = (2 + k + pair.i, 2 + pair.j)
          return (means[pair.term] - mean[i] * mean[j]) / (sd[i] * sd[j]) - single[pair.i]
            - single[pair.j]
        }
    }
    return form
  }
}
