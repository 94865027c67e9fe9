"""moto with hands: its Step Functions as they are, its Lambda functions and Fargate tasks as processes.

What moto's Step Functions do otherwise than AWS documents, and these machines depend on, is put right here.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from moto import server
from moto.awslambda.exceptions import LambdaClientError
from moto.awslambda_simple.models import LambdaSimpleBackend
from moto.stepfunctions.parser.asl.component.common.error_name.error_equals_decl import ErrorEqualsDecl
from moto.stepfunctions.parser.asl.component.common.error_name.error_name import ErrorName
from moto.stepfunctions.parser.asl.component.state.exec.state_map.iteration import iteration_worker
from moto.stepfunctions.parser.asl.component.state.exec.state_task.service import state_task_service_callback
from moto.stepfunctions.parser.asl.component.state.exec.state_task.service.state_task_service_ecs import (
    StateTaskServiceEcs,
)
from moto.stepfunctions.parser.asl.eval.callback.callback import CallbackOutcomeFailure

RUNNER = Path(__file__).parent / "runner"
PORT, FUNCTIONS = sys.argv[1], json.loads(sys.argv[2])
ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "HOME": os.environ["HOME"],
    "TMPDIR": os.environ["TMPDIR"],
    "PYTHONPATH": str(RUNNER),
    "PYTHONDONTWRITEBYTECODE": "1",
    "AWS_ENDPOINT_URL": f"http://127.0.0.1:{PORT}",
    "AWS_REGION": "us-east-1",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_ACCESS_KEY_ID": "runner",
    "AWS_SECRET_ACCESS_KEY": "runner",
    "AWS_EC2_METADATA_DISABLED": "true",
}


class Throttled(LambdaClientError):
    code = 429

    def __init__(self):
        super().__init__("TooManyRequestsException", "Rate Exceeded.")


def invoke(self, function_name, qualifier, body, headers, response_headers):
    function = FUNCTIONS[function_name.split(":function:")[-1].split(":")[0]]
    if function.get("throttles", 0) > 0:
        function["throttles"] -= 1
        raise Throttled()
    payload, failed = run_function(function, body)
    if failed:
        response_headers["X-Amz-Function-Error"] = "Unhandled"
    return json.dumps(payload).encode()


def run_function(function, body):
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "result.json")
        command = [sys.executable, str(RUNNER / "invoke.py"), function["entry"], str(target)]
        environment = {**ENVIRONMENT, **function.get("environment", {})}
        process = subprocess.Popen(command, stdin=subprocess.PIPE, text=True, cwd=folder, env=environment)
        process.stdin.write(body)
        process.stdin.close()
        while process.poll() is None:
            # Its time is over when its experiment rests, however long the machine took to come so far.
            if function.get("impatient") and Path(folder, "resting").exists():
                process.kill()
                return problem("Sandbox.Timedout", "Task timed out after 600.00 seconds"), True
            time.sleep(0.02)
        if target.exists():
            result = json.loads(target.read_text())
            return result["payload"], result["failed"]
        message = f"RequestId: 1 Error: Runtime exited with error: exit status {process.returncode}"
        return problem("Runtime.ExitError", message), True


def problem(kind, message):
    return {"errorType": kind, "errorMessage": message}


def start_container(self, env, resource_runtime_part, normalised_parameters, state_credentials):
    (override,) = normalised_parameters["Overrides"]["ContainerOverrides"]
    given = {entry["Name"]: entry["Value"] for entry in override["Environment"]}
    command = [sys.executable, str(RUNNER / "handler.py")]
    self.container = subprocess.Popen(command, cwd=os.environ["TMPDIR"], env={**ENVIRONMENT, **given})
    env.stack.append({"Tasks": [{"LastStatus": "PROVISIONING"}]})


def watch_container(self, env, resource_runtime_part, normalised_parameters, state_credentials):
    """As AWS has it, and moto not: a task whose container exits with another code than 0 has failed."""

    def look():
        code = self.container.poll()
        task = {"Containers": [{"ExitCode": code}], "LastStatus": "STOPPED"}
        if code is None:
            return None
        return CallbackOutcomeFailure("", "States.TaskFailed", json.dumps(task)) if code else task

    return look


matches_of_moto = ErrorEqualsDecl._eval_body


def matches(self, env):
    """States.ALL matches neither States.DataLimitExceeded nor States.Runtime; in moto it matches both."""
    name = env.stack[-1].error_name
    matches_of_moto(self, env)
    if name in ("States.DataLimitExceeded", "States.Runtime"):
        env.stack.pop()
        env.stack.append(False)


LambdaSimpleBackend.invoke = invoke
StateTaskServiceEcs._eval_service_task = start_container
StateTaskServiceEcs._build_sync_resolver = watch_container
ErrorEqualsDecl._eval_body = matches
# moto takes error names of its own for those of a user, and refuses them.
iteration_worker.CustomErrorName = state_task_service_callback.CustomErrorName = ErrorName
server.main(["-H", "127.0.0.1", "-p", PORT])
