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
}
