"""MiniStack with the one field of a Map that it leaves out and the broker's machine needs: MaxConcurrencyPath.

Without it every experiment of a run would start at once. Where MiniStack learns it this file becomes `-m ministack`.
"""

from typing import Any, Dict, Tuple

from ministack.app import main
from ministack.services import stepfunctions

Document = Dict[str, Any]

run_map = stepfunctions._run_map_items


def run_bounded_map(state: Document, given: Any, execution: Document, context: Document) -> Tuple[Any, Any]:
    path = state.get("MaxConcurrencyPath")
    if path is not None:
        effective = stepfunctions._apply_input_path(state, given, context)
        state = {**state, "MaxConcurrency": int(stepfunctions._resolve_path_or_ctx(path, effective, context))}
    return run_map(state, given, execution, context)


stepfunctions._run_map_items = run_bounded_map

if __name__ == "__main__":
    main()
