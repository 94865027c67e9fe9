"""Runs the experiments of one run, and outlives whoever started it: keeper.py FOLDER CHAOS VERSIONS RUNNER

FOLDER holds `request.json`. CHAOS is the command of the Chaos Toolkit, RUNNER the folder of the package `runner`. Returns
as soon as the run has a keeper: this one, in the background, or one that came first. A run is started once; a keeper that
finds that it was kept before does nothing.

Written into FOLDER: `keeper.json` names this process, `events.jsonl` tells the story, `experiments/<id>/` has what each
experiment left. Read from it: `abort`, whose presence ends the run, and `owners/<pid>-<born>`: when there are some and
none of them lives any more, the run is ended too.
"""

import fcntl
import json
import os
import signal
import sys
import time
import traceback
from collections import deque
from pathlib import Path
from typing import Any, Deque, Dict, Optional

sys.path[:0] = [str(Path(__file__).parent), sys.argv[4]]

from abort import Abort  # noqa: E402
from files import write_whole  # noqa: E402
from lives import born, is_alive, signal_when_orphaned  # noqa: E402
from worker import run_experiment  # noqa: E402

TICK_SECONDS = 0.05
BETWEEN_LOOKS_SECONDS = 0.25
LAUNCH_SECONDS = 20.0
END_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


def main(folder: Path, chaos: str, versions: str) -> int:
    """The launcher: a parent that is gone is no longer part of any tree of processes that a CI system ends."""
    kept = folder / "keeper.json"
    pid = os.fork()
    if pid == 0:
        keep(folder, chaos, versions)
        return 0
    give_up = time.monotonic() + LAUNCH_SECONDS
    failed = False
    while not (failed or kept.exists() or time.monotonic() >= give_up):
        time.sleep(TICK_SECONDS / 5)
        failed = failed or has_failed(pid)
    return 0 if kept.exists() else 1


def has_failed(pid: int) -> bool:
    try:
        return os.waitpid(pid, os.WNOHANG)[1] != 0
    except ChildProcessError:
        return False


def keep(folder: Path, chaos: str, versions: str) -> None:
    # The kernel frees this lock with its holder. Workers inherit it: a run with one at work is never kept twice.
    with (folder / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        if (folder / "keeper.json").exists():
            return
        request = json.loads((folder / "request.json").read_text(encoding="utf-8"))
        pid = os.getpid()
        about = {"pid": pid, "born": born(pid), "startedAt": now(), "versions": versions}
        write_whole(folder / "keeper.json", json.dumps(about))
        Run(folder, chaos, request).play()


class Run:
    """The experiments of a request: those that wait, and those at work by the pid of their worker."""

    def __init__(self, folder: Path, chaos: str, request: Dict[str, Any]) -> None:
        self._folder = folder
        self._chaos = chaos
        self._request = request
        self._waiting: Deque[Dict[str, Any]] = deque(request["experiments"])
        self._at_work: Dict[int, Dict[str, Any]] = {}
        self._failed: Optional[Dict[str, Any]] = None
        self._abort = Abort(folder)
        self._next_look = 0.0
        self._time_is_up = time.monotonic() + request["runDeadlineSeconds"]

    def play(self) -> None:
        for number in END_SIGNALS:
            signal.signal(number, self._abort.on_signal)
        while True:
            self._look_for_owners()
            self._look_at_the_clock()
            while self._may_start():
                self._start(self._waiting.popleft())
            if not self._at_work:
                break
            time.sleep(TICK_SECONDS)
            self._collect_ended()
        self._tell("terminal", **self._ending())

    def _may_start(self) -> bool:
        free = len(self._at_work) < self._request["maxParallel"]
        halted = self._request["failFast"] and self._failed is not None
        return bool(self._waiting) and free and not halted and not self._abort.is_asked()

    def _start(self, experiment: Dict[str, Any]) -> None:
        keeper = os.getpid()
        pid = os.fork()
        if pid == 0:
            try:
                signal_when_orphaned(keeper, signal.SIGTERM)
                run_experiment(self._folder, experiment, self._request, self._chaos, self._abort)
            except BaseException:
                traceback.print_exc()
            finally:
                os._exit(0)
        self._at_work[pid] = experiment
        self._tell("started", index=experiment["index"], pid=pid, born=born(pid))

    def _collect_ended(self) -> None:
        for pid in list(self._at_work):
            if os.waitpid(pid, os.WNOHANG)[0] != pid:
                continue
            experiment = self._at_work.pop(pid)
            state = self._state_of(experiment)
            if state != "done" and self._failed is None:
                self._failed = experiment
            self._tell("ended", index=experiment["index"], state=state)

    def _state_of(self, experiment: Dict[str, Any]) -> str:
        try:
            result = self._folder / "experiments" / experiment["id"] / "result.json"
            return json.loads(result.read_text(encoding="utf-8"))["state"]
        except FileNotFoundError:
            return "failed"

    def _look_for_owners(self) -> None:
        if time.monotonic() < self._next_look:
            return
        self._next_look = time.monotonic() + BETWEEN_LOOKS_SECONDS
        owners = [owner.name.split("-", 1) for owner in (self._folder / "owners").glob("*-*")]
        if owners and not any(is_alive(int(pid), life) for pid, life in owners):
            self._abort.ask("the process that watched the run was killed")

    def _look_at_the_clock(self) -> None:
        if time.monotonic() >= self._time_is_up:
            seconds = round(self._request["runDeadlineSeconds"])
            self._abort.ask(f"the run took longer than {seconds} s, and nobody had ended it", "deadline")

    def _ending(self) -> Dict[str, Any]:
        if self._abort.is_asked():
            return {"state": "stopped", "reason": self._abort.reason()}
        if self._request["failFast"] and self._failed is not None:
            return {"state": "failed", "reason": f"{self._failed['id']} did not complete"}
        return {"state": "succeeded", "reason": None}

    def _tell(self, kind: str, **more: Any) -> None:
        with (self._folder / "events.jsonl").open("a", encoding="utf-8") as story:
            story.write(json.dumps({"kind": kind, "at": now(), **more}) + "\n")


def now() -> int:
    """Milliseconds since 1970 UTC."""
    return int(time.time() * 1000)


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3]))
