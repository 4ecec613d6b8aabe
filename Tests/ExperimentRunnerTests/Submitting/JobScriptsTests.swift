import ExperimentRunner
import Foundation
import Testing

@Suite("The scripts of shards") struct JobScriptsTests {
  private let folder = ShardsFolder(output: "/home/it's 50%/协同 out", count: 3)

  private func scripts(_ site: Site = Site()) -> JobScripts {
    JobScripts(folder: folder, site: site, program: "/opt/x y/xietong", name: "a \"b\"")
  }

  @Test("the array says what the site asks, then what the work rests on")
  func array() {
    var site = Site()
    (site.partition, site.account, site.memory) = ("short", "p7", "2G")
    (site.time, site.threads, site.stopBefore) = (TimeLimit("04:00:00"), 4, 90)
    (site.modules, site.options) = (["gcc/13"], ["--qos=long"])
    let lines = scripts(site).array.split(separator: "\n").map(String.init)
    #expect(lines.first == "#!/bin/bash -l")
    #expect(
      lines.filter { $0.hasPrefix("#SBATCH") } == [
        #"#SBATCH --job-name="xietong a \"b\"""#, "#SBATCH --partition=short",
        "#SBATCH --account=p7", "#SBATCH --time=04:00:00", "#SBATCH --mem=2G", "#SBATCH --nodes=1",
        "#SBATCH --ntasks=1", "#SBATCH --cpus-per-task=4", "#SBATCH --qos=long",
        "#SBATCH --array=1-3", "#SBATCH --requeue", "#SBATCH --open-mode=append",
        #"#SBATCH --output="/home/it's 50%%/协同 out-shards/logs/"%a.log"#,
        "#SBATCH --signal=B:USR1@90",
      ])
    #expect(lines.contains("module load 'gcc/13'"))
    #expect(lines.contains("threads=4"))
  }

  @Test("paths stand in the scripts as the shell takes them for one word")
  func quoting() {
    for text in [scripts().array, scripts().rank, scripts().merge] {
      #expect(text.contains(#"folder='/home/it'\''s 50%/协同 out-shards'"#))
      #expect(text.contains("program='/opt/x y/xietong'"))
      #expect(text.hasPrefix("#!/bin/bash\n"))
    }
  }

  @Test("the shell reads each without a word")
  func syntax() throws {
    for text in [scripts().array, scripts().rank, scripts().merge] {
      let ending = try Shell.run(text, options: ["-n"])
      #expect(ending.status == 0)
      #expect(ending.errors.isEmpty, "\(ending.errors)")
    }
  }

  @Test(
    "a rank makes the shard of its place among those that are asked for",
    arguments: [("OMPI_COMM_WORLD_RANK", 0, 2), ("PMIX_RANK", 1, 3), ("PMI_RANK", 0, 2)])
  func ranks(_ name: String, _ rank: Int, _ shard: Int) throws {
    let place = try StubPlace(status: 0)
    let ending = try place.run(\.rank, ["2", "3"], [name: "\(rank)"])
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(place.log(shard).contains("--shard \(shard)/3"))
    #expect(place.folder.status(of: .shard(shard)) == 0)
  }

  @Test("a rank whose shard fails leaves its status and ends well, so that the others go on")
  func failingRank() throws {
    let place = try StubPlace(status: 1)
    let ending = try place.run(\.rank, ["1", "2", "3"], ["PMI_RANK": "1"])
    #expect(ending.status == 0)
    #expect(place.folder.status(of: .shard(2)) == 1)
    #expect(place.folder.missing == [1, 2, 3])
  }

  @Test("without a rank nothing is made")
  func noRank() throws {
    let place = try StubPlace(status: 0)
    let ending = try place.run(\.rank, ["1"], [:])
    #expect(ending.status == 1)
    #expect(ending.errors.contains("the launcher says no rank"))
  }

  @Test("a task leaves the status of its shard", arguments: [0, 1, 137])
  func task(_ status: Int) throws {
    let place = try StubPlace(status: status)
    let ending = try place.run(\.array, [], ["SLURM_ARRAY_TASK_ID": "3"])
    #expect(ending.status == Int32(status))
    #expect(place.folder.status(of: .shard(3)) == status)
  }

  @Test(
    "a task whose program ends well while a signal is heard leaves the program's status",
    arguments: [0, 1, 143])
  func signalled(_ status: Int) throws {
    let place = try StubPlace(
      does: """
        trap 'exit \(status)' TERM
        sleep 0.3
        kill -USR1 $PPID
        for ((i = 0; i < 200; i++)); do sleep 0.05; done
        exit 3
        """)
    // The signal is heard for so long that the program has ended before anyone looks again.
    let (end, slowEnd) = ("2>/dev/null\n}\ntrap stop", "2>/dev/null; sleep 1\n}\ntrap stop")
    #expect(place.scripts.array.contains(end))
    let ending = try place.run(
      { $0.array.replacing(end, with: slowEnd) }, [],
      ["SLURM_ARRAY_TASK_ID": "2", "SLURM_RESTART_COUNT": "20"])
    #expect(ending.status == Int32(status))
    #expect(place.folder.status(of: .shard(2)) == status)
  }

  @Test("the merge joins all shards in order")
  func merge() throws {
    let place = try StubPlace(status: 0)
    #expect(try place.run(\.merge, [], [:]).status == 0)
    let names = (1...3).map { "\(place.folder.path)/\($0)-of-3" }.joined(separator: " ")
    let answer = try String(contentsOfFile: place.folder.answer, encoding: .utf8)
    #expect(answer == "merge \(names) --output \(place.folder.output.path)\n")
    #expect(place.folder.status(of: .merge) == 0)
  }
}

/// A folder of shards whose program says how it was called and ends as told.
private final class StubPlace {
  let path: String
  let folder: ShardsFolder
  private let program: String

  convenience init(status: Int) throws { try self.init(does: "exit \(status)") }

  init(does work: String) throws {
    path = FileManager.default.temporaryDirectory.path + "/xietong-test-\(UUID().uuidString) 协'"
    folder = ShardsFolder(output: path + "/out", count: 3)
    program = path + "/pro gram"
    try FileManager.default.createDirectory(
      atPath: folder.logs, withIntermediateDirectories: true)
    try "#!/bin/bash\necho \"$*\"\n\(work)\n"
      .write(toFile: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var scripts: JobScripts {
    JobScripts(folder: folder, site: Site(), program: program, name: "stub")
  }

  func run(
    _ script: (JobScripts) -> String, _ arguments: [String], _ environment: [String: String]
  ) throws -> Shell.Ending {
    try Shell.run(script(scripts), arguments: arguments, environment: environment)
  }

  func log(_ shard: Int) -> String {
    (try? String(contentsOfFile: folder.log(of: .shard(shard)), encoding: .utf8)) ?? ""
  }
}

/// A script, run by bash.
private enum Shell {
  struct Ending {
    let status: Int32
    let errors: String
  }

  static func run(
    _ script: String, options: [String] = [], arguments: [String] = [],
    environment: [String: String] = [:]
  ) throws -> Ending {
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = options + ["-c", script, "script"] + arguments
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = environment.merging(["PATH": path]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try hearingSignals { try process.run() }
    let data = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Ending(
      status: process.terminationStatus, errors: String(decoding: data, as: UTF8.self))
  }

  /// The threads of tests block signals, and a process begins with what the thread that starts it blocks.
  private static func hearingSignals(_ body: () throws -> Void) rethrows {
    var (none, before) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&none)
    unsafe pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }
}
