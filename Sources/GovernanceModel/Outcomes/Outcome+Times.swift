extension Outcome {
  /// Hours from onset until something first came.
  static let times: [Outcome] = [
    Outcome(
      time: "detectionTime",
      "hours from onset until county offices hold true half of the need of the hour"
    ) { $0.tally.detected },
    Outcome(
      time: "reportTime",
      "hours from onset until the highest tier holds true half of the need of the hour"
    ) { $0.tally.reported },
    Outcome(
      time: "activationTime",
      "hours from onset until governments that hold half of the need of the hour are active"
    ) { $0.tally.activated },
    Outcome(
      time: "responseTime",
      "hours from onset until units on site meet half of the need of the hour"
    ) { $0.tally.responded },
    Outcome(
      time: "containmentTime",
      "hours from onset until need has fallen to half of its greatest value so far and stays below"
    ) { $0.tally.contained },
  ]
}
