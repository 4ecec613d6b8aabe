internal import CGSL

/// The version of the GNU Scientific Library at hand, such as `2.7.1`.
public var gslVersion: String { unsafe String(cString: xt_gsl_version()) }

/// The one place where numbers are lent to the GNU Scientific Library.
///
/// GSL's default error handler aborts the process; it is turned off, once, before the first call.
/// Callers hand in at least as many finite values as a function needs.
enum GSL {
  static let isQuiet: Bool = {
    _ = unsafe gsl_set_error_handler_off()
    return true
  }()

  static func quantile(sorted: [Double], _ p: Double) -> Double {
    precondition(isQuiet)
    return unsafe sorted.withUnsafeBufferPointer {
      unsafe gsl_stats_quantile_from_sorted_data($0.baseAddress, 1, $0.count, p)
    }
  }
}

extension Double {
  /// The number itself, or nothing where it is NaN or infinite.
  var ifFinite: Double? { isFinite ? self : nil }
}
