"""What the experiments of these tests do to a system that is one folder."""

import os
import time
from datetime import datetime, timezone
from pathlib import Path


def inject(folder: str) -> str:
    """Breaks the system, and counts how often it was broken."""
    with open(Path(folder, "injected"), "a") as file:
        file.write("x")
    Path(folder, "broken").touch()
    return "broken"


def heal(folder: str) -> str:
    Path(folder, "broken").unlink(missing_ok=True)
    Path(folder, "healed").touch()
    return "healed"


def is_whole(folder: str) -> bool:
    return not Path(folder, "broken").exists()


def answer_while_whole(folder: str) -> bool:
    if not is_whole(folder):
        raise ConnectionError("nobody answers")
    return True


def the_time() -> datetime:
    """What AWS's own answers hold, and json.dumps knows nothing of."""
    return datetime.now(timezone.utc)


def rest(seconds: float) -> str:
    time.sleep(seconds)
    return "rested"


def talk(length: int) -> str:
    return "x" * length


def vanish() -> None:
    """As a runner that is out of memory."""
    os._exit(137)


def vanish_once(folder: str) -> str:
    mark = Path(folder, "vanished")
    if mark.exists():
        return "still here"
    mark.touch()
    os._exit(137)
