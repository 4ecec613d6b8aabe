import Analysis
import Statistics
import Testing

@Suite struct SummaryTests {
  let runs = """
    point,replication,seed,openness,loss,time,time.censored
    2,1,1,1,4,240,1
    2,2,2,1,,10,0
    0,1,1,,1,1,0
    1,1,1,0,10,100,0
    1,2,2,0,20,240,1
    1,3,3,0,30,240,1

    """

  @Test func `each point has its outcomes with t intervals and the share censored`() throws {
    let summary = try Summary(
      runs: Table(csv: runs), levers: ["openness"], outcomes: ["loss", "time"])
    #expect(summary.rows.map(\.point) == [0, 0, 1, 1, 2, 2])
    let loss = summary.rows[2]
    #expect(loss.n == 3 && loss.mean.value == 20 && loss.sd == 10 && loss.censored == nil)
    #expect(near(loss.mean.interval?.low, 20 - 4.302652729749464 * 10 / 3.0.squareRoot()))
    #expect(near(summary.rows[3].censored, 2.0 / 3))
  }

  @Test func `the file leaves empty what is undefined`() throws {
    let lines = try Summary(runs: Table(csv: runs), levers: ["openness"], outcomes: ["loss"])
      .csv.split(separator: "\n")
    #expect(lines[0] == "point,openness,outcome,n,censored,mean,sd,low,high")
    #expect(lines[1] == "0,,loss,1,,1,,,")
    #expect(lines[2].hasPrefix("1,0,loss,3,,20,10,-4.84"))
    #expect(lines[3] == "2,1,loss,1,,4,,,")
  }
}
