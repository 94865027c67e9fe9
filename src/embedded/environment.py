"""Makes a virtual environment whole, once, however many processes ask: environment.py FOLDER REQUIREMENTS...

Prints one line a step. Exit codes: 0 it is whole, 3 this Python cannot create environments, 4 the packages could not be
installed, 5 the folder cannot be written; for the latter three, stderr says why.
"""

import fcntl
import hashlib
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from typing import IO, List, Set

# Present from the first moment, so that an environment of somebody else is never taken for ours.
LOCK = "resiliency-gate.lock"
# Written last, so that an interrupted installation is never taken for a whole one.
STAMP = "resiliency-gate.stamp"

CANNOT_CREATE, CANNOT_INSTALL, CANNOT_WRITE = 3, 4, 5


def main(folder: Path, requirements: List[Path]) -> None:
    wanted = {hashlib.sha256(file.read_bytes()).hexdigest() for file in requirements}
    if is_whole(folder, wanted):
        return
    folder.mkdir(parents=True, exist_ok=True)
    # The kernel frees this lock when its last holder is gone, killed or not: it cannot become stale.
    with (folder / LOCK).open("w") as lock:
        take(lock)
        if is_whole(folder, wanted):
            return
        clear(folder)
        say(f"creating a Python {sys.version_info.major}.{sys.version_info.minor} environment in {folder}")
        create(folder, lock)
        say(f"installing {', '.join(file.name for file in requirements)} (once)")
        install(folder, requirements, lock)
        (folder / STAMP).write_text("\n".join(sorted(wanted)))


def is_whole(folder: Path, wanted: Set[str]) -> bool:
    stamp = folder / STAMP
    if not stamp.exists() or not wanted <= set(stamp.read_text().split()):
        return False
    # An upgrade of the system's Python leaves an environment whose interpreter is gone.
    try:
        return subprocess.run([interpreter(folder), "-c", ""]).returncode == 0
    except OSError:
        return False


def take(lock: IO[str]) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("waiting for another process that is preparing the same Python environment")
        fcntl.flock(lock, fcntl.LOCK_EX)


def clear(folder: Path) -> None:
    (folder / STAMP).unlink(missing_ok=True)
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        elif entry.name != LOCK:
            entry.unlink()


def create(folder: Path, lock: IO[str]) -> None:
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        stop(CANNOT_CREATE, "its modules venv and ensurepip are not installed")
    made = run([sys.executable, "-m", "venv", str(folder)], lock)
    if made.returncode != 0:
        stop(CANNOT_CREATE, made.stdout)


def install(folder: Path, requirements: List[Path], lock: IO[str]) -> None:
    command = [interpreter(folder), "-I", "-m", "pip", "install", "--quiet", "--no-input", "--no-user"]
    command += ["--disable-pip-version-check"]
    for file in requirements:
        command += ["-r", str(file)]
    done = run(command, lock)
    if done.returncode != 0:
        stop(CANNOT_INSTALL, done.stdout)


def run(command: List[str], lock: IO[str]) -> "subprocess.CompletedProcess[str]":
    # A child holds the lock too: it may outlive this process, and must not write beside its successor.
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        pass_fds=[lock.fileno()],
    )


def interpreter(folder: Path) -> str:
    return str(folder / "bin" / "python")


def say(line: str) -> None:
    print(line, flush=True)


def stop(code: int, reason: str) -> None:
    print(reason.strip(), file=sys.stderr)
    raise SystemExit(code)


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]), [Path(argument) for argument in sys.argv[2:]])
    except OSError as problem:
        stop(CANNOT_WRITE, str(problem))
