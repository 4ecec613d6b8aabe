/// Points in the unit cube, each made when asked for: the designs of an experiment over *k* factors.
///
/// A set of points is a pure function of what it was created from. No point depends on another
/// having been asked for, so points may be taken in any order and on any thread, and the bits of a
/// coordinate are the same on any machine: only integers, + − × ÷ and the exactly rounded square
/// root are used.
public protocol UnitPoints: Sendable {
  /// How many points there are.
  var count: Int { get }
  /// How many coordinates a point has, one a factor.
  var dimensions: Int { get }
  /// One point.
  ///
  /// - Parameter index: from 0 to `count` − 1.
  /// - Returns: coordinates in [0, 1), one a dimension.
  func point(_ index: Int) -> [Double]
}
