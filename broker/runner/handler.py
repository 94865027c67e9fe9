"""The Lambda entry: reads the event, runs the experiment, returns or stores the result of the wire."""

import json
import os
import time
from datetime import datetime
from functools import partial
from typing import Any, Callable, Dict, Mapping

from .fail_fast import FailFast
from .failure import Failure
from .item import read_item, read_place
from .result import Outcome, result
from .run import Runner
from .storage import Storage
from .stored import store
from .watch import Clock

DEFAULT_END_GRACE_SECONDS = 90.0


def handler(event: Dict[str, Any], context: Any) -> Dict[str, Any]:
    """Takes what the state machine sends: {item, experiments, position, execution, began, fail_fast, attempt}.

    With `stored` the result goes beside the journal, and its state alone is returned. With `failure` ({Error, Cause})
    nothing is run: an invocation for that item died of it. A bare item is taken too, for whoever invokes the function
    directly.
    """
    call = event if "item" in event else {"item": event}
    raw = call["item"] if isinstance(call["item"], dict) else {}
    attempt = int(call.get("attempt") or 0) + 1
    execution = str(call.get("execution") or context.aws_request_id)
    log = partial(_log, execution, raw.get("index"))
    bucket = os.environ.get("JOURNAL_BUCKET", "")
    journal = read_place(raw, execution, str(call.get("position", "0")), bucket)
    storage = Storage()
    fail_fast = FailFast(storage, log, call.get("fail_fast") is True, bucket, execution)
    runner = _runner(storage, context, log, call.get("began"))
    try:
        if "failure" in call:
            raise _died(call["failure"])
        item = read_item(raw, journal, execution)
        fail_fast.refuse()
        outcome = runner.run(item, attempt)
    except Failure as failure:
        rollbacks = "unknown" if failure.code == "runner-failed" else "none"
        outcome = Outcome(attempt=attempt, failure=failure, rollbacks=rollbacks)
    if not outcome.done:
        fail_fast.mark()
    log("done", error=outcome.failure and outcome.failure.code, rollbacks=outcome.rollbacks)
    if call.get("stored") is True:
        return store(storage, journal, raw, outcome)
    return result(raw, int(call.get("experiments") or 1), outcome)


def _died(failure: Mapping[str, Any]) -> Failure:
    return Failure("runner-failed", f"{failure.get('Error')}: {failure.get('Cause')}")


def _runner(storage: Storage, context: Any, log: Callable[..., None], began: Any) -> Runner:
    return Runner(
        storage=storage,
        clock=Clock(),
        log=log,
        remaining=lambda: context.get_remaining_time_in_millis() / 1000,
        since_began=partial(_seconds_since, began),
        end_grace=float(os.environ.get("END_GRACE_SECONDS") or DEFAULT_END_GRACE_SECONDS),
        request_id=context.aws_request_id,
    )


def _seconds_since(moment: Any) -> float:
    """0 when nobody says when that was."""
    try:
        return time.time() - datetime.fromisoformat(str(moment).replace("Z", "+00:00")).timestamp()
    except ValueError:
        return 0.0


def _log(execution: str, index: Any, step: str, **facts: Any) -> None:
    print(json.dumps({"step": step, "execution": execution, "index": index, **facts}), flush=True)
