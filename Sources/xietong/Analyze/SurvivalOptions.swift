internal import ArgumentParser

/// What is said of times until an event.
struct SurvivalOptions: ParsableArguments {
  @Option(help: "survival: the column of times; of a run directory detectionTime, say.")
  var time: String?

  @Option(help: "survival: the column that is 1 where the event came. (default: by TIME.censored)")
  var event: String?

  @Option(help: "survival: the columns of a Cox model, a,b; texts are factors.")
  var covariates: String?

  @Option(help: "survival: up to when restricted means count. (default: as far as all groups go)")
  var horizon: Double?

  /// The options given, by name.
  var values: [(String, Any?)] {
    [("time", time), ("event", event), ("covariates", covariates), ("horizon", horizon)]
  }
}
