/// How far samples of one size, drawn from the same replications, differ from one another.
///
/// ```swift
/// let steps = try Consistency.steps(of: losses)  // of 1,000 values: n = 1, 5 and 50
/// steps.last?.largestA                           // such as 0.58: n of 50 is not enough for 0.56
/// ```
///
/// The replications are split into 20 groups of *n*; the first is compared with each of the others by
/// Vargha and Delaney's A (``Superiority``), turned to the side above ½, and the largest is kept
/// (Alden et al. 2013, doi:10.1371/journal.pcbi.1002916, the R package spartan). That is how
/// different two studies of *n* replications may look though nothing was changed. A of 0.56 counts as
/// small, 0.64 as medium, 0.71 as large (Vargha & Delaney 2000, doi:10.3102/10769986025002101).
public struct Consistency: Sendable, Hashable {
  /// The values in each group.
  public let n: Int
  /// The largest max(A, 1 − A) between the first group and another, from 0.5 to 1.
  public let largestA: Double

  /// The sizes that are looked at where there are values for them.
  public static let sizes = [1, 5, 50, 100, 300]
  /// The number of groups.
  public static let groups = 20

  /// Compares groups of each size for which there are 20 groups of values.
  ///
  /// - Parameter values: finite numbers, in the order in which they came.
  /// - Returns: one step a size; none for fewer than 20 values.
  /// - Throws: `StatisticsError.notFinite` at the first NaN or infinity.
  /// - Complexity: O(*n* log *n*).
  public static func steps(of values: [Double]) throws(StatisticsError) -> [Consistency] {
    try requireFinite(values)
    var steps: [Consistency] = []
    for size in sizes where values.count >= size * groups {
      let first = Array(values.prefix(size))
      var largest = 0.5
      for group in 1..<groups {
        let other = Array(values[(group * size)..<((group + 1) * size)])
        guard let a = try Superiority(first, other)?.varghaDelaneyA else { continue }
        largest = max(largest, a, 1 - a)
      }
      steps.append(Consistency(n: size, largestA: largest))
    }
    return steps
  }
}
