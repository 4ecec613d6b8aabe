"""What must hold of `xietong submit`; each case begins in a folder of its own."""

import os
import shutil
import signal
import subprocess
import time

from cluster import find, until
from workplace import LISTED, resume

MPIRUN = ["mpirun", "--oversubscribe"] + (["--allow-run-as-root"] if os.getuid() == 0 else [])


def three_shards_equal_one_run(place):
    said = place.run(*place.submission("--wait"))
    assert "array job" in said and "108/108 runs" in said and "3 done" in said, said
    assert "results in" in said, said
    place.expect_same()
    assert "nothing to submit" in place.run(*place.submission()), "it was all there"


def edits_while_it_waits_change_nothing(place):
    subprocess.run([find("scontrol"), "update", "partitionname=main", "state=down"],
                   env=place.cluster.environment, check=True)
    place.run(*place.submission())
    said = place.run(*place.submission(), status=1)
    assert "still in the queue" in said and "--wait" in said, said
    before = (place.folder / "experiment.yaml").read_text()
    place.write("experiment.yaml", before.replace("seed: 7", "seed: 8"))
    said = place.run(*place.submission(), status=2)
    assert "out-shards" in said and "another folder" in said, said
    (place.folder / "scenario.yaml").rename(place.folder / "gone.yaml")
    subprocess.run([find("scontrol"), "update", "partitionname=main", "state=up"],
                   env=place.cluster.environment, check=True)
    until((place.folder / "out" / "effects.csv").exists, 60, "the shards are joined")
    until(lambda: not place.cluster.queue(), 20, "the queue is empty")
    (place.folder / "gone.yaml").rename(place.folder / "scenario.yaml")
    place.write("experiment.yaml", before)
    place.expect_same()
    said = place.run(*place.submission(shards=2), status=2)
    assert "--shards 3" in said, said


def a_node_daemon_killed_midway(place):
    """The daemon dies, its node is given up, and when it is back the orphans are killed by Slurm."""
    waiting = place.start(*place.submission("--wait"))
    held = [place.hold(shard) for shard in (1, 2)]
    place.cluster.kill_node()
    until(lambda: place.cluster.node_state().startswith("down"), 60, "Slurm gives the node up")
    place.cluster.start_node()
    place.end(waiting)
    assert all(not os.path.exists(f"/proc/{process}/exe") for process in held), "orphans live"
    for shard in (1, 2):
        assert "restarts: 1" in place.log(shard), place.log(shard)
    place.expect_same()


def a_task_at_its_time_limit_goes_on(place):
    """Slurm warns up to a minute early; until it does, the shard is held so that it cannot end."""
    place.write("site.yaml", "partition: main\ntime: 00:01:00\nstop-before: 50\n")
    place.run(*place.submission())
    process = place.hold(2)
    stored = place.stored(2)
    until(lambda: "is near its time limit" in place.log(2), 90, "Slurm warns")
    resume(process)
    until(lambda: "queued again" in place.log(2), 30, "the task queues itself again")
    place.run(*place.submission("--wait"))
    assert "restarts: 1" in place.log(2), place.log(2)
    assert stored > 0
    place.expect_same()


def a_time_limit_too_often_is_a_failure_that_can_go_on(place):
    place.write("site.yaml", "partition: main\ntime: 00:01:00\nstop-before: 50\nrequeues: 0\n")
    waiting = place.start(*place.submission("--wait"))
    process = place.hold(2)
    until(lambda: "is near its time limit" in place.log(2), 90, "Slurm warns")
    resume(process)
    said = place.end(waiting, status=1)
    assert "shard 2 of 3 ended with status 143" in said and "submit again to go on" in said, said
    place.run(*place.submission("--wait"))
    place.expect_same()


def a_shard_submitted_twice_by_hand(place):
    waiting = place.start(*place.submission("--wait"))
    process = place.hold(2)
    for _ in range(2):
        subprocess.run([find("sbatch"), "--array=2", str(place.shards / "array.sh")],
                       env=place.cluster.environment, check=True, capture_output=True)
    until(lambda: place.log(2).count("another run is writing here") == 2, 60, "both are refused")
    resume(process)
    place.end(waiting)
    place.expect_same()


def a_shard_that_fails_is_named_and_goes_on_alone(place):
    (place.shards / "2-of-3").mkdir(parents=True)
    stranger = place.shards / "2-of-3" / "notes.txt"
    stranger.write_text("mine")
    said = place.run(*place.submission("--wait"), status=1)
    assert "shard 2 of 3 ended with status 2" in said and "holds other files" in said, said
    assert "1 of 3 shards are missing: 2" in said, said
    stranger.unlink()
    said = place.run(*place.submission("--wait"))
    assert "shard 2 of 3" in said, said
    place.expect_same()


def more_replications_are_added(place):
    place.run(*place.submission("--wait"))
    before = (place.folder / "experiment.yaml").read_text()
    place.write("experiment.yaml", before.replace("replications: 12", "replications: 14"))
    said = place.run(*place.submission("--wait"))
    assert "126/126 runs" in said, said
    place.expect_same()


def more_replications_while_jobs_are_queued_are_no_answer(place):
    before = (place.folder / "experiment.yaml").read_text(encoding="utf-8")
    waiting = place.start(*place.submission("--wait"))
    process = place.hold(1)
    place.write("experiment.yaml", before.replace("replications: 12", "replications: 14"))
    said = place.run(*place.submission("--wait"), status=1)
    assert "in the queue for 12 replications, and this asks for 14 replications" in said, said
    resume(process)
    place.end(waiting)
    said = place.run(*place.submission("--wait"))
    assert "126/126 runs" in said, said
    place.expect_same()


def a_list_of_points_may_grow_and_not_change(place):
    place.write("experiment.yaml", LISTED)
    place.write("points.csv", "modes.digital,trust.county\n0,0.25\n0.5,1\n")
    place.run(*place.submission("--wait"))
    place.expect_same()
    place.write("points.csv", "modes.digital,trust.county\n0,0.25\n0.6,1\n")
    said = place.run(*place.submission("--wait"), status=2)
    assert "points.csv: point 2 is not the one of the shards" in said, said
    place.write("points.csv", "modes.digital,trust.county\n0,0.25\n0.5,1\n0.9,0.5\n1,1\n")
    said = place.run(*place.submission("--wait"))
    assert "array job" in said and "60/60 runs" in said, said
    place.expect_same()


def what_was_lost_is_made_again(place):
    place.run(*place.submission("--wait"))
    shutil.rmtree(place.shards / "2-of-3")
    said = place.run(*place.submission("--wait"))
    assert "shard 2 of 3" in said, said
    place.expect_same()
    (place.folder / "out" / "effects.csv").unlink()
    said = place.run(*place.submission("--wait"))
    assert "array job" not in said and "joins the shards" in said, said
    place.expect_same()


def interrupted_while_it_waits_the_jobs_go_on(place):
    waiting = place.start(*place.submission("--wait"))
    process = place.hold(1)
    waiting.send_signal(signal.SIGINT)
    said = place.end(waiting, status=130)
    assert "stopped waiting" in said and "go on" in said, said
    resume(process)
    said = place.run(*place.submission("--wait"))
    assert "in the queue already" in said, said
    place.expect_same()


def three_ranks_under_mpirun(place):
    place.write("site.yaml", f"launcher: [{', '.join(MPIRUN)}]\n")
    said = place.run(*place.submission(engine="mpi"))
    assert "108/108 runs" in said and "results in" in said, said
    place.expect_same()
    assert "nothing to run" in place.run(*place.submission(engine="mpi")), "it was all there"


def mpirun_interrupted_goes_on(place):
    place.write("site.yaml", f"launcher: [{', '.join(MPIRUN)}]\ncpus-per-task: 2\n")
    running = place.start(*place.submission(engine="mpi"))
    held = [place.hold(shard) for shard in (1, 2, 3)]
    running.send_signal(signal.SIGINT)
    time.sleep(1)
    for process in held:
        resume(process)
    said = place.end(running, status=130)
    assert "give the same command again" in said, said
    for shard in (1, 2, 3):
        assert "are stored in" in place.log(shard), place.log(shard)
    place.run(*place.submission(engine="mpi"))
    place.expect_same()


def a_missing_command_is_named_with_a_remedy(place):
    environment = place.without("sbatch", "mpirun")
    said = place.run(*place.submission(), status=1, env=environment)
    assert "sbatch: there is no such command" in said and "--engine mpi" in said, said
    said = place.run(*place.submission(engine="mpi"), status=1, env=environment)
    assert "mpirun: there is no such command" in said and "openmpi-bin" in said, said


def what_the_site_refuses_is_told(place):
    place.write("site.yaml", "partition: mian\n")
    said = place.run(*place.submission(), status=1)
    assert "sbatch: " in said and "partition" in said, said
    place.write("site.yaml", "partition: main\nacount: me\n")
    said = place.run(*place.submission(), status=2)
    assert "site.yaml:2:1: `acount` is no key of a site; did you mean `account`?" in said, said


ALL = [
    three_shards_equal_one_run,
    edits_while_it_waits_change_nothing,
    a_node_daemon_killed_midway,
    a_task_at_its_time_limit_goes_on,
    a_time_limit_too_often_is_a_failure_that_can_go_on,
    a_shard_submitted_twice_by_hand,
    a_shard_that_fails_is_named_and_goes_on_alone,
    more_replications_are_added,
    more_replications_while_jobs_are_queued_are_no_answer,
    a_list_of_points_may_grow_and_not_change,
    what_was_lost_is_made_again,
    interrupted_while_it_waits_the_jobs_go_on,
    three_ranks_under_mpirun,
    mpirun_interrupted_goes_on,
    a_missing_command_is_named_with_a_remedy,
    what_the_site_refuses_is_told,
]
