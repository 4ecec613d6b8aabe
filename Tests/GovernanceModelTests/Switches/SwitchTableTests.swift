import Foundation
import GovernanceModel
import Testing

/// Holds the tables of switches to the model: what they say acts does, and acts nowhere else.
@Suite("Table of switches")
struct SwitchTableTests {
  @Test("a switch changes the run where it should act", arguments: SwitchRow.all)
  func acts(row: SwitchRow) throws {
    let world = try #require(SwitchWorld.named(row.actsIn), "no world `\(row.actsIn)`")
    #expect(try world.run(row.paths, row.off) != world.run(row.paths, row.on))
  }

  @Test("a switch changes no bit where there is nothing for it to act on", arguments: SwitchRow.all)
  func isSilent(row: SwitchRow) throws {
    let world = try #require(SwitchWorld.named(row.silentIn), "no world `\(row.silentIn)`")
    #expect(try world.run(row.paths, row.off) == world.run(row.paths, row.on))
  }

  @Test("a row names parameters, values in their range, a page and a test that exist")
  func rows() throws {
    #expect(SwitchRow.all.count == SwitchRow.linesOfTables)
    let tests = try Self.testFunctions()
    for row in SwitchRow.all {
      for path in row.paths {
        let definition = try #require(Parameters.definition(of: path), "\(path)")
        #expect(definition.range.contains(row.off) && definition.range.contains(row.on), "\(path)")
      }
      #expect(Page(rawValue: row.phase) != nil, "\(row.item): no page \(row.phase)")
      #expect(tests.contains(row.test), "\(row.item): no test \(row.test)")
    }
  }

  /// The tests of the model, as `Suite.function`.
  private static func testFunctions() throws -> Set<String> {
    let folder = SwitchRow.folder.deletingLastPathComponent()
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var names: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      names.formUnion(tests(in: text))
    }
    return names
  }

  /// The functions behind `@Test` in the text of a file, under the suite before them.
  private static func tests(in text: String) -> Set<String> {
    var names: Set<String> = []
    var (suite, isMarked) = ("", false)
    for line in text.split(separator: "\n") {
      if line.hasPrefix("struct ") { suite = line.dropFirst(7).prefix { $0.isLetter }.description }
      if line.hasPrefix("  @Test") { isMarked = true }
      if isMarked, let range = line.range(of: "  func ") {
        names.insert("\(suite).\(line[range.upperBound...].prefix { $0.isLetter || $0.isNumber })")
        isMarked = false
      }
    }
    return names
  }
}
