internal import CGSL

extension GSL {
  /// Where a function has a minimum, to about half the digits of the argument, by Brent's method.
  ///
  /// GSL's `gsl_min_fminimizer_brent`, of parabolic steps and golden sections (Brent 1973, Algorithms
  /// for Minimization without Derivatives, ISBN 978-0-13-022335-7).
  ///
  /// - Parameters:
  ///   - interval: the ends of a bracket.
  ///   - start: an argument between them where the function is below its values at both.
  ///   - function: finite in the bracket.
  /// - Returns: the argument; `start` where there is no such bracket.
  static func minimum(
    in interval: Interval, near start: Double, of function: (Double) -> Double
  ) -> Double {
    precondition(isQuiet)
    return withoutActuallyEscaping(function) { function in
      let held = HeldFunction(function)
      guard let minimizer = unsafe xt_gsl_brent_minimizer() else { return start }
      defer { unsafe gsl_min_fminimizer_free(minimizer) }
      return withExtendedLifetime(held) {
        var lent = unsafe gsl_function(
          function: { x, held in
            guard let held = unsafe held else { return .nan }
            return unsafe Unmanaged<HeldFunction>.fromOpaque(held).takeUnretainedValue().value(x)
          }, params: Unmanaged.passUnretained(held).toOpaque())
        return unsafe withUnsafeMutablePointer(to: &lent) { lent in
          let status = unsafe gsl_min_fminimizer_set(
            minimizer, lent, start, interval.low, interval.high)
          guard status == GSL_SUCCESS else { return start }
          for _ in 0..<100 {
            guard unsafe gsl_min_fminimizer_iterate(minimizer) == GSL_SUCCESS else { break }
            let low = unsafe gsl_min_fminimizer_x_lower(minimizer)
            let high = unsafe gsl_min_fminimizer_x_upper(minimizer)
            if gsl_min_test_interval(low, high, 1e-8, 1e-8) == GSL_SUCCESS { break }
          }
          return unsafe gsl_min_fminimizer_x_minimum(minimizer)
        }
      }
    }
  }
}

/// A function as an object, so that its address can be lent.
private final class HeldFunction {
  let value: (Double) -> Double

  init(_ value: @escaping (Double) -> Double) { self.value = value }
}
