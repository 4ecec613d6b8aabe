internal import GovernanceModel
internal import Results

/// What a folder may not be, and what there must be room for, before a run begins.
extension ExperimentRun {
  func refuseForeignFolder() throws(ConfigurationError) {
    guard folder.isInUse else { return }
    guard !isFresh else {
      throw ConfigurationError(
        file: folder.path,
        problem: "the folder is not empty, and --fresh starts in an empty one only",
        remedy: "choose another folder with --output, or remove this one")
    }
    guard folder.hasStore else {
      guard !folder.hasTables else {
        throw ConfigurationError(
          file: folder.path,
          problem:
            "the tables of a run are here, but results.sqlite, which holds its runs, is missing",
          remedy: "put it back, or choose another folder with --output")
      }
      throw ConfigurationError(
        file: folder.path, problem: "the folder holds other files, but no runs",
        remedy: "choose an empty folder with --output")
    }
  }

  func refuseOtherDesign(_ store: Store) throws {
    guard let stored = try store.metadata("designHash"), stored != design.hash else { return }
    throw ConfigurationError(
      file: folder.path,
      problem: "the folder holds runs of the design \(stored), this is \(design.hash)",
      remedy: "choose another folder with --output, or go back to the stored design")
  }

  /// A folder holds one share of the points, or all of them.
  func refuseOtherShard(_ store: Store) throws {
    guard let text = try store.metadata("designHash").map({ _ in try store.metadata("shard") }),
      let stored = Shard(text ?? "1/1"), stored != shard
    else { return }
    func name(_ shard: Shard) -> String { shard.isWhole ? "the whole" : "shard \(shard)" }
    throw ConfigurationError(
      file: folder.path, problem: "the folder holds \(name(stored)), and this is \(name(shard))",
      remedy: "choose another folder with --output; `xietong merge` joins shards")
  }

  /// A rule that looks at two points together cannot be followed by those who have one of them.
  func refuseContrastInShards() throws(ConfigurationError) {
    guard !shard.isWhole, case .until(_, let target) = design.experiment.replications,
      target.contrast != nil
    else { return }
    throw ConfigurationError(
      design.experiment.places.replications,
      "the stopping rule looks at the difference of two points, which may lie in two shards",
      "run it without --shard, or let the rule look at each point")
  }

  /// A list may grow, but what was run stays the point that it was.
  func refuseOtherPoints(_ store: Store) throws {
    guard case .list(let list) = design.experiment.design, let layout = try store.layout() else {
      return
    }
    var changed: Int?
    try store.forEachPoint(layout: layout) { point in
      guard changed == nil, design.points.numbered(point.point) != point else { return }
      changed = point.point
    }
    guard let changed else { return }
    throw ConfigurationError(
      file: list.file, problem: "point \(changed) is not the one that was run in \(store.folder)",
      remedy: "add new points at the end of the list, or choose another folder with --output")
  }

  /// The same run with no fewer replications than are stored: rows stay, and so the experiment, the
  /// provenance and the tables speak of one number.
  func keepingReplications(of store: Store, _ note: (String) -> Void) throws
    -> ExperimentRun
  {
    let stored = try store.lastReplication()
    guard case .fixed(let count) = design.experiment.replications, stored > count else {
      return self
    }
    if let before = try store.metadata("replications"), Int(before) == nil {
      throw ConfigurationError(
        file: folder.path,
        problem: "a stopping rule has given some points \(stored) replications, more than \(count)",
        remedy: "give --replications \(stored) or more, keep the rule, or choose another folder")
    }
    note(
      "\(folder.path) holds runs of \(stored) replications: these are kept, not cut to \(count)")
    var experiment = design.experiment
    experiment.replications = .fixed(stored)
    return try ExperimentRun(
      experiment, folder: folder, shard: shard, threads: threads, isFresh: isFresh,
      secondsGranted: secondsGranted, command: command)
  }

  /// Rows stay, so a rule that wants fewer could not be repeated from the folder that it left.
  func refuseSurplus(_ store: Store) throws {
    var plan = ReplicationPlan(design, shard)
    try plan.advance(store)
    guard let surplus = plan.surplus else { return }
    throw ConfigurationError(
      design.experiment.places.replications,
      "\(surplus.stored) replications of point \(surplus.terms) are stored in \(folder.path), "
        + "and the rule wants \(surplus.wanted)",
      "ask for a narrower interval or more replications, or choose another folder with --output")
  }

  /// Looks at the disk for rows that are copied.
  func refuseWhatWillNotFit(rows: Int) throws {
    try Room(folder, seconds: secondsGranted).refuse(design, runs: rows, nil)
  }

  /// Looks at disk; where runs are many or the time is granted, at time and memory; where the society
  /// is large, at memory.
  func refuseWhatWillNotFit(runs: Int) throws {
    guard runs > 0 else { return }
    var room = Room(folder, seconds: secondsGranted)
    if runs >= Self.fewRuns || secondsGranted != nil {
      return try room.refuse(
        design, runs: runs, Estimate(design, threads: threads, budget: 0.2))
    }
    guard design.experiment.parametersAtGreatest.size >= Self.largeSociety else {
      return try room.refuse(design, runs: runs, nil)
    }
    room.seconds = .infinity
    try room.refuse(
      design, runs: runs, Estimate(design, threads: threads, budget: 0, most: 1))
  }

  /// Below so many runs a trial beforehand is not worth its time.
  private static let fewRuns = 1_000

  /// Below so many actors and ties no machine lacks the memory for a few runs.
  private static let largeSociety = 200_000.0
}
