/// A fixed share of the points of a design, each point whole, for one of several processes.
///
/// ```swift
/// Shard("2/3")  // of points 1 … 7: 2 and 5
/// ```
///
/// The points are dealt out in turn, so that each shard has slow and quick ones, and which shard has a
/// point depends on its number alone: a list that grows, or more replications, move nothing.
public struct Shard: Sendable, Equatable, CustomStringConvertible {
  /// Which of the shards, from 1.
  public let index: Int
  /// How many shards there are.
  public let count: Int

  /// All points.
  public static let whole = Shard(index: 1, count: 1)

  private init(index: Int, count: Int) { (self.index, self.count) = (index, count) }

  /// Reads `I/N`; nil unless both are whole numbers with 1 ≤ I ≤ N ≤ 1 000 000.
  public init?(_ text: String) {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let index = numbers[0], let count = numbers[1],
      1...1_000_000 ~= count, 1...count ~= index
    else { return nil }
    self.init(index: index, count: count)
  }

  /// As it is written behind `--shard`.
  public var description: String { "\(index)/\(count)" }

  /// True when all points belong to it.
  public var isWhole: Bool { count == 1 }

  /// The name of its folder: `2-of-7`.
  public var folderName: String { "\(index)-of-\(count)" }

  /// How many of so many points belong to it.
  func share(of points: Int) -> Int { (points - index + count) / count }

  /// The positions that belong to it, of so many points, in order.
  func positions(of points: Int) -> AnyRandomAccessCollection<Int> {
    let (first, step) = (index - 1, count)
    return AnyRandomAccessCollection((0..<share(of: points)).lazy.map { first + $0 * step })
  }
}
