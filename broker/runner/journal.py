"""What the runner needs to know of a journal; judging it is the gate's work."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional


@dataclass(frozen=True)
class Journal:
    """The few facts of a complete journal that the result repeats."""

    status: Optional[str]
    deviated: Optional[bool]
    rollbacks: int
    size: int

    def rollbacks_played(self, declared: int) -> str:
        """Word of the wire: none declared, all played (whatever their outcome), or not-played."""
        if not declared:
            return "none"
        return "played" if self.rollbacks >= declared else "not-played"


def read_journal(path: Path) -> Optional[Journal]:
    """None for a file that is not a whole journal: the Chaos Toolkit leaves a prefix when it crashes."""
    try:
        with path.open(encoding="utf-8") as file:
            document: Any = json.load(file)
        size = path.stat().st_size
    except (OSError, ValueError, RecursionError, MemoryError):
        return None
    if not isinstance(document, dict) or not isinstance(document.get("status"), str):
        return None
    deviated, rollbacks = document.get("deviated"), document.get("rollbacks")
    return Journal(
        status=document["status"],
        deviated=deviated if isinstance(deviated, bool) else None,
        rollbacks=len(rollbacks) if isinstance(rollbacks, list) else 0,
        size=size,
    )
