/// Throws at the first factor whose values are all the same, so that no design tells its influence.
///
/// - Parameters:
///   - columns: for each factor its values; one without values does not vary.
///   - names: what the message calls the factors.
/// - Throws: `StatisticsError.unidentified` with the name.
public func requireVarying(_ columns: [[Double]], names: [String]) throws(StatisticsError) {
  precondition(columns.count == names.count, "a name for each factor")
  for (name, column) in zip(names, columns) where column.allSatisfy({ $0 == column[0] }) {
    throw .unidentified(
      "`\(name)` never varies, so that its influence cannot be told; leave it out of the factors")
  }
}
