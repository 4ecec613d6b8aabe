internal import Foundation
internal import Results

extension PointList {
  /// How a list stands to one that was written earlier.
  enum Growth: Equatable {
    /// There is no earlier one.
    case unknown
    /// The points are the same.
    case same
    /// Points were added at the end; so many there were.
    case grown(from: Int)
    /// This point, from 1, is another than it was, or is gone; 0 stands for the columns.
    case changed(point: Int)
  }

  /// Compares the list with what `write(to:)` wrote of an earlier one, line by line and byte by byte.
  ///
  /// - Complexity: O(*n*) for *n* levels; the file is not held in memory.
  func growth(since file: String) -> Growth {
    let place = URL(fileURLWithPath: file)
    guard let earlier = try? Data(contentsOf: place, options: .mappedIfSafe), !earlier.isEmpty
    else { return .unknown }
    var rest = earlier
    for row in 0...count {
      guard row == 0 || !rest.isEmpty else { return .grown(from: row - 1) }
      let line = Data(CSV.line(row == 0 ? levers : levels(row - 1).map(CSV.number)).utf8)
      guard rest.starts(with: line) else { return .changed(point: row) }
      rest = rest.dropFirst(line.count)
    }
    return rest.isEmpty ? .same : .changed(point: count + 1)
  }
}
