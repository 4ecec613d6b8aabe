/// Vectors of one space made orthonormal, one after the other.
///
/// Gram and Schmidt's way, each vector twice, in double-double: orthogonal to 31 digits
/// (Giraud, Langou & Rozložník 2005, doi:10.1016/j.camwa.2005.08.009, on why twice is enough).
struct OrthonormalDirections {
  /// The directions so far.
  private(set) var vectors: [[DoubleDouble]] = []

  /// A vector adds a direction where more than this share of it is its own.
  private static let tolerance = 1e-12

  /// Adds what a vector has of its own; whether it has something.
  @discardableResult
  mutating func add(_ vector: [DoubleDouble]) -> Bool {
    let length = DoubleDouble.sumOfSquares(vector).squareRoot().value
    guard length > 0 else { return false }
    var own = vector
    for _ in 0..<2 {
      for known in vectors {
        LongVectors.subtract(
          LongVectors.dot(known, own, from: 0), times: known, from: &own, after: 0)
      }
    }
    let left = DoubleDouble.sumOfSquares(own).squareRoot()
    guard left.value > Self.tolerance * length else { return false }
    vectors.append(own.map { $0 / left })
    return true
  }
}
