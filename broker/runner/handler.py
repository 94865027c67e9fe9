"""The Lambda entry: reads the event, runs the experiment, returns the result of the wire."""

import json
import os
from functools import partial
from typing import Any, Dict

from .failure import Failure
from .item import read_item
from .result import Outcome, result
from .run import Runner
from .storage import Storage
from .watch import Clock

DEFAULT_END_GRACE_SECONDS = 90.0


def handler(event: Dict[str, Any], context: Any) -> Dict[str, Any]:
    """Takes what the state machine sends: {item, experiments, position, execution, attempt}.

    A bare item is taken too, for whoever invokes the function directly.
    """
    call = event if "item" in event else {"item": event}
    raw = call["item"] if isinstance(call["item"], dict) else {}
    attempt = int(call.get("attempt") or 0) + 1
    execution = str(call.get("execution") or context.aws_request_id)
    log = partial(_log, execution, raw.get("index"))
    try:
        bucket = os.environ.get("JOURNAL_BUCKET", "")
        item = read_item(raw, execution, str(call.get("position", "0-0")), bucket)
        outcome = _runner(context, log).run(item, attempt)
    except Failure as failure:
        outcome = Outcome(attempt=attempt, failure=failure)
    log("done", error=outcome.failure and outcome.failure.code, rollbacks=outcome.rollbacks)
    return result(raw, int(call.get("experiments") or 1), outcome)


def _runner(context: Any, log: Any) -> Runner:
    return Runner(
        storage=Storage(),
        clock=Clock(),
        log=log,
        remaining=lambda: context.get_remaining_time_in_millis() / 1000,
        end_grace=float(os.environ.get("END_GRACE_SECONDS") or DEFAULT_END_GRACE_SECONDS),
        request_id=context.aws_request_id,
    )


def _log(execution: str, index: Any, step: str, **facts: Any) -> None:
    print(json.dumps({"step": step, "execution": execution, "index": index, **facts}), flush=True)
