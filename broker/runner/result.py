"""The result of one experiment, in the wire's shape and small enough for the state machine."""

import json
from dataclasses import dataclass, field, replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from platform import python_version
from typing import Any, Dict, List, Mapping, Optional

from . import __version__
from .failure import Failure

KIB = 1024
# All results of a list together: Step Functions passes at most 256 KiB from state to state.
STATE_BYTES = 200 * KIB
RESULT_BYTES = 900
RESPONSE_BYTES = 32 * KIB
CAPTURE_BYTES = 4 * KIB
HIDDEN = "[secret]"


@dataclass(frozen=True)
class Outcome:
    """All that is known of an experiment when the runner is done with it."""

    attempt: int
    rollbacks: str = "none"
    journal_bucket: Optional[str] = None
    journal_key: Optional[str] = None
    status: Optional[str] = None
    deviated: Optional[bool] = None
    exit_code: Optional[int] = None
    ended_by: Optional[str] = None
    failure: Optional[Failure] = None
    log: str = ""
    response: Optional[str] = None
    secrets: List[str] = field(default_factory=list)

    @property
    def done(self) -> bool:
        return self.status == "completed" and self.failure is None

    def failed(self, code: str, message: str) -> "Outcome":
        return replace(self, failure=Failure(code, message))


def result(item: Mapping[str, Any], experiments: int, outcome: Outcome) -> Dict[str, Any]:
    """The item echoed with the result keys. `experiments` share the space of one state."""
    room = STATE_BYTES // max(1, experiments) - _size(item) - RESULT_BYTES
    error = outcome.failure and {
        "code": outcome.failure.code,
        "message": last(hide(outcome.failure.message, outcome.secrets), min(2 * KIB, max(200, room))),
    }
    room -= _size(error)
    capture = last(hide(outcome.log, outcome.secrets), min(CAPTURE_BYTES, max(0, room // 2)))
    room -= _size(capture)
    response = outcome.response
    fits = response is not None and _size(response) <= room
    return {
        **item,
        "state": "done" if outcome.done else "failed",
        "journal_bucket": outcome.journal_bucket,
        "journal_key": outcome.journal_key,
        "status": outcome.status,
        "deviated": outcome.deviated,
        "exit_code": outcome.exit_code,
        "attempt": outcome.attempt,
        "ended_by": outcome.ended_by,
        "rollbacks": outcome.rollbacks,
        "versions": versions(),
        "error": error,
        "report_capture": capture,
        **({"response": response} if fits else {"response_omitted": True}),
    }


def response(path: Path) -> Optional[str]:
    """The journal as text while it is small enough to travel in a result."""
    if path.stat().st_size > RESPONSE_BYTES:
        return None
    return path.read_text(encoding="utf-8")


def hide(text: str, secrets: List[str]) -> str:
    for secret in secrets:
        text = text.replace(secret, HIDDEN)
    return text


def last(text: str, size: int) -> str:
    """At most the last `size` bytes of a text, counted as the JSON that carries them."""
    while _size(text) > size + 2:
        text = text[max(1, (_size(text) - size) // 6) :]
    return text


def versions() -> Dict[str, str]:
    named = ("chaostoolkit", "chaostoolkit-lib", "chaostoolkit-aws")
    return {"runner": __version__, "python": python_version(), **{name: _version(name) for name in named}}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _size(value: Any) -> int:
    return len(json.dumps(value).encode())
