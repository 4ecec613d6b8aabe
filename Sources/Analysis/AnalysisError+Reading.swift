internal import Foundation
internal import Results

extension AnalysisError {
  /// An error of reading CSV as one of this module.
  init(_ error: CSVTable.ReadingError, in file: String) {
    if error.line > 0 {
      let problem = "\(error.problem); \(error.remedy)"
      self = .malformed(file: file, line: error.line, problem: problem)
    } else {
      let isThere = FileManager.default.fileExists(atPath: file)
      let reason = isThere ? "access denied, or not a file" : "no such file"
      self = .unreadable(file: file, reason: reason)
    }
  }
}
