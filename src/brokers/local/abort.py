"""The wish that a run ends: a file, so that everybody can have it and nobody can miss it."""

import json
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
        try:
            with self._file.open("x", encoding="utf-8") as file:
                file.write(json.dumps({"kind": kind, "reason": reason}))
        except FileExistsError:
            pass

    def reason(self) -> str:
        try:
            return json.loads(self._file.read_text(encoding="utf-8"))["reason"]
        except (OSError, ValueError, KeyError):
            return "it was asked to end"

    def on_signal(self, number: int, _: Any) -> None:
        self.ask(f"its process was told to end by {signal.Signals(number).name}")
