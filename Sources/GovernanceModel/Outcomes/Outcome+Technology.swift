extension Outcome {
  /// What technologies brought beside their use.
  static let technology: [Outcome] = [
    Outcome(
      "technologyUptime", unit: "1",
      "hours in which a technology worked, over territories and technologies that can fail / all such hours; 1 where none can",
      better: .higher
    ) { $0.technologies.hours > 0 ? $0.technologies.uptime / $0.technologies.hours : 1 },
    Outcome(
      "dataLeaked", unit: "records",
      "Σ leaks residents of the territory × share of its open ties that the technology has"
    ) { $0.technologies.leaked },
  ]
}
