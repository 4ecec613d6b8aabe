/// What `new` writes.
enum ExperimentTemplate {
  static let experiment = """
    # What is asked, in one sentence.
    question: Does openness between tiers of government reduce the loss?

    # The world, relative to this file.
    scenario: ../scenarios/henan-2021.yaml

    seed: 1                   # another seed is another set of storms, people and luck
    ticks: 240                # hours of an episode
    replications: 10          # storms; each is met by every combination of levels
    random-numbers: common    # all cells of a replication share its luck; or: independent
    design: factorial         # every level of every lever with every other
    benchmark: true           # adds point 0: instant, complete, free response

    # What governance can change: dotted path, then its levels. The first varies slowest.
    # `xietong describe parameters` lists every path with unit, range and default.
    levers:
      modes.vertical.openness: [0, 1]
      modes.digital: [0, 0.9]         # sets the digital level of all four modes

    # What nobody controls, drawn evenly once a replication, as in
    #   trust.initial: { from: 0.3, to: 0.8 }
    uncertainties: {}

    # What is held at another value than the scenario's, as in
    #   modes.horizontal.openness: 1
    constants: {}

    # What is measured: `xietong describe outcomes` lists all.
    outcomes: [loss, detectionTime, responseTime, unmetNeed, cost]

    # Trajectories to keep; leave out for none.
    record: { every: 6, outcomes: [loss] }

    """

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
