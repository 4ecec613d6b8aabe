/// The cell means of an outcome over the replications that have a value in every cell.
struct PairedCells {
  /// Positions of the replications used.
  let replications: [Int]
  let means: CellMeans

  var n: Int { replications.count }

  init(_ values: [[Double?]], replications candidates: [Int], bootstraps: inout Bootstraps) {
    let complete = candidates.filter { replication in
      values.allSatisfy { $0[replication] != nil }
    }
    replications = complete
    means = CellMeans(
      paired: values.map { cell in complete.compactMap { cell[$0] } },
      bootstrap: bootstraps.over(complete.count))
  }

  /// The replications left out of all there are, if any were.
  func dropped(of outcome: String, total: Int) -> Dropped? {
    guard n < total else { return nil }
    return Dropped(
      outcome: outcome, replications: total - n, total: total,
      reason: "without a value in every cell")
  }
}
