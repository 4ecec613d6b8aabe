import Analysis
import Randomness
import Statistics

/// Tables of designs for sensitivity analyses, as runs of them would leave them.
enum LaidOutTable {
  static let names = ["a", "b", "c"]

  /// Ishigami's function on a Saltelli layout, with noise of its own in every run.
  static func saltelli(
    rows: Int, scrambles: Int, second: Bool = false, replications: Int = 1, noise: Double = 0,
    benchmark: Bool = false
  ) throws -> Table {
    let points = try SaltelliPoints(
      dimensions: 3, count: rows, scrambles: scrambles, seed: 5, includesSecondOrder: second)
    let function = IshigamiFunction()
    let chance = Chance(seed: 6)
    var text = "point,replication,a,b,c,loss\n"
    if benchmark { for run in 1...replications { text += "0,\(run),,,,\(run)\n" } }
    for index in 0..<points.count {
      let x = points.point(index)
      for run in 1...replications {
        let luck = chance.normal(phase: 1, tick: run, entity: UInt64(index))
        let loss = function.value(at: x) + noise * luck
        text += "\(index + 1),\(run),\(x[0]),\(x[1]),\(x[2]),\(loss)\n"
      }
    }
    return try Table(csv: text, name: "runs.csv")
  }

  /// Three trajectories of four points: *a* from 10 to 40, *b* in levels, *c* from 0 to 3.
  static let morris = """
    point,replication,a,b,c,loss
    1,1,10,1,0,0
    2,1,30,1,0,4
    3,1,30,5,0,5
    4,1,30,5,2,3
    5,1,40,2,3,9
    6,1,40,9,3,6
    7,1,40,9,1,8
    8,1,20,9,1,4
    9,1,20,5,3,1
    10,1,20,1,3,2
    11,1,40,1,3,8
    12,1,40,1,1,10

    """
}
