/// What a parameter of a distribution must be.
enum ParameterRule: String {
  case finite = "a finite number"
  case positive = "a finite number above 0"
  case nonnegative = "a finite number of at least 0"
  case probability = "a number from 0 to 1"
}

/// Throws unless `value` is as the rule says.
func requireParameter(
  _ value: Double, _ name: String, _ rule: ParameterRule
) throws(StatisticsError) {
  let holds =
    switch rule {
    case .finite: value.isFinite
    case .positive: value.isFinite && value > 0
    case .nonnegative: value.isFinite && value >= 0
    case .probability: value >= 0 && value <= 1
    }
  guard holds else { throw .parameter(value, name: name, needed: rule.rawValue) }
}

/// Throws unless `value` is finite and above 0.
func requireDegreesOfFreedom(_ value: Double) throws(StatisticsError) {
  try requireParameter(value, "degrees of freedom", .positive)
}

/// Throws unless `value` lies between 0 and 1, the ends included.
func requireProbability(_ value: Double) throws(StatisticsError) {
  try requireParameter(value, "probability", .probability)
}

/// Throws for NaN; infinities pass.
func requireNumber(_ value: Double) throws(StatisticsError) {
  guard !value.isNaN else { throw .notFinite(position: 0) }
}
