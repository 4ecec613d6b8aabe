import GovernanceModel
import Testing

@Suite("Parameters")
struct ParameterTests {
  @Test("every parameter has unit, meaning, source and a default within its range")
  func complete() {
    for definition in Parameters.definitions {
      #expect(!definition.unit.isEmpty, "\(definition.path)")
      #expect(!definition.meaning.isEmpty, "\(definition.path)")
      #expect(!definition.source.isEmpty, "\(definition.path)")
      #expect(definition.range.contains(definition.defaultValue), "\(definition.path)")
      #expect(definition.range.lowerBound < definition.range.upperBound, "\(definition.path)")
      #expect(definition.range.upperBound.isFinite, "\(definition.path)")
    }
  }

  /// A year stands for a citation, or for the survey or census from which the number comes.
  @Test("every source is a citation, or says that the number is free and calibrated or swept")
  func sources() {
    for definition in Parameters.definitions {
      let source = definition.source
      let isCited = source.contains(/(19|20)\d\d/) || source.contains("legal limit")
      let isFree = source.contains("free, calibrated") || source.contains("free, swept")
      #expect(isCited || isFree || source.contains("not surveyed"), "\(definition.path): \(source)")
    }
  }

  @Test("a choice among rules has a name for every number from 0 on")
  func choices() {
    for definition in Parameters.definitions where !definition.choices.isEmpty {
      #expect(definition.range == 0...Double(definition.choices.count - 1), "\(definition.path)")
      #expect(definition.isWhole && Set(definition.choices).count == definition.choices.count)
    }
  }

  @Test("a probability or a share is one from 0 to 1 throughout its range")
  func probabilities() {
    let shares = Parameters.definitions.filter { definition in
      ["Probability", "Share", "Chance"].contains { definition.meaning.hasPrefix($0) }
    }
    #expect(shares.count > 10)
    for definition in shares {
      #expect(0...1 ~= definition.range.lowerBound, "\(definition.path)")
      #expect(0...1 ~= definition.range.upperBound, "\(definition.path)")
    }
  }

  @Test("parameters that are whole have whole defaults and ranges")
  func whole() {
    let whole = Parameters.definitions.filter(\.isWhole)
    #expect(!whole.isEmpty)
    for definition in whole {
      for value in [
        definition.defaultValue, definition.range.lowerBound, definition.range.upperBound,
      ] {
        #expect(value == value.rounded(), "\(definition.path)")
      }
    }
  }

  @Test("paths are unique and lead back to their definitions")
  func paths() {
    let paths = Parameters.definitions.map(\.path)
    #expect(Set(paths).count == paths.count)
    for path in paths { #expect(Parameters.definition(of: path)?.path == path) }
    #expect(Parameters.definition(of: "trsut.weight") == nil)
  }

  @Test("every stored number is a parameter under its own name, and the other way round")
  func names() {
    var stored: Set<String> = []
    func visit(_ value: Any, _ path: [String]) {
      if value is Double { stored.insert(path.joined(separator: ".")) }
      for child in Mirror(reflecting: value).children {
        visit(child.value, path + [child.label ?? "?"])
      }
    }
    visit(Parameters(), [])
    // The one path that is not stored sets the four that are.
    #expect(Set(Parameters.definitions.map(\.path)) == stored.union(["modes.digital"]))
  }

  @Test("setting a parameter changes what its reading returns, and no other")
  func setting() {
    for definition in Parameters.definitions {
      var parameters = Parameters()
      let before = parameters[keyPath: definition.keyPath]
      let value = (definition.range.lowerBound + definition.range.upperBound) / 2 + 0.125
      parameters[keyPath: definition.keyPath] = value
      #expect(value != before)
      #expect(parameters[keyPath: definition.keyPath] == value, "\(definition.path)")
      if definition.path.hasPrefix("modes.") { continue }
      for other in Parameters.definitions where other.path != definition.path {
        #expect(
          parameters[keyPath: other.keyPath] == other.defaultValue,
          "\(definition.path) moves \(other.path)")
      }
    }
  }

  @Test("the common digital level sets all four modes, and a mode's own wins after it")
  func digital() {
    var parameters = Parameters()
    parameters.modes.digital = 0.9
    #expect(Mode.allCases.allSatisfy { parameters.modes[$0].digital == 0.9 })
    #expect(Mode.allCases.allSatisfy { parameters.modes[$0].openness == 0 })
    parameters.modes.horizontal.digital = 0.2
    #expect(parameters.modes[.horizontal].digital == 0.2)
    #expect(parameters.modes[.crossDepartment].digital == 0.9)
  }

  @Test("each mode is read under its own name", arguments: Mode.allCases)
  func modes(mode: Mode) throws {
    var parameters = Parameters()
    let definition = try #require(
      Parameters.definition(of: "modes.\(mode.rawValue).openness"))
    parameters[keyPath: definition.keyPath] = 0.7
    #expect(parameters.modes[mode].openness == 0.7)
    #expect(Mode.allCases.count { parameters.modes[$0].openness == 0.7 } == 1)
  }

  @Test("all modes are off by default")
  func off() {
    #expect(Mode.allCases.allSatisfy { Parameters().modes[$0].openness == 0 })
    #expect(Mode.allCases.allSatisfy { Parameters().modes[$0].digital == 0 })
  }
}
