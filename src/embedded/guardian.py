"""Runs a server for as long as its owner lives, and leaves nothing of it behind: guardian.py FOLDER COMMAND...

The owner holds this process' standard input. When that closes – because the owner is gone, however it ended –, on SIGTERM,
or when the server ends by itself, everything the server started ends too, and FOLDER/scratch, where it worked, is removed;
all of FOLDER when no owner is left to read its log.
"""

import ctypes
import os
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Callable, Dict, Iterator, List, NamedTuple, Optional, Set

POLL_SECONDS = 0.05
IDLE_SECONDS = 0.1
# An interrupted experiment plays its rollbacks in this time, with the server still up for them.
ROLLBACK_SECONDS = 20.0
SERVER_SECONDS = 5.0
PR_SET_CHILD_SUBREAPER = 36


class Process(NamedTuple):
    parent: int
    group: int


class Ending(NamedTuple):
    status: int = 0
    orphaned: bool = False


def main(folder: Path, command: List[str]) -> int:
    adopt_orphans()
    asked: List[int] = []
    # Only noted: an exception could strike between the server's start and our knowing of it.
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda received, _: asked.append(received))
    server = subprocess.Popen(command, stdin=subprocess.DEVNULL, cwd=folder / "scratch")
    ending = wait_for_end(server.pid, asked)
    end(server.pid)
    shutil.rmtree(folder if ending.orphaned else folder / "scratch", ignore_errors=True)
    return ending.status


def adopt_orphans() -> None:
    """On Linux, whatever loses its parent becomes ours, so that no process can escape by that."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def wait_for_end(server: int, asked: List[int]) -> Ending:
    while not asked:
        status = reap(server)
        if status is not None:
            return Ending(status=status)
        readable, _, _ = select.select([0], [], [], IDLE_SECONDS)
        if readable and not os.read(0, 4096):
            return Ending(orphaned=True)
    return Ending()


def reap(server: int) -> Optional[int]:
    """Collects ended children; the server's exit code when it is among them."""
    found = None
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return found
        if pid == 0:
            return found
        if pid == server:
            found = os.waitstatus_to_exitcode(status) & 0xFF


def end(server: int) -> None:
    family = Family(server)
    wait_until(lambda: not family.ask(), ROLLBACK_SECONDS, server)
    if server in family.alive():
        send(server, signal.SIGTERM)
    wait_until(lambda: server not in family.alive(), SERVER_SECONDS, server)
    wait_until(lambda: not family.kill(), SERVER_SECONDS, server)


def wait_until(done: Callable[[], bool], seconds: float, server: int) -> None:
    give_up = time.monotonic() + seconds
    while not done() and time.monotonic() < give_up:
        time.sleep(POLL_SECONDS)
        reap(server)


class Family:
    """All processes that descend from this one, also those whose parent has gone."""

    def __init__(self, server: int) -> None:
        self._server = server
        self._seen: Dict[int, Process] = {}
        self._asked: Set[int] = set()

    def alive(self) -> Set[int]:
        running = processes()
        own = {pid for pid, seen in self._seen.items() if pid in running and running[pid].group == seen.group}
        grown = True
        while grown:
            more = {pid for pid, it in running.items() if it.parent in own or it.parent == os.getpid()}
            grown = not more <= own
            own |= more
        self._seen = {pid: running[pid] for pid in own}
        return own

    def ask(self) -> Set[int]:
        """Tells workers to end and interrupts experiments, each once; returns the experiments that still run."""
        own = self.alive()
        # The runner gives each experiment a process group of its own.
        experiments = {pid for pid in own if self._seen[pid].group == pid}
        workers = {pid for pid in own if self._seen[pid].parent == self._server} - experiments
        for pid in (experiments | workers) - self._asked:
            send(pid, signal.SIGINT if pid in experiments else signal.SIGTERM)
        self._asked |= own
        return experiments

    def kill(self) -> Set[int]:
        own = self.alive()
        for pid in own:
            send(pid, signal.SIGKILL)
        return own


def send(pid: int, number: int) -> None:
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        pass


def processes() -> Dict[int, Process]:
    """Every running process; ended ones that only wait to be collected are left out."""
    rows = read_proc() if sys.platform == "linux" else read_ps()
    return {int(pid): Process(int(parent), int(group)) for pid, state, parent, group in rows if state[0] != "Z"}


def read_proc() -> Iterator[List[str]]:
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            # The name, in parentheses, may hold anything; what follows it is plain.
            yield [entry.name, *(entry / "stat").read_text(errors="replace").rpartition(")")[2].split()[:3]]
        except (FileNotFoundError, ProcessLookupError):
            continue


def read_ps() -> Iterator[List[str]]:
    command = ["ps", "-A", "-o", "pid=,stat=,ppid=,pgid="]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as listing:
        rows = [line.split() for line in listing.stdout or []]
    return (row for row in rows if row[0] != str(listing.pid))


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), sys.argv[2:]))
