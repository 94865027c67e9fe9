"""One experiment: runs it with the Chaos Toolkit, ends it in time, says what it left."""

import json
import os
import signal
from pathlib import Path
from typing import Any, Dict, List, Optional

from abort import Abort
from files import write_whole
from lives import born, signal_when_orphaned
from runner.journal import read_journal
from runner.process import ChaosProcess
from runner.result import hide
from runner.secret import secret_values
from runner.watch import Clock, Limits, watch

BETWEEN_LOOKS_SECONDS = 0.1
LOG_LINES = 12


def run_experiment(
    run: Path, experiment: Dict[str, Any], request: Dict[str, Any], chaos: str, abort: Abort
) -> None:
    """Leaves `result.json` last of all: whoever finds it finds all the rest, and nothing at work."""
    folder = run / "experiments" / experiment["id"]
    folder.mkdir(parents=True)
    source = folder / "experiment.json"
    source.write_text(json.dumps(experiment["document"]), encoding="utf-8")
    clock = Clock()
    deadline = clock.now() + request["deadlineSeconds"]
    process = InstalledProcess(chaos, folder, source, experiment["flags"])
    ended_by = watch(
        process,
        Limits(deadline, request["graceSeconds"], BETWEEN_LOOKS_SECONDS),
        abort.is_asked,
        lambda: read_journal(process.journal) is not None,
        clock,
    )
    result = describe(process, ended_by, secret_values(experiment["document"]))
    write_whole(folder / "result.json", json.dumps(result))


class InstalledProcess(ChaosProcess):
    """The command `chaos` in the caller's own environment; interrupted when we are killed, so that it rolls back."""

    def __init__(self, chaos: str, folder: Path, experiment: Path, options: List[str]) -> None:
        self._chaos = chaos
        self._parent = os.getpid()
        super().__init__(folder, experiment, options)
        pid = self._process.pid
        write_whole(folder / "process.json", json.dumps({"pid": pid, "born": born(pid)}))

    def _program(self) -> List[str]:
        return [self._chaos]

    def _environment(self, work: Path) -> Dict[str, str]:
        return {**os.environ, "PYTHONUTF8": "1"}

    def _before_exec(self) -> None:
        super()._before_exec()
        signal_when_orphaned(self._parent, signal.SIGINT)


def describe(process: ChaosProcess, ended_by: Optional[str], secrets: List[str]) -> Dict[str, Any]:
    log = hide(process.log_tail(), secrets)
    process.log.write_text(log, encoding="utf-8")
    journal = read_journal(process.journal)
    return {
        "state": "done" if journal is not None and journal.status == "completed" else "failed",
        "exitCode": process.exit_code,
        "endedBy": ended_by,
        "lost": None if journal is not None else explain_loss(process, log),
    }


def explain_loss(process: ChaosProcess, log: str) -> str:
    code = process.exit_code
    ending = f"was ended by signal {-code}" if code is not None and code < 0 else f"ended with exit code {code}"
    left = "left a journal that is cut off" if process.journal.exists() else "wrote no journal"
    lines = "\n".join(log.splitlines()[-LOG_LINES:]) or "its log is empty"
    return f"the Chaos Toolkit {ending} and {left}; the end of its log:\n{lines}"
