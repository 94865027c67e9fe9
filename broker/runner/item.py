"""One item of the state machine's list, with the defaults that the published input relies on."""

from dataclasses import dataclass
from math import isfinite
from pathlib import PurePosixPath
from typing import Any, Mapping, Optional

from .failure import Failure

HYPOTHESIS_STRATEGIES = (
    "default",
    "before-method-only",
    "after-method-only",
    "during-method-only",
    "continuously",
)
ROLLBACK_STRATEGIES = ("default", "always", "never", "deviated")


@dataclass(frozen=True)
class Place:
    """Where a journal goes, and what else is left beside it."""

    bucket: str
    key: str

    @property
    def folder(self) -> str:
        """The key prefix that journal, start marker, log and result share; ends in a slash unless empty."""
        head, slash, _ = self.key.rpartition("/")
        return head + slash


@dataclass(frozen=True)
class Item:
    """Where an experiment lies, where its journal goes and how it is to run. Durations in seconds."""

    raw: Mapping[str, Any]
    bucket: str
    source: str
    journal: Place
    abort_key: Optional[str]
    run_id: str
    hypothesis_strategy: Optional[str]
    hypothesis_frequency: Optional[float]
    rollback_strategy: Optional[str]
    deadline: Optional[float]
    run_deadline: Optional[float]


def read_place(raw: Mapping[str, Any], execution: str, position: str, default_bucket: str) -> Place:
    """Of any item, even one that cannot be run."""
    s3 = (raw.get("output_config") or {}).get("S3") or {}
    path = raw.get("output_path") or s3.get("path") or "journals/"
    return Place(
        bucket=raw.get("output_bucket") or s3.get("bucket_name") or default_bucket,
        key=raw.get("journal_key") or _journal_key(path, str(raw.get("experiment_source") or ""), execution, position),
    )


def read_item(raw: Mapping[str, Any], journal: Place, execution: str) -> Item:
    """Checks an item. Raises Failure (experiment-unreadable) naming the key that is wrong."""
    return Item(
        raw=raw,
        bucket=_text(raw, "bucket_name"),
        source=_text(raw, "experiment_source"),
        journal=journal,
        abort_key=raw.get("abort_key"),
        run_id=str(raw.get("run_id") or execution),
        hypothesis_strategy=_choice(raw, "hypothesis_strategy", HYPOTHESIS_STRATEGIES),
        hypothesis_frequency=_positive(raw, "hypothesis_frequency"),
        rollback_strategy=_choice(raw, "rollback_strategy", ROLLBACK_STRATEGIES),
        deadline=_positive(raw, "deadline_seconds"),
        run_deadline=_positive(raw, "run_deadline_seconds"),
    )


def _journal_key(path: str, source: str, execution: str, position: str) -> str:
    # No clock in the key: a second attempt must meet the first one's start marker.
    name = PurePosixPath(source).name.split(".")[0] or "experiment"
    return f"{path.rstrip('/')}/{name}/{execution}-{position}/journal.json"


def _text(raw: Mapping[str, Any], key: str) -> str:
    value = raw.get(key)
    if not isinstance(value, str) or not value:
        raise Failure("experiment-unreadable", f"the item has no {key}: give it a non-empty string")
    return value


def _choice(raw: Mapping[str, Any], key: str, allowed: tuple) -> Optional[str]:
    value = raw.get(key)
    if value in (None, "") or value in allowed:
        return value or None
    raise Failure(
        "experiment-unreadable", f"{key} is {value!r}: write one of {', '.join(allowed)}"
    )


def _positive(raw: Mapping[str, Any], key: str) -> Optional[float]:
    value = raw.get(key)
    if value in (None, ""):
        return None
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = 0.0
    if isfinite(number) and number > 0:
        return number
    raise Failure(
        "experiment-unreadable", f"{key} is {value!r}: write a number of seconds above 0"
    )
