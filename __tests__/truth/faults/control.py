"""A control that ends the experiment when it comes to the activity called "stop here"."""

from typing import Any

from chaoslib.exceptions import InterruptExecution


def before_activity_control(context: dict, **_: Any) -> None:
    if context.get("name") == "stop here":
        raise InterruptExecution("somebody pulled the cord")
