"""Reads an experiment as the Chaos Toolkit will, and decides the options it is run with."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Optional

import yaml

from .failure import Failure
from .item import ROLLBACK_STRATEGIES, Item


@dataclass(frozen=True)
class Experiment:
    """An experiment's text, what it says, and the file extension that makes `chaos` read it so."""

    text: str
    document: Dict[str, Any]
    extension: str

    @property
    def rollbacks(self) -> int:
        """How many rollbacks it declares."""
        return len(self.document.get("rollbacks") or [])

    def write(self, folder: Path) -> Path:
        path = folder / f"experiment.{self.extension}"
        path.write_text(self.text, encoding="utf-8")
        return path


def read_experiment(body: bytes) -> Experiment:
    """JSON or YAML by content, whatever the name says. Raises Failure (experiment-unreadable)."""
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise Failure("experiment-unreadable", f"the experiment is not UTF-8: {problem}") from None
    document, extension = _parse(text)
    if not isinstance(document, dict):
        raise Failure("experiment-unreadable", "the experiment is not an object with a title and a method")
    if not isinstance(document.get("rollbacks") or [], list):
        raise Failure("experiment-unreadable", "rollbacks is not a list of activities")
    return Experiment(text, document, extension)


def _parse(text: str) -> tuple:
    try:
        return json.loads(text), "json"
    except ValueError:
        pass
    except RecursionError:
        raise Failure("experiment-unreadable", "the experiment is nested too deeply") from None
    try:
        return yaml.safe_load(text), "yaml"
    except (yaml.YAMLError, ValueError, RecursionError) as problem:
        raise Failure("experiment-unreadable", f"neither JSON nor YAML: {problem}") from None


def run_options(experiment: Experiment, item: Item) -> List[str]:
    """Options of `chaos run`: what the item asks for; rollbacks always, unless somebody decided."""
    options: List[str] = []
    if item.hypothesis_strategy:
        options += ["--hypothesis-strategy", item.hypothesis_strategy]
    if item.hypothesis_frequency:
        options += ["--hypothesis-frequency", f"{item.hypothesis_frequency:g}"]
    rollbacks = item.rollback_strategy
    if rollbacks is None and _own_rollback_strategy(experiment) is None:
        rollbacks = "always"
    return options + (["--rollback-strategy", rollbacks] if rollbacks else [])


def _own_rollback_strategy(experiment: Experiment) -> Optional[str]:
    block: Any = experiment.document
    for key in ("runtime", "rollbacks", "strategy"):
        block = block.get(key) if isinstance(block, dict) else None
    if block is None or block in ROLLBACK_STRATEGIES:
        return block
    # The Chaos Toolkit does not check this word: with a wrong one it silently never plays a rollback.
    raise Failure(
        "experiment-unreadable",
        f"runtime.rollbacks.strategy is {block!r}: write one of {', '.join(ROLLBACK_STRATEGIES)}",
    )
