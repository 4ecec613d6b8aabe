public import Results

/// The levels of the points of a design, each made when asked for.
protocol PointLayout: Sendable {
  var count: Int { get }
  /// A level a lever.
  func levels(_ index: Int) -> [Double]
}

/// The points of a design by number, each made when asked for, so that a million take no room.
public struct DesignPoints: RandomAccessCollection, Sendable {
  let layout: any PointLayout
  /// True when point 0, the benchmark, stands before the others.
  public let hasBenchmark: Bool

  /// The position of the first point.
  public var startIndex: Int { 0 }
  /// The position after the last.
  public var endIndex: Int { layout.count + (hasBenchmark ? 1 : 0) }

  /// The point at a position, which is its number where there is a benchmark, else one less.
  public subscript(position: Int) -> PointRecord {
    let number = number(at: position)
    return PointRecord(point: number, levels: number == 0 ? nil : layout.levels(number - 1))
  }

  /// The number of the point at a position.
  func number(at position: Int) -> Int { position + (hasBenchmark ? 0 : 1) }

  /// The position of the point of a number.
  func position(of number: Int) -> Int { number - (hasBenchmark ? 0 : 1) }

  /// How many points there are without the benchmark.
  public var countWithoutBenchmark: Int { layout.count }

  /// The point of a number, nil where there is none.
  public func numbered(_ number: Int) -> PointRecord? {
    let position = position(of: number)
    return indices.contains(position) ? self[position] : nil
  }
}
