import Foundation
import Testing

/// A row of the tables of switches in the documentation.
struct SwitchRow: Sendable, CustomTestStringConvertible {
  let item: String
  /// The paths that are switched together.
  let paths: [String]
  let off: Double
  let on: Double
  let phase: String
  /// The world in which it must act, and the one in which it must not.
  let actsIn: String
  let silentIn: String
  /// The test, as `Suite.function`, that shows it acting in a small world.
  let test: String

  var testDescription: String { "\(item) (\(paths.joined(separator: " + ")))" }

  /// Every row of the page, in its order.
  static let all: [SwitchRow] = lines.compactMap { SwitchRow($0) }

  /// How many lines of the page are rows of a table, legible or not: no header and no rule.
  static let linesOfTables = lines.count {
    $0.hasPrefix("|") && !$0.hasPrefix("| item") && !$0.hasPrefix("| ---")
  }

  private static let lines: [String] = {
    let page = folder.appending(
      path: "../../../Sources/GovernanceModel/GovernanceModel.docc/Switches.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }()

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// Reads a line of a table; nil for any other line, a header or a rule.
  private init?(_ line: String) {
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    guard cells.count == 10, let off = Double(cells[3]), let on = Double(cells[4]) else {
      return nil
    }
    func bare(_ cell: String) -> String { cell.filter { $0 != "`" } }
    item = cells[1]
    paths = bare(cells[2]).split(separator: "+").map { $0.trimmingCharacters(in: .whitespaces) }
    (self.off, self.on) = (off, on)
    (phase, actsIn, silentIn, test) = (cells[5], cells[6], cells[7], bare(cells[8]))
  }
}
