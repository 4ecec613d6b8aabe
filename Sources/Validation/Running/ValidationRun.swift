public import ExperimentRunner
internal import Foundation
internal import Results

/// Checks that are made row by row, several rows at once, and remembered on the way.
///
/// The rows do not depend on the width, nor on where an earlier run stopped.
public struct ValidationRun: Sendable {
  /// What is looked at, in order.
  public let checks: [ValidationCheck]
  /// Whether there is time for full size.
  public let size: ValidationCheck.Size
  /// Where rows are kept.
  public let folder: String
  /// How many rows are under way at once.
  public let width: Int
  private let values: ParameterValues

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - checks: what is looked at.
  ///   - size: full or quick.
  ///   - folder: where rows and verdicts go; made if it is not there.
  ///   - width: how many rows are under way at once.
  ///   - values: those that the worlds of patterns share.
  public init(
    _ checks: [ValidationCheck], size: ValidationCheck.Size, folder: String, width: Int,
    values: ParameterValues = .calibrated
  ) {
    self.checks = checks
    self.size = size
    self.folder = folder
    self.width = width
    self.values = values
  }

  /// Makes the rows that are missing and judges them all.
  ///
  /// - Parameters:
  ///   - progress: told after each row.
  ///   - shouldStop: asked before each row; what is under way is finished and kept.
  ///   - note: told what the user should know.
  /// - Returns: the verdicts, `nil` when it was stopped.
  /// - Throws: `ResultsError` when a file cannot be written; what is wrong with a world.
  public func execute(
    progress: (ExperimentRunner.Progress) -> Void = { _ in }, shouldStop: () -> Bool = { false },
    note: (String) -> Void = { _ in }
  ) async throws -> ValidationReport? {
    try Self.make(folder)
    let lock = try FolderLock(folder)
    defer { withExtendedLifetime(lock) {} }
    var ledger = try RowLedger(folder + "/rows.csv", build: "validate by \(Self.build)")
    if let aside = ledger.setAside {
      note("rows of another build of the program are now \(aside): starting anew")
    }
    let keys = checks.flatMap { check in
      (1...max(1, check.count(size))).map {
        RowLedger.Key(check: check.id, draw: 0, number: $0)
      }
    }
    let byID = Dictionary(uniqueKeysWithValues: checks.map { ($0.id, $0) })
    let values = values
    let isComplete = try await ledger.fill(
      keys, width: width, progress: progress, shouldStop: shouldStop
    ) { key in
      try byID[key.check]?.row(key.number, values) ?? []
    }
    guard isComplete else { return nil }
    let report = ValidationReport(
      checks.map { check in
        check.finding(
          (1...max(1, check.count(size))).map {
            ledger.rows[RowLedger.Key(check: check.id, draw: 0, number: $0)] ?? []
          })
      }, size: size)
    let isWhole = size == .full && checks.count == ValidationCheck.all.count
    let name = isWhole ? "validation.json" : "some.json"
    try AtomicFile.write(report.json + "\n", to: "\(folder)/\(name)")
    return report
  }

  /// Makes a folder if it is not there.
  static func make(_ folder: String) throws(ResultsError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw ResultsError(
        path: folder, problem: "cannot be made (\(error.localizedDescription))",
        remedy: "choose another folder with --output")
    }
  }

  /// The program and the calibration that it holds, by their bytes.
  static let build: String = {
    let program = FileManager.default.contents(atPath: "/proc/self/exe") ?? Data()
    return SHA256.hex(program)
  }()
}
