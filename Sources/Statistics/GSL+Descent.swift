internal import CGSL

/// A function of several numbers with its slopes.
struct SlopedFunction {
  /// The value; finite everywhere.
  let value: ([Double]) -> Double
  /// The slope along each number.
  let slopes: ([Double]) -> [Double]
}

extension GSL {
  /// Goes down from a start to where a function has a local minimum.
  ///
  /// GSL's `gsl_multimin_fdfminimizer_vector_bfgs2`, the method of Broyden, Fletcher, Goldfarb and
  /// Shanno with line searches (Fletcher 1987, Practical Methods of Optimization,
  /// ISBN 978-0-471-91547-8). It ends where no slope is above `tolerance`, where rounding allows no
  /// further step, or after `limit` steps.
  ///
  /// - Returns: where it ended and the value there; the start where nothing is below it.
  static func descend(
    from start: [Double], tolerance: Double, limit: Int, on function: SlopedFunction
  ) -> (at: [Double], value: Double) {
    precondition(isQuiet && !start.isEmpty)
    let held = HeldSlopes(function)
    let begin = (at: start, value: function.value(start))
    guard let minimizer = unsafe xt_gsl_bfgs_minimizer(start.count),
      let from = unsafe gsl_vector_alloc(start.count)
    else { return begin }
    defer {
      unsafe gsl_multimin_fdfminimizer_free(minimizer)
      unsafe gsl_vector_free(from)
    }
    for (place, number) in start.enumerated() { unsafe gsl_vector_set(from, place, number) }
    return withExtendedLifetime(held) {
      var lent = unsafe gsl_multimin_function_fdf(
        f: { unsafe HeldSlopes.value($0, $1) },
        df: { unsafe HeldSlopes.slopes($0, $1, into: $2) },
        fdf: {
          unsafe $2?.pointee = HeldSlopes.value($0, $1)
          unsafe HeldSlopes.slopes($0, $1, into: $3)
        }, n: start.count, params: Unmanaged.passUnretained(held).toOpaque())
      return unsafe withUnsafeMutablePointer(to: &lent) { lent in
        guard unsafe gsl_multimin_fdfminimizer_set(minimizer, lent, from, 0.1, 0.1) == GSL_SUCCESS
        else { return begin }
        for _ in 0..<limit {
          guard unsafe gsl_multimin_fdfminimizer_iterate(minimizer) == GSL_SUCCESS else { break }
          let slopes = unsafe gsl_multimin_fdfminimizer_gradient(minimizer)
          if unsafe gsl_multimin_test_gradient(slopes, tolerance) == GSL_SUCCESS { break }
        }
        let end = unsafe numbers(gsl_multimin_fdfminimizer_x(minimizer), count: start.count)
        let value = function.value(end)
        return value < begin.value ? (end, value) : begin
      }
    }
  }

  /// The numbers of a vector.
  fileprivate static func numbers(
    _ vector: UnsafePointer<gsl_vector>?, count: Int
  ) -> [Double] {
    (0..<count).map { unsafe gsl_vector_get(vector, $0) }
  }
}

/// A function as an object, so that its address can be lent.
private final class HeldSlopes {
  let function: SlopedFunction

  init(_ function: SlopedFunction) { self.function = function }

  static func value(_ at: UnsafePointer<gsl_vector>?, _ held: UnsafeMutableRawPointer?) -> Double {
    guard let at = unsafe at, let held = unsafe held else { return .nan }
    let own = unsafe Unmanaged<HeldSlopes>.fromOpaque(held).takeUnretainedValue()
    return own.function.value(unsafe GSL.numbers(at, count: at.pointee.size))
  }

  static func slopes(
    _ at: UnsafePointer<gsl_vector>?, _ held: UnsafeMutableRawPointer?,
    into slopes: UnsafeMutablePointer<gsl_vector>?
  ) {
    guard let at = unsafe at, let held = unsafe held else { return }
    let own = unsafe Unmanaged<HeldSlopes>.fromOpaque(held).takeUnretainedValue()
    let found = own.function.slopes(unsafe GSL.numbers(at, count: at.pointee.size))
    for (place, slope) in found.enumerated() { unsafe gsl_vector_set(slopes, place, slope) }
  }
}
