/// The scripts that make and join the shards, as text.
///
/// Everything in them stands by itself: `sbatch --array=2 array.sh` makes the second shard again.
public struct JobScripts: Sendable {
  let folder: ShardsFolder
  let site: Site
  let program: String
  let name: String

  /// Describes the scripts.
  ///
  /// - Parameters:
  ///   - folder: where the shards are made.
  ///   - site: what the site asks.
  ///   - program: the path of the program.
  ///   - name: the name of the experiment.
  public init(folder: ShardsFolder, site: Site, program: String, name: String) {
    (self.folder, self.site, self.program, self.name) = (folder, site, program, name)
  }

  /// The script of Slurm's array: one shard a task.
  public var array: String {
    """
    #!/bin/bash\(site.modules.isEmpty ? "" : " -l")
    #SBATCH --job-name=\(batchWord("xietong \(name)"))
    \(resources(threads: site.threads))
    #SBATCH --array=1-\(folder.count)
    #SBATCH --requeue
    #SBATCH --open-mode=append
    #SBATCH --output=\(batchPath(folder.logs + "/"))%a.log
    #SBATCH --signal=B:USR1@\(site.stopBefore)
    # One shard a task. When its node fails, Slurm queues the task again; warned of its time limit, it
    # stores what is in flight and queues itself again. Either way it goes on from what is stored.
    task=${SLURM_ARRAY_TASK_ID:?this is a script for sbatch}
    requeues=\(site.requeues)
    \(shard)
    restarts=${SLURM_RESTART_COUNT:-0}
    warn() {
      warned=1
      echo "== task $task is near its time limit"
      stop
    }
    trap warn USR1
    echo "== task $task of job ${SLURM_ARRAY_JOB_ID:-?} on $(hostname), restarts: $restarts"
    # An attempt that Slurm gave up holds the shard until its node, or the file system, lets go of it.
    if ((restarts > 0)) && [[ -e $folder/$task-of-$shards/.lock ]]; then
      flock --wait 300 "$folder/$task-of-$shards/.lock" true
    fi
    make
    if [[ -n $warned ]] && ((ended > 128)); then
      if ((restarts < requeues)); then
        echo "== task $task is stored and queued again"
        trap '' TERM
        scontrol requeue "${SLURM_ARRAY_JOB_ID}_$task" && exit "$ended"
      else
        echo "== task $task has begun $((restarts + 1)) times, which is the most: submit again to go on"
      fi
    fi
    echo "$ended" >"$folder/logs/$task.status"
    exit "$ended"

    """
  }

  /// The script of a rank: the arguments are the shards, of which a rank makes the one of its number.
  public var rank: String {
    """
    #!/bin/bash\(site.modules.isEmpty ? "" : " -l")
    # One shard a rank. A shard that fails says so by its status and leaves the others alone.
    rank=${OMPI_COMM_WORLD_RANK:-${PMIX_RANK:-${PMI_RANK:-${SLURM_PROCID:-}}}}
    if [[ -z $rank ]]; then
      echo "rank.sh: the launcher says no rank (OMPI_COMM_WORLD_RANK, PMIX_RANK, PMI_RANK)" >&2
      exit 1
    fi
    task=${*:rank + 1:1}
    \(shard)
    exec >>"$folder/logs/$task.log" 2>&1
    echo "== rank $rank on $(hostname)"
    make
    echo "$ended" >"$folder/logs/$task.status"

    """
  }

  /// The script that joins the shards, of Slurm and by itself.
  public var merge: String {
    """
    #!/bin/bash\(site.modules.isEmpty ? "" : " -l")
    #SBATCH --job-name=\(batchWord("xietong merge \(name)"))
    \(resources(threads: 1))
    #SBATCH --requeue
    #SBATCH --open-mode=append
    #SBATCH --output=\(batchPath(folder.log(of: .merge)))
    # Joins the shards into the run directory.
    \(settings)
    output=\(shellWord(folder.output.path))
    rm -f "$folder/logs/merge.status"
    parts=()
    for ((i = 1; i <= shards; i++)); do parts+=("$folder/$i-of-$shards"); done
    "$program" merge "${parts[@]}" --output "$output" >"$folder/logs/merge.out"
    ended=$?
    echo "$ended" >"$folder/logs/merge.status"
    exit "$ended"

    """
  }

  /// What the site asks; its further options come before what the work rests on.
  private func resources(threads: Int) -> String {
    let asked = [
      site.partition.map { "--partition=\($0)" }, site.account.map { "--account=\($0)" },
      site.time.map { "--time=\($0.text)" }, site.memory.map { "--mem=\($0)" },
      "--nodes=1", "--ntasks=1", "--cpus-per-task=\(threads)",
    ]
    return (asked.compactMap(\.self) + site.options).map { "#SBATCH \($0)" }
      .joined(separator: "\n")
  }

  private var settings: String {
    let lines = [
      "program=\(shellWord(program))", "folder=\(shellWord(folder.path))",
      "shards=\(folder.count)",
    ]
    return (lines + site.modules.map { "module load \(shellWord($0))" }).joined(separator: "\n")
  }

  /// Makes `$task`, passes on the signal to stop, and leaves the status in `$ended`.
  private var shard: String {
    """
    \(settings)
    threads=\(site.threads)
    child= stopped= warned=
    stop() {
      stopped=1
      [[ -z $child ]] || kill -TERM "$child" 2>/dev/null
    }
    trap stop TERM INT USR1
    # The signal may go to all processes of a rank, and the program must hear it once, as TERM. A wait
    # ends early when a signal comes.
    make() {
      rm -f "$folder/logs/$task.status"
      (
        trap '' USR1
        exec "$program" run "$folder/experiment/experiment.yaml" --shard "$task/$shards" \\
          --output "$folder/$task-of-$shards" --threads "$threads"
      ) &
      child=$!
      [[ -z $stopped ]] || stop
      wait "$child"
      ended=$?
      while kill -0 "$child" 2>/dev/null; do
        wait "$child"
        ended=$?
      done
      # The program may end while a signal is heard, and then the status is the signal's: bash remembers
      # the program's own, and says 127 where it does not.
      if ((ended > 128)); then
        wait "$child" 2>/dev/null
        remembered=$?
        ((remembered == 127)) || ended=$remembered
      fi
    }
    """
  }
}
