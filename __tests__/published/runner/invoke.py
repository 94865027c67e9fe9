"""One invocation of a Lambda function, as Lambda's own bootstrap makes it: event from stdin, result to a file."""

import json
import sys
import traceback
from pathlib import Path

import handler

entry, target = sys.argv[1:]
try:
    result = {"payload": getattr(handler, entry)(json.load(sys.stdin), None), "failed": False}
except BaseException as error:
    trace = traceback.format_exc().splitlines()
    problem = {"errorMessage": str(error), "errorType": type(error).__name__, "stackTrace": trace}
    result = {"payload": problem, "failed": True}
Path(target).write_text(json.dumps(result))
