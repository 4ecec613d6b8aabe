/// The quantile at `p` of values already sorted upward, of type 7 in the list of Hyndman & Fan.
///
/// ```swift
/// quantile(0.5, ofSorted: [1, 2, 4, 10])  // 3
/// ```
///
/// It interpolates between the neighbours of position *p*·(*n* − 1), as R does by default (Hyndman &
/// Fan 1996, doi:10.1080/00031305.1996.10473566); computed by `gsl_stats_quantile_from_sorted_data`.
/// One value is its own quantile everywhere; no values, or a NaN in the place read, give `nil`.
///
/// - Parameters:
///   - p: a share from 0 (the minimum) to 1 (the maximum).
///   - sorted: the values in rising order; ties are no matter.
/// - Returns: the quantile, in the unit of the values.
public func quantile(_ p: Double, ofSorted sorted: [Double]) -> Double? {
  precondition(p >= 0 && p <= 1, "a quantile lies at a share from 0 to 1")
  return sorted.isEmpty ? nil : GSL.quantile(sorted: sorted, p).ifFinite
}
