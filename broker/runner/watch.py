"""Waits for an experiment, and ends it cooperatively when its time is up or an abort is asked for."""

import time
from dataclasses import dataclass
from typing import Callable, Optional, Protocol

POLL_SECONDS = 0.1
ABORT_POLL_SECONDS = 3.0
SETTLE_SECONDS = 2.0
ACTIVITIES_SECONDS = 2.0


class Running(Protocol):
    """What is watched: see ChaosProcess."""

    @property
    def exit_code(self) -> Optional[int]: ...
    def rollbacks_begun(self) -> bool: ...
    def interrupt(self) -> None: ...
    def end_activities(self, force: bool = False) -> None: ...
    def kill(self) -> None: ...


@dataclass(frozen=True)
class Clock:
    """Seconds that only go forward, and a way to let them pass."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


@dataclass(frozen=True)
class Limits:
    """When to ask for the end, as an instant of the clock; seconds to wait for it, and between looks for an abort."""

    deadline: float
    grace: float
    between_looks: float = ABORT_POLL_SECONDS


def watch(
    process: Running,
    limits: Limits,
    abort_asked: Callable[[], bool],
    journal_complete: Callable[[], bool],
    clock: Clock,
) -> Optional[str]:
    """Returns what ended it: None (itself), "deadline" or "abort". Nothing of it runs afterwards."""
    try:
        reason = _wait(process, limits, abort_asked, clock)
        if reason:
            _end(process, limits.grace, journal_complete, clock)
        return reason
    finally:
        process.kill()


def _wait(
    process: Running, limits: Limits, abort_asked: Callable[[], bool], clock: Clock
) -> Optional[str]:
    next_question = clock.now() + limits.between_looks
    while process.exit_code is None:
        now = clock.now()
        if now >= limits.deadline:
            return "deadline"
        if now >= next_question:
            if abort_asked():
                return "abort"
            next_question = clock.now() + limits.between_looks
        clock.sleep(POLL_SECONDS)
    return None


def _end(
    process: Running, grace: float, journal_complete: Callable[[], bool], clock: Clock
) -> None:
    asked = clock.now()
    patience = min(ACTIVITIES_SECONDS, grace / 4)
    # The Chaos Toolkit plays no rollback before its background activities have ended: they are asked, then forced.
    ends = [] if process.rollbacks_begun() else [(asked + patience, False), (asked + 2 * patience, True)]
    if ends:
        process.interrupt()
    settled: Optional[float] = None
    while process.exit_code is None and clock.now() < asked + grace:
        if ends and clock.now() >= ends[0][0]:
            _, force = ends.pop(0)
            if not process.rollbacks_begun():
                process.end_activities(force)
        # A stuck background thread keeps the process alive after its journal is written.
        if settled is None and journal_complete():
            settled = clock.now() + SETTLE_SECONDS
        if settled is not None and clock.now() >= settled:
            return
        clock.sleep(POLL_SECONDS)
