/// The arithmetic mean, summed in double-double; nothing for no values.
///
/// ```swift
/// try mean(of: [1, 2, 6])  // 3
/// ```
///
/// - Parameter values: finite numbers, in any order.
/// - Returns: the mean; `nil` for no values or where the sum overflows.
/// - Throws: `StatisticsError.notFinite` at the first NaN or infinity.
public func mean(of values: [Double]) throws(StatisticsError) -> Double? {
  try requireFinite(values)
  return try Moments(of: values).mean
}
