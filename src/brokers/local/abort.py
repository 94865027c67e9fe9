"""The wish that a run ends: a file, so that everybody can have it and nobody can miss it."""

import json
import os
import signal
from pathlib import Path
from typing import Any


class Abort:
    """The first one to ask gives the reason."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "abort"

    def is_asked(self) -> bool:
        return self._file.exists()

    def ask(self, reason: str, kind: str = "asked") -> None:
        # Whole from the first moment, and never overwritten: a draft that takes the name, unless somebody has it.
        draft = self._file.with_name(f"abort.{os.getpid()}.draft")
        draft.write_text(json.dumps({"kind": kind, "reason": reason}), encoding="utf-8")
        try:
            os.link(draft, self._file)
        except FileExistsError:
            pass
        draft.unlink()

    def reason(self) -> str:
        try:
            return json.loads(self._file.read_text(encoding="utf-8"))["reason"]
        except (OSError, ValueError, KeyError):
            return "it was asked to end"

    def on_signal(self, number: int, _: Any) -> None:
        self.ask(f"its process was told to end by {signal.Signals(number).name}")
