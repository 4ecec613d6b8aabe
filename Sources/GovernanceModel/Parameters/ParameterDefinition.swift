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
  /// Names of the whole numbers from 0 on, where the parameter chooses among rules; else empty.
  ///
  /// A name may stand for its number in YAML and behind `--set`; tables show the number.
  public let choices: [String]
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
    choices = []
    self.shapesSociety = shapesSociety
  }

  /// A choice among named rules: number n stands for the n-th name, from 0.
  init(
    _ path: String, _ keyPath: ParameterPath, choices: [String], _ meaning: String,
    source: String
  ) {
    self.path = path
    self.keyPath = keyPath
    unit = "1"
    range = 0...Double(choices.count - 1)
    let names = choices.enumerated().map { "\($0) \($1)" }.joined(separator: ", ")
    self.meaning = "\(meaning): \(names)."
    self.source = source
    isWhole = true
    self.choices = choices
    shapesSociety = false
  }
}

/// Where a number stands in ``Parameters``.
public typealias ParameterPath = any WritableKeyPath<Parameters, Double> & Sendable
