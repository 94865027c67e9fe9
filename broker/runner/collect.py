"""Stores what an experiment left behind: its journal, whole or broken, and its log."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable, Optional

from .experiment import Experiment
from .item import Item
from .journal import Journal, read_journal
from .process import ChaosProcess
from .result import Outcome, hide, response
from .storage import Storage, StorageError

LOG_LINES = 12
PLAIN_TEXT = "text/plain; charset=utf-8"


@dataclass(frozen=True)
class Collector:
    """Turns an ended process into an outcome."""

    storage: Storage
    log: Callable[..., None]
    item: Item
    experiment: Experiment

    def collect(self, process: ChaosProcess, outcome: Outcome) -> Outcome:
        """Whatever journal exists is stored; the outcome says what became of it."""
        outcome = replace(outcome, exit_code=process.exit_code, log=process.log_tail())
        self._store_log(process, hide(outcome.log, outcome.secrets))
        journal = read_journal(process.journal)
        if journal is not None:
            return self._store(process.journal, journal, outcome)
        outcome = replace(outcome, rollbacks="unknown" if self.experiment.rollbacks else "none")
        if process.journal.exists():
            return self._keep_broken(process.journal, outcome)
        lines = "\n".join(outcome.log.splitlines()[-LOG_LINES:]) or "its log is empty"
        return outcome.failed("no-journal", f"the Chaos Toolkit wrote no journal: {lines}")

    def _store(self, path: Path, journal: Journal, outcome: Outcome) -> Outcome:
        item = self.item
        outcome = replace(
            outcome,
            status=journal.status,
            deviated=journal.deviated,
            rollbacks=journal.rollbacks_played(self.experiment.rollbacks),
            response=response(path),
        )
        problem = self._upload(path, item.journal.key, "application/json")
        if problem:
            return outcome.failed("journal-not-stored", problem)
        self.log("stored", key=item.journal.key, bytes=journal.size, status=journal.status)
        return replace(outcome, journal_bucket=item.journal.bucket, journal_key=item.journal.key)

    def _keep_broken(self, path: Path, outcome: Outcome) -> Outcome:
        key = self.item.journal.folder + "journal.invalid.json"
        where = f"s3://{self.item.journal.bucket}/{key}"
        problem = self._upload(path, key, PLAIN_TEXT)
        message = f"the journal is cut off or not JSON; {problem or 'kept as ' + where}"
        return outcome.failed("journal-invalid", message)

    def _store_log(self, process: ChaosProcess, text: str) -> None:
        process.log.write_text(text, encoding="utf-8")
        problem = self._upload(process.log, self.item.journal.folder + "chaostoolkit.log", PLAIN_TEXT)
        if problem:
            self.log("log-not-stored", problem=problem)

    def _upload(self, path: Path, key: str, content_type: str) -> Optional[str]:
        try:
            self.storage.upload(path, self.item.journal.bucket, key, content_type)
        except StorageError as problem:
            return str(problem)
        return None
