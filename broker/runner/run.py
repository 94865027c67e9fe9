"""The story of one experiment: refuse or start, watch, store the journal, say what happened."""

import tempfile
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from math import inf
from pathlib import Path
from typing import Callable, List

from .collect import Collector
from .experiment import Experiment, read_experiment, run_options
from .failure import Failure
from .item import Item
from .journal import read_journal
from .process import ChaosProcess
from .result import Outcome
from .secret import secret_values
from .storage import Storage, StorageError
from .watch import Clock, Limits, watch


@dataclass(frozen=True)
class Runner:
    """What a run needs from outside: seconds until the platform kills it, and since the run of all experiments began."""

    storage: Storage
    clock: Clock
    log: Callable[..., None]
    remaining: Callable[[], float]
    since_began: Callable[[], float]
    end_grace: float
    request_id: str

    def run(self, item: Item, attempt: int) -> Outcome:
        """Never raises for what an experiment or S3 can do wrong: the outcome says it."""
        outcome = Outcome(attempt=attempt)
        try:
            if self._abort_asked(item):
                message = "the run was aborted before this experiment started"
                return replace(outcome, ended_by="abort").failed("no-journal", message)
            if self._left_of_run(item) <= 0:
                message = "the time of the whole run was over before this experiment started"
                return replace(outcome, ended_by="deadline").failed("no-journal", message)
            experiment = self._read(item)
            options = run_options(experiment, item)
            self._mark_start(item, attempt)
        except Failure as failure:
            return replace(outcome, failure=failure)
        outcome = replace(outcome, secrets=secret_values(experiment.document))
        with tempfile.TemporaryDirectory(prefix="experiment-", ignore_cleanup_errors=True) as folder:
            return self._run_in(Path(folder), item, experiment, options, outcome)

    def _read(self, item: Item) -> Experiment:
        try:
            body = self.storage.read(item.bucket, item.source)
        except StorageError as problem:
            raise Failure("experiment-unreadable", str(problem)) from None
        return read_experiment(body)

    def _mark_start(self, item: Item, attempt: int) -> None:
        key = item.journal.folder + "started.json"
        marker = {
            "run_id": item.run_id,
            "attempt": attempt,
            "request_id": self.request_id,
            "started": datetime.now(timezone.utc).isoformat(),
        }
        try:
            created = self.storage.create(item.journal.bucket, key, marker)
        except StorageError as problem:
            message = f"not started, because its journal could not be stored either: {problem}"
            raise Failure("journal-not-stored", message) from None
        if not created:
            where = f"s3://{item.journal.bucket}/{key}"
            raise Failure("already-started", f"not run again: an earlier attempt left {where}")

    def _run_in(
        self, folder: Path, item: Item, experiment: Experiment, options: List[str], outcome: Outcome
    ) -> Outcome:
        limits = self._limits(item)
        self.log("started", options=options, seconds=round(limits.deadline - self.clock.now()))
        process = ChaosProcess(folder, experiment.write(folder), options)
        ended_by = watch(
            process,
            limits,
            lambda: self._abort_asked(item),
            lambda: read_journal(process.journal) is not None,
            self.clock,
        )
        self.log("ended", exit_code=process.exit_code, ended_by=ended_by)
        outcome = replace(outcome, ended_by=ended_by)
        return Collector(self.storage, self.log, item, experiment).collect(process, outcome)

    def _limits(self, item: Item) -> Limits:
        left = self.remaining()
        grace = min(self.end_grace, left / 4)
        # A tenth of the grace is for storing what there is after the process was killed.
        own = left - grace * 1.1
        return Limits(self.clock.now() + min(own, item.deadline or own, self._left_of_run(item)), grace)

    def _left_of_run(self, item: Item) -> float:
        # Whoever watches the run ends it sooner; this holds when nobody does.
        return inf if item.run_deadline is None else item.run_deadline - self.since_began()

    def _abort_asked(self, item: Item) -> bool:
        if not item.abort_key:
            return False
        try:
            return self.storage.exists(item.bucket, item.abort_key)
        except StorageError as problem:
            self.log("abort-marker-unreadable", problem=str(problem))
            return False
