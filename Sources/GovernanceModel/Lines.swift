internal import Randomness

/// The ties over which units may move: from a holder to a site, through one of five channels.
///
/// A site is the domain of one department in one territory, `r * 4 + d`. Lines stand channel by
/// channel, so that each channel is a range. Where an actor may help it must also hear: the word on
/// need passes the other way over the same line.
package struct Lines: Sendable {
  package var holder: [Int] = []
  package var site: [Int] = []
  /// The line is open iff this draw is below the openness of its mode; nested by construction.
  package var open: [Double] = []
  /// It is digital iff this one is below the mode's digital level.
  package var digital: [Double] = []
  package var distance: [Double] = []
  package var key: [UInt64] = []
  /// The line the other way, −1 where there is none.
  package var reverse: [Int] = []
  /// Share of the holder's land that its border with the site's makes, km over km²; 0 elsewhere.
  package var border: [Double] = []
  /// The post from which a superior sees the site, −1 elsewhere.
  package var post: [Int] = []

  /// A department's units for its own site: no mode, always open.
  package var own = 0..<0
  package var vertical = 0..<0
  package var horizontal = 0..<0
  package var crossDepartment = 0..<0
  package var insideOutside = 0..<0

  package var count: Int { site.count }

  /// Every line but a department's own and those from above.
  package var lateral: Range<Int> { horizontal.lowerBound..<insideOutside.upperBound }

  init(
    land: Land, governments: Governments, posts: Posts, holders: Holders,
    parameters: SocietyParameters, chance: Chance
  ) {
    let sites = land.count * Department.count
    for k in 0..<sites { append(k, k, key: holders.key[k], holders, chance) }
    own = 0..<count
    addVertical(land, governments, posts, holders, chance)
    vertical = own.upperBound..<count
    addHorizontal(land, holders, chance)
    horizontal = vertical.upperBound..<count
    addCrossDepartment(land, holders, chance)
    crossDepartment = horizontal.upperBound..<count
    addInsideOutside(land, holders, Int(parameters.partners), chance)
    insideOutside = crossDepartment.upperBound..<count
  }

  private mutating func addVertical(
    _ land: Land, _ governments: Governments, _ posts: Posts, _ holders: Holders, _ chance: Chance
  ) {
    let first = holders.firstOffices(of: governments, land: land)
    let upper = (land.count..<posts.count).sorted {
      let (a, b) = (governments.tier[posts.government[$0]], governments.tier[posts.government[$1]])
      return a == b ? $0 < $1 : a > b
    }
    for p in upper {
      for d in 0..<Department.count {
        let (holder, k) = (first[posts.government[p]] + d, posts.leaf[p] * Department.count + d)
        append(holder, k, key: .tie(holders.key[holder], holders.key[k]), holders, chance, post: p)
      }
    }
  }

  private mutating func addHorizontal(_ land: Land, _ holders: Holders, _ chance: Chance) {
    for (a, b, length) in land.borders {
      for d in 0..<Department.count {
        let (i, j) = (a * Department.count + d, b * Department.count + d)
        let apart = land.distance(a, b)
        pair(i, j, holders, chance, distance: apart)
        border[count - 2] = length / land.area[a]
        border[count - 1] = length / land.area[b]
      }
    }
  }

  private mutating func addCrossDepartment(_ land: Land, _ holders: Holders, _ chance: Chance) {
    for r in 0..<land.count {
      for d in 0..<Department.count {
        for e in 0..<d {
          pair(r * Department.count + d, r * Department.count + e, holders, chance, distance: 0)
        }
      }
    }
  }

  private mutating func addInsideOutside(
    _ land: Land, _ holders: Holders, _ partners: Int, _ chance: Chance
  ) {
    let order = land.byKey
    var around: [Int: [Land.Neighbour]] = [:]
    for h in 0..<holders.count where holders.government[h] < 0 {
      let home = holders.leaf[h]
      let nearest = around[home] ?? land.nearest(partners, to: home, among: order)
      around[home] = nearest
      for neighbour in nearest {
        let k = neighbour.position * Department.count + holders.domain[h]
        append(
          h, k, key: .tie(holders.key[h], holders.key[k]), holders, chance,
          distance: neighbour.distance)
      }
    }
  }

  private mutating func pair(
    _ i: Int, _ j: Int, _ holders: Holders, _ chance: Chance, distance: Double
  ) {
    append(i, j, key: .tie(holders.key[i], holders.key[j]), holders, chance, distance: distance)
    append(j, i, key: .tie(holders.key[j], holders.key[i]), holders, chance, distance: distance)
    reverse[count - 2] = count - 1
    reverse[count - 1] = count - 2
  }

  private mutating func append(
    _ holder: Int, _ site: Int, key: UInt64, _ holders: Holders, _ chance: Chance,
    distance: Double = 0, post: Int = -1
  ) {
    let (o, g) = chance.uniforms(.tieOpen, 0, key)
    self.holder.append(holder)
    self.site.append(site)
    self.key.append(key)
    self.distance.append(distance)
    self.post.append(post)
    open.append(o)
    digital.append(g)
    reverse.append(-1)
    border.append(0)
  }
}

extension UInt64 {
  fileprivate static func tie(_ a: UInt64, _ b: UInt64) -> UInt64 { EntityKey.tie(a, b) }
}
