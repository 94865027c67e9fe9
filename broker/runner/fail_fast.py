"""What `fail_fast` means to a runner: after the first failure of an execution it starts nothing more."""

from dataclasses import dataclass
from typing import Callable

from .failure import Failure
from .storage import Storage, StorageError


@dataclass(frozen=True)
class FailFast:
    """The mark that a failure leaves for whatever would be started after it. One that is off does nothing."""

    storage: Storage
    log: Callable[..., None]
    on: bool
    bucket: str
    execution: str

    @property
    def _key(self) -> str:
        return f"failed/{self.execution}.json"

    def refuse(self) -> None:
        """Raises Failure (failed-fast) once something failed, or when that cannot be known."""
        if not self.on:
            return
        try:
            failed = self.storage.exists(self.bucket, self._key, patient=True)
        except StorageError as problem:
            raise Failure("failed-fast", f"not started: whether another failed is unknown: {problem}") from None
        if failed:
            raise Failure("failed-fast", "not started: fail_fast was asked for, and an experiment failed before it")

    def mark(self) -> None:
        if not self.on:
            return
        try:
            self.storage.create(self.bucket, self._key, {"execution": self.execution})
        except StorageError as problem:
            self.log("failure-not-marked", problem=str(problem))
