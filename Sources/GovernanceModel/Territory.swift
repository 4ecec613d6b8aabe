internal import Randomness

/// A unit of the map with a government: a country, province, prefecture or county.
///
/// A territory without children is where hazard, need and residents stand, whatever its tier.
public struct Territory: Sendable, Equatable {
  /// The administrative code, unique in the scenario.
  public var code: String
  /// The name as people write it.
  public var name: String
  /// The tier of its government; never `.township`.
  public var tier: Tier
  /// The code of the territory above, nil at the top.
  public var parent: String?
  /// A point inside, in degrees east (WGS 84).
  public var longitude: Double
  /// A point inside, in degrees north (WGS 84).
  public var latitude: Double
  /// Area in km², above 0.
  public var area: Double
  /// Residents, of a territory without children; ignored elsewhere.
  public var population: Double
  /// How many townships report from here; ignored where there are children.
  public var townships: Int
  /// By how much its people are harmed more (above 1) or less than others, above 0 (社会脆弱性).
  public var socialVulnerability: Double
  /// By how much less (above 1) or more water its buildings bear than others, above 0 (物理脆弱性).
  public var physicalVulnerability: Double
  /// How grave its government holds the crisis to be at the start, [0, 1]; ignored where there are
  /// children, and unless governments consult.
  public var opinion: Double
  /// Under which its draws are named; made from the code unless given.
  public var key: UInt64

  /// Creates a territory; `key` follows from `code` unless given.
  public init(
    code: String, name: String? = nil, tier: Tier, parent: String?, longitude: Double = 0,
    latitude: Double = 0, area: Double = 1_000, population: Double = 0, townships: Int = 0,
    socialVulnerability: Double = 1, physicalVulnerability: Double = 1, opinion: Double = 0,
    key: UInt64? = nil
  ) {
    self.code = code
    self.name = name ?? code
    self.tier = tier
    self.parent = parent
    self.longitude = longitude
    self.latitude = latitude
    self.area = area
    self.population = population
    self.townships = townships
    self.socialVulnerability = socialVulnerability
    self.physicalVulnerability = physicalVulnerability
    self.opinion = opinion
    self.key = key ?? EntityKey.of(code)
  }
}

/// A stretch of border between two territories without children, or one that leaves the map.
public struct Border: Sendable, Equatable {
  /// The code on this side.
  public var a: String
  /// The code on the other side, nil where the border leaves the map.
  public var b: String?
  /// Length in km, above 0.
  public var length: Double

  /// Creates a border.
  public init(_ a: String, _ b: String?, length: Double) {
    self.a = a
    self.b = b
    self.length = length
  }
}

/// Rain that falls over a place for a while: the forcing of the flood family.
public struct StormCell: Sendable, Codable, Equatable {
  /// What the cell is called.
  public var name: String
  /// Degrees east of its centre.
  public var longitude: Double
  /// Degrees north of its centre.
  public var latitude: Double
  /// Hour at which it starts, since the first tick.
  public var start: Double
  /// Hour of its peak.
  public var peak: Double
  /// Hour at which it ends.
  public var end: Double
  /// Radius in km of the Gaussian kernel exp(−(d/radius)²/2).
  public var radius: Double
  /// Millimetres that fall at its centre in all, over a triangular profile in time.
  public var rainfall: Double

  /// Creates a cell; start < peak < end, in hours since the first tick.
  public init(
    name: String, longitude: Double, latitude: Double, start: Double, peak: Double, end: Double,
    radius: Double, rainfall: Double
  ) {
    self.name = name
    self.longitude = longitude
    self.latitude = latitude
    self.start = start
    self.peak = peak
    self.end = end
    self.radius = radius
    self.rainfall = rainfall
  }
}
