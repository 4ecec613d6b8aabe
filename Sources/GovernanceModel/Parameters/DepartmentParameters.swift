/// Whether the departments of a government are one body (物理形态的整合).
public struct DepartmentParameters: Sendable, Equatable {
  package var merged = 0.0

  static let definitions: [ParameterDefinition] = [
    ParameterDefinition(
      "departments.merged", \.departments.merged, unit: "1", 0...1,
      "Share of governments whose departments are one body with one head and one signature; their data stay apart.",
      source: "free, swept")
  ]
}
