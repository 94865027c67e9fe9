"""A result that stays in S3: the more experiments a run has, the less may travel through the state machine."""

from typing import Any, Dict, Mapping

from .item import Place
from .result import Outcome, result
from .storage import Storage

# Said by somebody who did not run it; whoever did may have said more, or still will.
SECOND_HAND = ("already-started", "runner-failed")


def store(storage: Storage, journal: Place, item: Mapping[str, Any], outcome: Outcome) -> Dict[str, Any]:
    """Keeps the result beside the journal, and returns its state alone.

    Raises StorageError: without a result the state machine must not believe that there is one.
    """
    kept = result(item, 1, outcome)
    key = journal.folder + "result.json"
    if outcome.failure and outcome.failure.code in SECOND_HAND:
        storage.create(journal.bucket, key, kept)
    else:
        storage.write(journal.bucket, key, kept)
    return {"state": kept["state"]}
