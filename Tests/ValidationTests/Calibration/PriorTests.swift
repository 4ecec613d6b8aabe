import GovernanceModel
import Testing
import Validation

@Suite struct PriorTests {
  @Test func `every parameter of the prior may have every value that it gives it`() throws {
    for range in Prior.ranges {
      let definition = try #require(Parameters.definition(of: range.path), "\(range.path)")
      #expect(definition.range.contains(range.from) && definition.range.contains(range.to))
      #expect(range.from < range.to)
      #expect(range.value(at: 0) == range.from)
      #expect((range.value(at: 1) - range.to).magnitude < 1e-12 * range.to)
    }
    #expect(Set(Prior.ranges.map(\.path)).count == Prior.ranges.count)
  }

  @Test func `each target reads something of the prior, and no held-out pattern is a target`() {
    for target in CalibrationTarget.all {
      #expect(!target.dimensions.isEmpty, "\(target.name)")
      let pattern = Pattern.all.first { $0.id == target.check }
      #expect(pattern?.kind != .emergent)
    }
  }

  @Test func `the hub is found after a month where its hours say so`() throws {
    let hub = try #require(CalibrationTarget.all.first { $0.check == "T2" })
    let values = ParameterValues([("codes.hubHours", 720)])
    // The pairs are seen to recognise each other at the end of the hour in which they do.
    #expect(try hub.value([hub.row(1, values)]) == 721)
  }
}
