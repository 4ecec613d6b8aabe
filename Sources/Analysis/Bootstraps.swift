internal import Statistics

/// One bootstrap for each number of replications, made when first asked for.
struct Bootstraps {
  let resamples: Int
  let seed: UInt64
  private var made: [Int: Bootstrap] = [:]

  init(resamples: Int, seed: UInt64) {
    self.resamples = resamples
    self.seed = seed
  }

  /// The bootstrap of *n* replications; none for fewer than two, which leave nothing to resample.
  mutating func over(_ replications: Int) -> Bootstrap? {
    guard replications > 1 else { return nil }
    if let ready = made[replications] { return ready }
    let bootstrap = Bootstrap(clusters: replications, resamples: resamples, seed: seed)
    made[replications] = bootstrap
    return bootstrap
  }
}
