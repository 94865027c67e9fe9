"""A system that is whole or broken, for the probes and actions of one experiment. It lives in the working directory."""

import sys
import time
from pathlib import Path
from typing import Any

BROKEN = Path("broken")
REACHED = Path("reached")


def answer(value: Any = None) -> Any:
    return value


def answer_while_whole(whole: Any = None, broken: Any = None) -> Any:
    return broken if BROKEN.exists() else whole


def answer_unless_broken(value: Any = None) -> Any:
    if BROKEN.exists():
        raise ConnectionError("nobody answers")
    return value


def is_at_most(value: float, limit: float) -> bool:
    """The answer of a tolerance that is a probe itself."""
    return value <= limit


def not_a_number() -> float:
    return float("nan")


def raw_bytes() -> bytes:
    """What no JSON encoder knows: the journal ends where it stands."""
    return b"\x00"


def break_down(looks: int = 0) -> str:
    """Returns when the probe `answer_and_count` has looked that often since."""
    BROKEN.touch()
    until = time.monotonic() + 20
    while _looks() < looks:
        if time.monotonic() > until:
            raise TimeoutError("nobody looked")
        time.sleep(0.02)
    return "broken"


def repair() -> str:
    BROKEN.unlink(missing_ok=True)
    return "whole"


def fail(message: str = "nobody answers") -> None:
    raise ConnectionError(message)


def linger(seconds: float = 30) -> str:
    """Says that it was reached, and goes on until somebody ends it. The sleeps are short: an exception that is raised
    from outside comes through between two of them."""
    REACHED.touch()
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        time.sleep(0.02)
    return "nobody ended it"


def leave() -> None:
    sys.exit(3)


def answer_and_count(whole: Any = True, broken: Any = False) -> Any:
    """Like `answer_while_whole`; each look at the broken system leaves a mark."""
    if not BROKEN.exists():
        return whole
    with Path("looks").open("a", encoding="utf-8") as looks:
        looks.write(".")
    return broken


def _looks() -> int:
    looks = Path("looks")
    return looks.stat().st_size if looks.exists() else 0


def break_until_seen() -> str:
    break_down(looks=1)
    return repair()
