"""Files that others read while they are written."""

from pathlib import Path


def write_whole(file: Path, text: str) -> None:
    draft = file.with_suffix(".draft")
    draft.write_text(text, encoding="utf-8")
    draft.replace(file)
