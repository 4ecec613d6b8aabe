/// Something that was observed, to which parameters are fitted.
package struct CalibrationTarget: Sendable {
  /// What was observed.
  package let name: String
  let observed: Double
  /// The standard deviation allowed about it: of the observation and of a model that is stylised.
  let tolerance: Double
  /// The name under which its rows are kept: that of a pattern, or one of its own.
  package let check: String
  /// What its world reads, by paths or families of them; the emulator knows no other.
  let inputs: [String]
  /// The numbers of one replication.
  package let row: @Sendable (_ seed: UInt64, _ values: ParameterValues) throws -> [Double]
  /// What the model gives, from the rows of a draw; NaN where it gives nothing.
  package let value: @Sendable ([[Double]]) -> Double

  /// A target that is the statistic of a pattern's criterion.
  init(
    _ name: String, _ observed: Double, tolerance: Double, _ pattern: Pattern, criterion: Int,
    inputs: [String]
  ) {
    self.init(
      name, observed, tolerance: tolerance, check: pattern.id, inputs: inputs, row: pattern.row
    ) { rows in
      PatternFinding.values(of: pattern, rows)[criterion]
    }
  }

  /// A target with a world of its own.
  init(
    _ name: String, _ observed: Double, tolerance: Double, check: String, inputs: [String],
    row: @escaping @Sendable (UInt64, ParameterValues) throws -> [Double],
    value: @escaping @Sendable ([[Double]]) -> Double
  ) {
    self.name = name
    self.observed = observed
    self.tolerance = tolerance
    self.check = check
    self.inputs = inputs
    self.row = row
    self.value = value
  }

  /// The positions among the prior's ranges of what the target's world reads.
  package var dimensions: [Int] {
    Prior.ranges.indices.filter { index in
      inputs.contains { Prior.ranges[index].path.hasPrefix($0) }
    }
  }

  /// Targets that read something in common, directly or through others, by their places in ``all``.
  static var blocks: [[Int]] {
    var blocks: [(targets: [Int], reads: Set<Int>)] = []
    for index in all.indices {
      let reads = Set(all[index].dimensions)
      let joined = blocks.filter { !$0.reads.isDisjoint(with: reads) }
      blocks.removeAll { !$0.reads.isDisjoint(with: reads) }
      blocks.append(
        (
          joined.flatMap(\.targets) + [index],
          joined.reduce(into: reads) { $0.formUnion($1.reads) }
        ))
    }
    return blocks.map { $0.targets.sorted() }
  }

  /// What was measured: patterns 4, 5, 7 and 16, the lag of Zhengzhou, the month to a hub, and the
  /// gradient of trust.
  ///
  /// That the surveys of 2003 and 2016 find the same gradient says that it outlasts crises: how much
  /// an episode's experience weighs beside what people have long held (`trust.weight`) follows.
  /// Observed values carry their sources at ``Criteria``; the lag is from the first red alert, 19 July
  /// 21:59, to the response of level I, 20 July 16:30 (State Council 2022); the hub took from 29
  /// February to 30 March 2020 to be accepted by ten and more provinces. Tolerances are ours: what a
  /// stylised world may be off and still be taken for right.
  package static let all: [CalibrationTarget] = [
    CalibrationTarget(
      "share passed on by a tier", 0.861, tolerance: 0.03, .underReporting, criterion: 0,
      inputs: ["reporting."]),
    CalibrationTarget(
      "jump of reports on an automatic channel", 0.35, tolerance: 0.08, .uncovering, criterion: 0,
      inputs: ["reporting."]),
    CalibrationTarget(
      "reports after pressure over before", 3.32, tolerance: 0.5, .uncovering, criterion: 2,
      inputs: ["reporting."]),
    CalibrationTarget(
      "growth of cases for a day's delay", 0.143, tolerance: 0.012, .delay, criterion: 0,
      inputs: ["epidemic."]),
    CalibrationTarget(
      "alarms that are true", 0.0124, tolerance: 0.01, .surveillance, criterion: 0,
      inputs: ["alarms.", "epidemic."]),
    CalibrationTarget(
      "trust in counties − in townships", 0.037, tolerance: 0.015, .closeness, criterion: 1,
      inputs: ["trust."]),
    .lag, .hub,
  ]
}
