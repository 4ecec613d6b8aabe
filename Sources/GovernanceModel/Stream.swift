internal import Randomness

/// The streams of chance: every phase names its draws under one of its own.
enum Stream: UInt32 {
  // Drawn once a replication.
  case tieOpen = 1
  case holder, township, threshold, honesty, domain, storm, social
  case recognition = 21
  case outbreak = 22
  case sensor = 25
  case peer
  case mergedDepartments = 30
  case gradeLuck
  case volunteer = 33
  case episode = 41
  case recurrence, budget
  case propensity = 28, stance
  case habit = 44
  case calendar
  // Drawn every tick.
  case lookTownship = 101
  case noiseTownship, lookOffice, lookCitizen
  case shareTownship, shareOffice, messageLateral, awareness
  case failure = 201
  case wholePersons = 205
  case contagion, courseOfInfection
  case model = 241
  case imitate, inspection
  case alarm = 221
  case orderNoise, entry
  case handingIn = 261
  case routineFile, routineDomain, deskService, exception, conflict
  // Drawn between episodes.
  case imitation = 321
  case imitationModel
  // Technology: draws of its own once a replication; failures, leaks and forecasts every tick.
  case technology = 37
  case outage = 301
  case leak, forecast
}

extension Chance {
  func uniform(_ stream: Stream, _ tick: Int, _ entity: UInt64) -> Double {
    uniform(phase: stream.rawValue, tick: tick, entity: entity)
  }

  func uniforms(_ stream: Stream, _ tick: Int, _ entity: UInt64) -> (Double, Double) {
    uniforms(phase: stream.rawValue, tick: tick, entity: entity)
  }

  func coarse(_ stream: Stream, _ tick: Int, _ entity: UInt64) -> SIMD4<Double> {
    coarseUniforms(phase: stream.rawValue, tick: tick, entity: entity)
  }

  func normal(_ stream: Stream, _ tick: Int, _ entity: UInt64) -> Double {
    normal(phase: stream.rawValue, tick: tick, entity: entity)
  }

  /// A factor with mean 1 whose logarithm has standard deviation `spread`.
  func factor(_ stream: Stream, _ entity: UInt64, spread: Double) -> Double {
    spread == 0 ? 1 : exponential(spread * normal(stream, 0, entity) - spread * spread / 2)
  }
}
