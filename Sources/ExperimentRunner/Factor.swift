internal import GovernanceModel
internal import Results

/// A parameter that is varied and the values that it may take: a lever or an uncertainty.
///
/// ```swift
/// factor.domain            // .interval(0...1)
/// factor.value(at: .share(0.25))  // 0.25
/// ```
public struct Factor: Sendable {
  /// The values that a factor may take.
  public enum Domain: Sendable, Equatable {
    /// These values, in the order of the file: categories or steps.
    case levels([Double])
    /// Every number between two ends; every whole one where the parameter takes whole numbers only.
    case interval(ClosedRange<Double>)
    /// What a list of points says.
    case listed
  }

  /// What is set.
  public let address: ParameterAddress
  /// The values.
  public let domain: Domain
  /// Which factor of the same block this one is tied to: it takes the same position in its own
  /// domain; nil where it is free.
  public let tie: Int?
  /// Where it stands in the file, nil where it stands in none.
  let place: Place?

  /// Creates a factor.
  init(_ address: ParameterAddress, _ domain: Domain, tie: Int? = nil, at place: Place? = nil) {
    self.address = address
    self.domain = domain
    self.tie = tie
    self.place = place
  }

  /// The levels, nil where there are none to count.
  public var levels: [Double]? {
    guard case .levels(let levels) = domain else { return nil }
    return levels
  }

  var isWhole: Bool { address.definitions.contains(where: \.isWhole) }
}

extension [Factor] {
  /// Each factor with its values in words: `0, 1`, `from 0.3 to 0.8`, `0.01, 0.06, tied to modes.digital`.
  public var descriptions: [(path: String, values: String)] {
    map { factor in
      let tie = factor.tie.map { ", tied to \(self[$0].address.path)" } ?? ""
      return (factor.address.path, factor.valuesInWords + tie)
    }
  }
}

extension Factor {
  fileprivate var valuesInWords: String {
    switch domain {
    case .levels(let levels): levels.map(CSV.number).joined(separator: ", ")
    case .interval(let range):
      "from \(CSV.number(range.lowerBound)) to \(CSV.number(range.upperBound))"
        + (isWhole ? ", whole" : "")
    case .listed: "as listed"
    }
  }

  /// Where a factor stands in its domain.
  struct Position: Sendable, Equatable {
    /// From 0, the first level or the low end, to 1, the last level or the high end.
    let share: Double
    /// The number of the level from 0, nil in an interval.
    let level: Int?

    static func share(_ share: Double) -> Position { Position(share: share, level: nil) }
  }

  /// The position that an even draw from [0, 1) leads to: each level has the same chance.
  func position(drawn share: Double) -> Position {
    guard let levels else { return .share(isWhole ? wholeShare(share) : share) }
    return position(level: min(levels.count - 1, Int(share * Double(levels.count))))
  }

  /// The share at which the whole number of a draw stands, so that who follows it is a function of it.
  private func wholeShare(_ share: Double) -> Double {
    guard case .interval(let range) = domain else { return share }
    let steps = range.upperBound - range.lowerBound
    return min(steps, (share * (steps + 1)).rounded(.down)) / steps
  }

  /// The position of one of the levels.
  func position(level: Int) -> Position {
    Position(share: Double(level) / Double(max(1, (levels?.count ?? 2) - 1)), level: level)
  }

  /// The position of one step of a grid of so many, ends included.
  func position(step: Int, of count: Int) -> Position {
    levels == nil ? .share(Double(step) / Double(count - 1)) : position(level: step)
  }

  /// The value at a position.
  func value(at position: Position) -> Double {
    switch domain {
    case .levels(let levels):
      let level = position.level ?? Int(position.share * Double(levels.count))
      return levels[min(levels.count - 1, level)]
    case .interval(let range):
      let (low, high) = (range.lowerBound, range.upperBound)
      let value =
        isWhole
        ? low + (position.share * (high - low + 1)).rounded(.down)
        : low + (high - low) * position.share
      return min(max(low, value), high)
    case .listed:
      return .nan
    }
  }
}

extension [Factor] {
  /// Those that no other one leads.
  public var free: [Factor] { filter { $0.tie == nil } }

  /// The value of every factor, the free ones standing at the given positions in their order.
  func values(at positions: [Factor.Position]) -> [Double] {
    var next = positions.makeIterator()
    let own = map { $0.tie == nil ? next.next() : nil }
    return indices.map { index in
      let leader = self[index].tie ?? index
      return own[leader].map(self[index].value) ?? .nan
    }
  }
}
