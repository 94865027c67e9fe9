"""Which process is which: a pid is used again, a pid with the time of its start is not."""

import ctypes
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Optional

PR_SET_PDEATHSIG = 1


def born(pid: int) -> Optional[str]:
    """When a process was started, in the system's own count; None when it does not run."""
    if sys.platform != "linux":
        command = ["ps", "-o", "lstart=", "-p", str(pid)]
        listing = subprocess.run(command, env={"LC_ALL": "C", "TZ": "UTC", "PATH": "/bin:/usr/bin"}, capture_output=True)
        return "".join(listing.stdout.decode().split()) or None
    try:
        # The name, in parentheses, may hold anything; what follows it is plain.
        state, *rest = Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return None
    return None if state in "ZX" else rest[18]


def is_alive(pid: int, life: str) -> bool:
    return born(pid) == life


def signal_when_orphaned(parent: int, number: signal.Signals) -> None:
    """On Linux, has the kernel send us a signal when our parent is gone, however it went."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, int(number), 0, 0, 0)
        if os.getppid() != parent:
            os.kill(os.getpid(), number)
