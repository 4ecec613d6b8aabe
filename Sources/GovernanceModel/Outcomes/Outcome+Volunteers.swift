extension Outcome {
  /// Who helped without being sent; all 0 where nobody is let.
  static let volunteers: [Outcome] = [
    Outcome(
      "participation", unit: "1", "citizens who have volunteered so far / citizens",
      better: .higher
    ) { share(Double($0.volunteers.joined), of: Double($0.society.citizens.count)) },
    Outcome(
      "volunteersIdle", unit: "1",
      "hours of volunteers without a task / hours of volunteers who came and have not gone"
    ) { share($0.volunteers.idleHours, of: $0.volunteers.hours) },
    Outcome("volunteersGone", unit: "1", "volunteers who lost heart and left / volunteers who came")
    {
      share(Double($0.volunteers.gone), of: Double($0.volunteers.joined))
    },
    Outcome(
      "neighbourShare", unit: "1",
      "emergency need served by neighbours / served by anyone, in the first six hours since onset",
      better: .higher
    ) { share($0.volunteers.rescuedByNeighbours, of: $0.volunteers.rescued) },
  ]
}
