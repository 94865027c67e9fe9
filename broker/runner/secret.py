"""Texts of an experiment that must not be shown."""

import os
from typing import Any, Dict, Iterator, List


def secret_values(document: Dict[str, Any]) -> List[str]:
    """The texts that must not be shown, longest first: the leaves of `secrets`, resolved."""
    found = {value for value in _leaves(document.get("secrets")) if len(value) >= 4}
    return sorted(found, key=len, reverse=True)


def _leaves(node: Any) -> Iterator[str]:
    if isinstance(node, dict) and node.get("type") == "env":
        yield os.environ.get(str(node.get("key")), "")
    elif isinstance(node, dict) and node.get("type") != "vault":
        for value in node.values():
            yield from _leaves(value)
    elif isinstance(node, str):
        yield node
