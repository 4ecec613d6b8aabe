"""A real Slurm on one machine: its own key, configuration and ports, ended process by process.

    with Cluster(folder) as cluster:
        subprocess.run(["sbatch", "job.sh"], env=cluster.environment)

Everything listens on 127.0.0.1 and writes below one folder; the user who starts it is its only user.
"""

import getpass
import os
import pathlib
import secrets
import shutil
import signal
import socket
import subprocess
import time

PLACES = os.environ.get("PATH", os.defpath) + ":/usr/local/sbin:/usr/sbin:/sbin"
NEEDED = ["munged", "slurmctld", "slurmd", "sbatch", "squeue", "sinfo", "scancel", "scontrol", "mpirun"]


class Missing(Exception):
    """Something that the tests need is not installed."""


def find(name):
    path = shutil.which(name, path=PLACES)
    if not path:
        raise Missing(f"`{name}` is not installed: .ci/setup --cluster installs it")
    return path


def until(condition, seconds, what):
    """What the condition answers once it answers something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := condition():
            return found
        time.sleep(0.05)
    raise TimeoutError(f"{what}: not within {seconds} seconds")


def free_ports(count):
    holders = [socket.socket() for _ in range(count)]
    for holder in holders:
        holder.bind(("127.0.0.1", 0))
    ports = [holder.getsockname()[1] for holder in holders]
    for holder in holders:
        holder.close()
    return ports


class Cluster:
    """Two daemons and the one that vouches for them, on one node called `localhost`."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.configuration = self.folder / "slurm.conf"
        self.environment = {
            **os.environ, "SLURM_CONF": str(self.configuration), "OMPI_MCA_oob_tcp_if_include": "lo"}
        self.daemons = {}

    def __enter__(self):
        for name in NEEDED:
            find(name)
        try:
            self.configure()
            self.start("munged", "--foreground", f"--key-file={self.folder}/munge.key",
                       f"--socket={self.folder}/munge.socket", f"--pid-file={self.folder}/munged.pid",
                       f"--log-file={self.folder}/munged.log", f"--seed-file={self.folder}/munge.seed")
            self.expect((self.folder / "munge.socket").exists, "munged opens its socket")
            self.start("slurmctld", "-D", "-i", "-f", str(self.configuration))
            self.start_node()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        """Ends all that was started here, and what that started, whatever has happened."""
        if "slurmctld" in self.daemons:
            try:
                self.ask(find("scancel"), f"--user={getpass.getuser()}")
            except subprocess.TimeoutExpired:
                pass
        for name in ["slurmd", "slurmctld", "munged"]:
            self.end(name)
        for process in self.left():
            send(process, signal.SIGKILL)
        until(lambda: not self.left(), 20, "all processes of the cluster are gone")

    def clear(self):
        """Makes all as it was before a case: nothing in the queue, the node there, no task running."""
        if "slurmd" not in self.daemons:
            # What was ending there would else be thought to end for minutes.
            self.ask(find("scontrol"), "update", "nodename=localhost", "state=down", "reason=test")
            self.start_node()
        self.ask(find("scontrol"), "update", "partitionname=main", "state=up")
        self.ask(find("scancel"), f"--user={getpass.getuser()}")
        until(lambda: not self.queue(), 60, "the queue is empty")

    def configure(self):
        for name in ["state", "spool"]:
            (self.folder / name).mkdir(parents=True)
        # munged wants its socket to be within everyone's reach; the key it wants to itself.
        for folder in [self.folder, self.folder.parent]:
            folder.chmod(0o755)
        key = self.folder / "munge.key"
        key.touch(mode=0o600)
        key.write_bytes(secrets.token_bytes(128))
        # A plugin is named since Slurm would else look for a hierarchy that this machine may not have.
        plugin = "disabled" if self.version() >= (23, 2) else "cgroup/v1"
        (self.folder / "cgroup.conf").write_text(f"CgroupPlugin={plugin}\n")
        self.configuration.write_text(self.text())

    @staticmethod
    def version():
        answer = subprocess.run([find("slurmctld"), "-V"], capture_output=True, text=True, check=True)
        return tuple(int(part) for part in answer.stdout.split()[-1].split(".")[:2])

    def text(self):
        """Four processors, whatever the machine has; a dead node is noticed within seconds, and what
        was on it may begin again within seconds (`cred_expire`)."""
        user, (controller, node) = getpass.getuser(), free_ports(2)
        return f"""ClusterName=loopback
SlurmctldHost=localhost(127.0.0.1)
SlurmUser={user}
SlurmdUser={user}
SlurmctldPort={controller}
SlurmdPort={node}
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket={self.folder}/munge.socket,cred_expire=5
StateSaveLocation={self.folder}/state
SlurmdSpoolDir={self.folder}/spool
SlurmctldPidFile={self.folder}/slurmctld.pid
SlurmdPidFile={self.folder}/slurmd.pid
SlurmctldLogFile={self.folder}/slurmctld.log
SlurmdLogFile={self.folder}/slurmd.log
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
ReturnToService=2
SlurmdTimeout=2
SlurmctldTimeout=10
KillWait=2
JobRequeue=1
SchedulerParameters=sched_interval=1,bf_interval=1,batch_sched_delay=0
SlurmdParameters=config_overrides
NodeName=localhost NodeHostname={socket.gethostname().split(".")[0]} NodeAddr=127.0.0.1 CPUs=4
PartitionName=main Nodes=localhost Default=YES MaxTime=INFINITE State=UP
"""

    def start(self, name, *arguments):
        log = open(self.folder / f"{name}.out", "ab")
        self.daemons[name] = subprocess.Popen(
            [find(name), *arguments], env=self.environment, cwd=self.folder, stdin=subprocess.DEVNULL,
            stdout=log, stderr=log, start_new_session=True)
        log.close()

    def start_node(self):
        self.start("slurmd", "-D", "-f", str(self.configuration), "-N", "localhost")
        self.expect(self.node_answers, "the node answers")

    def node_answers(self):
        state = self.node_state()
        return state and not state.startswith(("down", "unk")) and not state.endswith("*")

    def expect(self, condition, what):
        try:
            until(condition, 30, what)
        except TimeoutError as error:
            raise RuntimeError(f"{error}\n{self.words()}") from error

    def kill_node(self):
        """The daemon alone, at once: what it had started goes on without it."""
        self.end("slurmd", signal.SIGKILL)

    def end(self, name, how=signal.SIGTERM):
        daemon = self.daemons.pop(name, None)
        if not daemon:
            return
        send(daemon.pid, how)
        try:
            daemon.wait(10)
        except subprocess.TimeoutExpired:
            daemon.kill()
            daemon.wait(10)

    def ask(self, *command):
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False,
            timeout=60).stdout.strip()

    def node_state(self):
        return self.ask(find("sinfo"), "--noheader", "--format=%T")

    def queue(self):
        """Lines of job, task and state."""
        return self.ask(find("squeue"), "--noheader", "--array", "--format=%F %K %T").splitlines()

    def left(self):
        """Processes that know this cluster by its configuration, living ones only."""
        mark = f"SLURM_CONF={self.configuration}".encode()
        found = []
        for entry in pathlib.Path("/proc").iterdir():
            if not entry.name.isdigit() or int(entry.name) == os.getpid():
                continue
            try:
                if mark in (entry / "environ").read_bytes().split(b"\0"):
                    found.append(int(entry.name))
            except OSError:
                continue
        return found

    def words(self):
        """The last that each daemon said."""
        return "\n".join(
            f"-- {file.name}\n" + "\n".join(file.read_text(errors="replace").splitlines()[-15:])
            for file in sorted(self.folder.glob("*.out")))


def send(process, number):
    try:
        os.kill(process, number)
    except ProcessLookupError:
        pass
