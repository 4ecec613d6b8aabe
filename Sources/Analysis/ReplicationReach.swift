/// How far the replications of the cells go: a stopping rule ends some sooner than others.
struct ReplicationReach: Hashable {
  /// The number of replications that every cell comes to, whatever is missing among them.
  let common: Int
  /// The number of replications in the cell that goes farthest.
  let most: Int

  /// Compares the last replications of the cells; a cell without any was not stopped but never run.
  init(_ last: [Int], of total: Int) {
    most = total
    common = last.contains(0) ? total : last.min() ?? total
  }

  /// What to say of it; nothing where all go equally far.
  var note: String? {
    guard common < most else { return nil }
    return "n differs between points: \(common) to \(most); effects use the first \(common) "
      + "that all points have; summary.csv uses all"
  }
}
