/// What `new` writes.
struct ExperimentTemplate {
  /// The design that it starts from, one of `names`.
  let design: String

  /// The designs by the names that they have in a file.
  static let names = [
    "factorial", "fractional", "latin-hypercube", "sobol", "saltelli", "morris", "list",
  ]

  /// The text of `experiment.yaml`.
  var experiment: String {
    """
    # What is asked, in one sentence.
    question: \(question)

    # The world, relative to this file.
    scenario: ../scenarios/henan-2021.yaml

    seed: 1                   # another seed is another set of storms, people and luck
    ticks: 240                # hours of an episode

    # Storms; each is met by every point of the design. Or until an interval is narrow enough:
    #   replications: { until: { outcome: loss, half-width: 5% }, at-least: 20, at-most: 200 }
    # and, for the difference of two points, until: { outcome: loss, between: [1, 2], half-width: 50 }
    replications: \(replications)
    random-numbers: common    # all points share the luck of a replication; or: independent

    \(lines)

    # What nobody controls, drawn evenly once a replication, as in
    #   hazard.rainfall: { from: 0.8, to: 1.2 }
    uncertainties: {}

    # What is held at another value than the scenario's, as in
    #   modes.horizontal.openness: 1
    constants: {}

    # What is measured: `xietong describe outcomes` lists all.
    outcomes: [loss, detectionTime, responseTime, unmetNeed, cost]

    # Trajectories to keep; leave out for none.
    \(record)

    """
  }

  /// The text of `points.csv`, nil where the design takes its points from elsewhere.
  var points: String? {
    guard design == "list" else { return nil }
    return """
      modes.vertical.openness,modes.insideOutside.openness,modes.digital
      0,0,0
      1,0,0
      1,1,0
      1,1,0.9

      """
  }

  private var question: String {
    switch design {
    case "factorial": "Does openness between tiers of government reduce the loss?"
    case "fractional": "Which of six levers matter, and which pairs of them?"
    case "list": "What does each step of this reform bring?"
    case "morris": "Which levers can be left out of a closer look?"
    default: "How does the loss depend on the doses of openness and technology?"
    }
  }

  private var replications: Int { ["factorial", "list"].contains(design) ? 10 : 2 }

  private var record: String {
    ["factorial", "list"].contains(design)
      ? "record: { every: 6, outcomes: [loss] }" : "# record: { every: 6, outcomes: [loss] }"
  }

  private var lines: String {
    switch design {
    case "factorial":
      """
      design: factorial         # every level of every lever with every other
      benchmark: true           # adds point 0: instant, complete, free response

      # What governance can change: dotted path, then its levels. The first varies slowest.
      # `xietong describe parameters` lists every path with unit, range and default.
      levers:
        modes.vertical.openness: [0, 1]
        modes.digital: [0, 0.9]         # sets the digital level of all four modes
      """
    case "fractional":
      """
      # The smallest fraction of all combinations in which no main effect (III), no main effect and no
      # pair (IV), no two pairs (V) are confounded. `xietong check` prints what cannot be told apart.
      design: { fractional: { resolution: IV } }
      benchmark: true           # adds point 0: instant, complete, free response

      # What governance can change: dotted path, then its two levels.
      levers:
        modes.vertical.openness: [0, 1]
        modes.horizontal.openness: [0, 1]
        modes.crossDepartment.openness: [0, 1]
        modes.insideOutside.openness: [0, 1]
        modes.digital: [0, 0.9]         # sets the digital level of all four modes
        approval.capacity: [0.01, 0.06]
      """
    case "list":
      """
      # The points stand in a file: a column a lever, a row a point. Rows may be added at its end
      # after the run; those that were run stay.
      design: { list: { file: points.csv } }
      benchmark: true           # adds point 0: instant, complete, free response
      """
    default: sample
    }
  }

  private var sample: String {
    """
    \(sampleDesign)
    benchmark: true           # adds point 0: instant, complete, free response

    # What governance can change: dotted path, then its ends, or in brackets its levels. A lever may be
    # tied to another one and then moves with it:
    #   modes.insideOutside.digital: { tied-to: modes.insideOutside.openness, from: 0, to: 0.9 }
    levers:
      modes.vertical.openness: { from: 0.1, to: 1 }
      modes.horizontal.openness: { from: 0, to: 1 }
      modes.crossDepartment.openness: { from: 0, to: 1 }
      modes.insideOutside.openness: { from: 0, to: 1 }
      modes.digital: { from: 0, to: 0.9 }     # sets the digital level of all four modes
    """
  }

  private var sampleDesign: String {
    switch design {
    case "latin-hypercube":
      """
      # So many points, one in each of as many strata of every lever, far from one another.
      design: { latin-hypercube: { points: 100 } }
      """
    case "sobol":
      """
      # So many points of a Sobol sequence, a power of two, as often as there are independent scrambles:
      # what differs between scrambles tells how sure a mean over the points is.
      design: { sobol: { points: 32, scrambles: 8 } }
      """
    case "saltelli":
      """
      # For Sobol indices: (levers + 2) runs for each of so many base points, a power of two, as often as
      # there are independent scrambles, from which the intervals come. second-order: true asks for
      # pairs too, at almost twice the runs.
      design: { saltelli: { points: 16, scrambles: 4 } }
      """
    default:
      """
      # So many paths on a grid, on which one lever changes a step: (levers + 1) points each.
      design: { morris: { trajectories: 20 } }
      """
    }
  }

  /// The text of `README.md`.
  static func readme(_ name: String) -> String {
    """
    # \(name)

    ## Asked

    What the experiment asks, and why.

    ## Expected

    What you expect to find, written before the first run.

    ## Found

        xietong check Experiments/\(name)/experiment.yaml
        xietong run Experiments/\(name)/experiment.yaml

    """
  }
}
