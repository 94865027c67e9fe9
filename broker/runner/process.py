"""The Chaos Toolkit in a process, a process group and a folder of its own."""

import os
import re
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Dict, Iterator, List, Optional

BEGUN = re.compile(rb"\] Rollbacks strategy: ")
BEGIN_SECONDS = 5.0
ROLLBACKS_BEGUN = re.compile(rb"\] Let's rollback\.\.\.")
COLOURS = re.compile(r"\x1b\[[0-9;]*m")
LOG_TAIL = 1024 * 1024
POLL_SECONDS = 0.02


class ChaosProcess:
    """`chaos run` on an experiment file. Everything it writes stays inside `folder`."""

    def __init__(self, folder: Path, experiment: Path, options: List[str]) -> None:
        self.journal = folder / "journal.json"
        self.log = folder / "chaostoolkit.log"
        work = folder / "work"
        work.mkdir()
        with self.log.open("wb") as stderr:
            self._process = subprocess.Popen(
                self._command(folder, experiment, options),
                cwd=work,
                env=self._environment(work),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=stderr,
                start_new_session=True,
                preexec_fn=self._before_exec,
            )

    def _command(self, folder: Path, experiment: Path, options: List[str]) -> List[str]:
        unset = str(folder / "no-settings.yaml")
        command = [*self._program(), "--no-version-check", "--no-log-file"]
        command += ["--settings", unset, "run", "--journal-path", str(self.journal)]
        return [*command, *options, str(experiment)]

    def _program(self) -> List[str]:
        return [sys.executable, "-m", "chaostoolkit"]

    def _environment(self, work: Path) -> Dict[str, str]:
        # Lambda puts the dependencies on sys.path only; a child process must be told.
        return {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
            "PYTHONUTF8": "1",
            "TMPDIR": str(work),
        }

    def _before_exec(self) -> None:
        # A parent that was started in the background ignores SIGINT, and children inherit that.
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    @property
    def exit_code(self) -> Optional[int]:
        """None while it runs; negative when a signal ended it."""
        return self._process.poll()

    def rollbacks_begun(self) -> bool:
        """True once it plays rollbacks: from then on an interrupt would stop them."""
        return self._says(ROLLBACKS_BEGUN)

    def _says(self, words: "re.Pattern[bytes]") -> bool:
        return words.search(self.log.read_bytes()) is not None

    def interrupt(self) -> None:
        """Asks it to roll back and end. Before it has begun that would end it without a journal: so it begins first."""
        give_up = time.monotonic() + BEGIN_SECONDS
        while self.exit_code is None and time.monotonic() < give_up and not self._says(BEGUN):
            time.sleep(POLL_SECONDS)
        if not self.rollbacks_begun():
            self._process.send_signal(signal.SIGINT)

    def end_activities(self, force: bool = False) -> None:
        """Asks or forces the processes that its activities started to end, and leaves the toolkit itself alone."""
        for pid in _members(self._process.pid):
            if pid != self._process.pid:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL if force else signal.SIGTERM)

    def kill(self) -> None:
        """Ends it and whatever its activities left running in its group."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def log_tail(self, size: int = LOG_TAIL) -> str:
        """The last `size` bytes of its log, from the start of a line where there is one."""
        with self.log.open("rb") as file:
            length = file.seek(0, os.SEEK_END)
            file.seek(max(0, length - size))
            text = COLOURS.sub("", file.read().decode("utf-8", "replace"))
        return text if length <= size else text.partition("\n")[2] or text


def _members(group: int) -> Iterator[int]:
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            # pid (name) state parent group …; a name may hold spaces and brackets.
            if int(stat.read_text().rpartition(")")[2].split()[2]) == group:
                yield int(stat.parent.name)
