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


def rest(folder: str, seconds: float) -> str:
    """Tells the system and the runner, which works in a folder of its own, before it rests."""
    Path(folder, "resting").touch()
    Path("resting").touch()
    time.sleep(seconds)
    return "rested"


def talk(length: int) -> str:
    return "x" * length


def vanish(code: int = 137) -> None:
    """Ends the runner; by default as one that is out of memory."""
    os._exit(code)


def vanish_once(folder: str) -> str:
    mark = Path(folder, "vanished")
    if not mark.exists():
        mark.touch()
        vanish()
    return "still here"
