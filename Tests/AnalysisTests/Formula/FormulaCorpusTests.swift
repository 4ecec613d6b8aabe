import Analysis

#if !FUZZING
  import Foundation
  import Testing

  /// Every formula that the fuzzers of `Tests/Fuzzing` kept, read again as they read it.
  @Suite("Formulas that the fuzzers found") struct FormulaCorpusTests {
    @Test(
      "every formula of the corpus is read, and read again as it is printed, or refused in place")
    func formulas() throws {
      let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fuzzing/Corpus/formula").path
      var accepted = 0
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      for name in names {
        let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(FormulaOracle.fault(text) == nil, "\(name)")
        accepted += (try? Formula(text)) == nil ? 0 : 1
      }
      #expect(names.count > 30 && accepted > 10, "the corpus is worn out")
    }
  }
#endif

/// What must hold whatever the text of a formula is: it is refused at a character of it, or its terms,
/// written one by one, are the same formula.
///
/// The fuzzers and the tests ask this one judge; under `FUZZING` the file is it alone.
enum FormulaOracle {
  /// What is wrong with the reading of a formula, nil when nothing is.
  static func fault(_ text: String) -> String? {
    do throws(AnalysisError) {
      return fault(of: try Formula(text))
    } catch {
      return fault(of: error, text)
    }
  }

  private static func fault(of formula: Formula) -> String? {
    let names = formula.terms.map(\.name)
    guard Set(names).count == names.count else { return "a term stands twice: \(names)" }
    let used = Set(formula.terms.flatMap(\.variables))
    guard used == Set(formula.variables.indices) else {
      return "a variable is in no term: \(names)"
    }
    let plain =
      "\(formula.response.name) ~ "
      + ([formula.hasIntercept ? "1" : "0"] + names).joined(separator: " + ")
    do throws(AnalysisError) {
      let again = try Formula(plain)
      let isSame =
        again.response.name == formula.response.name && again.hasIntercept == formula.hasIntercept
        && members(again) == members(formula)
      return isSame ? nil : "written out it is another: \(plain) \(again.terms.map(\.name))"
    } catch {
      return "written out it is refused: \(plain): \(error)"
    }
  }

  /// The variables of each term, in whatever order: variables stand in the order of their appearance.
  private static func members(_ formula: Formula) -> Set<Set<String>> {
    Set(formula.terms.map { Set($0.variables.map { formula.variables[$0].name }) })
  }

  private static func fault(of error: AnalysisError, _ text: String) -> String? {
    guard case .formula(let column, let problem) = error else { return "another error: \(error)" }
    guard 1...text.count + 1 ~= column else { return "no such place: \(error)" }
    return problem.isEmpty ? "nothing said: \(error)" : nil
  }
}
