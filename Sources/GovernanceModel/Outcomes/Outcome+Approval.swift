extension Outcome {
  /// How long desks took, and what became of the files.
  static let approval: [Outcome] = [
    Outcome(
      "approvalTime", unit: "h",
      "mean hours from handing in to the end of the last visit to a desk, over files that came through"
    ) { share($0.desks.hours, of: Double($0.desks.finished)) },
    Outcome(
      "approvalTime.requests", unit: "h", "the same over files that ask for units"
    ) { share($0.desks.requestHours, of: Double($0.desks.requests)) },
    Outcome("filesDropped", unit: "files", "requests that aged out in a queue") {
      Double($0.desks.dropped)
    },
    Outcome(
      "exceptionsShare", unit: "1", "requests that climbed a tier / requests handed in"
    ) { share(Double($0.desks.exceptions), of: Double($0.desks.handedIn)) },
    Outcome(
      "messagesRefused", unit: "1", "messages that territories refused unread / messages that came"
    ) { share(Double($0.attention.refused), of: Double($0.attention.all)) },
  ]
}
