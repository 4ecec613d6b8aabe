internal import Analysis
internal import ArgumentParser
internal import ExperimentRunner
internal import Foundation
internal import Results
internal import Statistics

/// How a command ends that could not do its work: a sentence on standard error, and 1 or 2.
enum Failure {
  static func exit(_ error: any Error) -> Never {
    switch error {
    case let error as ConfigurationError: end("\(error)", 2)
    case let error as ResultsError: end("\(error)", 1)
    case .statistics(let error) as AnalysisError: end("\(error)", status(of: error))
    case let error as AnalysisError: end("\(error)", 2)
    case let code as ExitCode: Foundation.exit(code.rawValue)
    default: endByParser(error)
    }
  }

  /// An impossible option is a wrong call; what the data do not let be told is work that failed.
  private static func status(of error: StatisticsError) -> Int32 {
    switch error {
    case .parameter, .confidence: 2
    default: 1
    }
  }

  /// Help and version are results; what else the parser says is about a wrong call.
  private static func endByParser(_ error: any Error) -> Never {
    let message = Xietong.fullMessage(for: error)
    if Xietong.exitCode(for: error) == .success {
      do {
        try Terminal.output(message)
      } catch {
        end("\(error)", 1)
      }
      Foundation.exit(0)
    }
    Terminal.say(message)
    Foundation.exit(Xietong.exitCode(for: error) == .validationFailure ? 2 : 1)
  }

  private static func end(_ message: String, _ status: Int32) -> Never {
    Terminal.say("xietong: \(message)")
    Foundation.exit(status)
  }
}
