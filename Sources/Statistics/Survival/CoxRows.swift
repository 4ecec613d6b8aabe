/// The rows of a Cox model in the order in which its likelihood is summed: stratum by stratum, in each
/// from the last time to the first, so that those at risk only ever grow.
struct CoxRows {
  /// The number of columns.
  let columns: Int
  /// The position of each row among the rows as given.
  let order: [Int]
  /// The columns, centred within strata and in units of their spread, row after row.
  let values: [Double]
  /// What each column was divided by.
  let scales: [Double]
  /// Whether the event came.
  let happened: [Bool]
  /// Rows of equal stratum and time, the last time of a stratum first.
  let blocks: [Block]

  /// Rows of one time in one stratum.
  struct Block {
    let time: Double
    let rows: Range<Int>
    let deaths: Int
    let opensStratum: Bool
  }

  /// Lays out columns that are finite and do vary.
  init(_ sample: SurvivalTimes, _ design: [[Double]], strata: [Int]?) {
    let (times, happened) = (sample.times, sample.happened)
    let order = times.indices.sorted {
      (strata?[$0] ?? 0, times[$1]) < (strata?[$1] ?? 0, times[$0])
    }
    var standardized: [[Double]] = []
    var scales: [Double] = []
    let members = Dictionary(grouping: times.indices) { strata?[$0] ?? 0 }
    for column in design {
      let centred = Self.centred(column, members.values)
      let scale = Double.powerOfTwo(above: centred.reduce(0) { max($0, $1.magnitude) })
      standardized.append(centred.map { $0 / scale })
      scales.append(scale)
    }
    columns = design.count
    self.order = order
    self.scales = scales
    values = order.flatMap { row in standardized.map { $0[row] } }
    self.happened = order.map { happened[$0] }
    var blocks: [Block] = []
    var start = 0
    while start < order.count {
      let (time, stratum) = (times[order[start]], strata?[order[start]])
      var end = start
      while end < order.count, times[order[end]] == time, strata?[order[end]] == stratum {
        end += 1
      }
      blocks.append(
        Block(
          time: time, rows: start..<end, deaths: (start..<end).count { happened[order[$0]] },
          opensStratum: start == 0 || strata?[order[start - 1]] != stratum))
      start = end
    }
    self.blocks = blocks
  }

  /// A column less its median in each stratum: what is added there leaves the likelihood as it is, and
  /// medians keep an outlier from taking digits off the others.
  private static func centred(_ column: [Double], _ strata: some Sequence<[Int]>) -> [Double] {
    var centred = column
    for rows in strata {
      let middle = rows.map { column[$0] }.sorted()[rows.count / 2]
      for row in rows { centred[row] -= middle }
    }
    return centred
  }

  /// The linear predictor of each row.
  func predictors(_ coefficients: [Double]) -> [Double] {
    order.indices.map { row in
      var sum = 0.0
      for j in 0..<columns { sum += values[row * columns + j] * coefficients[j] }
      return sum
    }
  }
}
