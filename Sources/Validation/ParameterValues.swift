internal import GovernanceModel

/// Values of parameters that the worlds of all patterns share: calibrated ones, or a draw of the prior.
///
/// A world takes them first and then sets what isolates its mechanism.
public struct ParameterValues: Sendable, Hashable {
  /// Paths with values, in the order of the prior.
  public let values: [(path: String, value: Double)]

  /// The model's defaults.
  public static let defaults = ParameterValues([])

  /// Takes values by path; every path must be that of a parameter.
  public init(_ values: [(path: String, value: Double)]) { self.values = values }

  /// The value at a path, `nil` where it is left at its default.
  public subscript(path: String) -> Double? { values.first { $0.path == path }?.value }

  /// Whether both set the same paths to the same values.
  public static func == (a: ParameterValues, b: ParameterValues) -> Bool {
    a.values.elementsEqual(b.values) { $0 == $1 }
  }

  /// Feeds paths and values to a hasher.
  public func hash(into hasher: inout Hasher) {
    for (path, value) in values {
      hasher.combine(path)
      hasher.combine(value)
    }
  }

  /// The model's parameters with these values.
  var parameters: Parameters {
    var parameters = Parameters()
    for (path, value) in values { parameters.set(path, to: value) }
    return parameters
  }
}

extension Parameters {
  /// Sets the parameter at a path that is known to be one.
  mutating func set(_ path: String, to value: Double) {
    guard let definition = Parameters.definition(of: path) else {
      preconditionFailure("no parameter `\(path)`")
    }
    self[keyPath: definition.keyPath] = value
  }

  /// Sets several.
  mutating func set(_ values: KeyValuePairs<String, Double>) {
    for (path, value) in values { set(path, to: value) }
  }
}
