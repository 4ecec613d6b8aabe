internal import GovernanceModel

extension Parameters {
  /// Sets what a world needs that is off by default, unless the values that all worlds share set
  /// it.
  mutating func set(_ path: String, to value: Double, unlessIn values: ParameterValues) {
    if values[path] == nil { set(path, to: value) }
  }
}
