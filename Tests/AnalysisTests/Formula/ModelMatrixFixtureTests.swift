import Analysis
import Foundation
import Testing

@Suite struct ModelMatrixFixtureTests {
  static let cases = FormulaFixtures.formulas.split(separator: "\n").map { line in
    line.split(separator: ";", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " }.description }
  }

  static let columns = FormulaFixtures.columns.split(separator: "\n").map { line in
    let sides = line.components(separatedBy: " = ")
    return (name: sides[0], values: sides[1].split(separator: " ").map { Double($0) ?? .nan })
  }

  @Test(arguments: cases)
  func `terms and columns are those of patsy in the order of R`(fixture: [String]) throws {
    let table = try Table(csv: FormulaFixtures.csv)
    let formula = try Formula(fixture[0])
    let terms = fixture[1].split(separator: "|").map { trimmed($0) }
    #expect(formula.terms.map(\.name) == terms)
    for (contrasts, list) in [(Contrasts.treatment, fixture[3]), (.sum, fixture[4])] {
      let matrix = try ModelMatrix(formula, in: table, factors: ["g"], contrasts: contrasts)
      let expected = list.split(separator: " ").map { Self.columns[Int($0) ?? 0] }
      #expect(matrix.columns.map(\.name) == expected.map(\.name))
      for (column, expected) in zip(matrix.columns, expected) {
        let agrees = zip(column.high, expected.values).allSatisfy { near($0, $1, tolerance: 3e-16) }
        #expect(agrees && column.high.count == table.rowCount, "\(column.name)")
      }
      #expect(matrix.columns.count == Int(fixture[2]), "the columns are independent")
      #expect(matrix.terms.map(\.name) == terms)
      let places = matrix.terms.flatMap { Array($0.columns) }
      #expect(places == Array((formula.hasIntercept ? 1 : 0)..<matrix.columns.count))
      for (index, term) in matrix.terms.enumerated() {
        #expect(matrix.columns[term.columns].allSatisfy { $0.term == index })
      }
    }
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
