/// What a parameter is: the one place from which validation, tables and documentation are made.
///
/// The default is the initial value of the stored property that it addresses.
public struct ParameterDefinition: Sendable {
  /// The dotted path, the same in YAML, `--set`, CSV headers, database, page and ODD.
  public let path: String
  /// The unit, `1` for a pure number.
  public let unit: String
  /// The admitted values, ends included.
  public let range: ClosedRange<Double>
  /// What it means, in one sentence.
  public let meaning: String
  /// Where the default comes from, or `free, calibrated` or `free, swept`.
  public let source: String
  /// True when only whole numbers make sense.
  public let isWhole: Bool
  /// True when it shapes the society that a replication's cells share, so that cells which differ in
  /// it cannot share one.
  public let shapesSociety: Bool
  /// Where it stands in ``Parameters``.
  public let keyPath: ParameterPath

  /// The value unless an experiment says otherwise.
  public var defaultValue: Double { Parameters()[keyPath: keyPath] }

  init(
    _ path: String, _ keyPath: ParameterPath, unit: String,
    _ range: ClosedRange<Double>, _ meaning: String, source: String, whole: Bool = false,
    shapesSociety: Bool = false
  ) {
    self.path = path
    self.keyPath = keyPath
    self.unit = unit
    self.range = range
    self.meaning = meaning
    self.source = source
    self.isWhole = whole
    self.shapesSociety = shapesSociety
  }
}

/// Where a number stands in ``Parameters``.
public typealias ParameterPath = any WritableKeyPath<Parameters, Double> & Sendable
