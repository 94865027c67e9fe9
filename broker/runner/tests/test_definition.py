"""The state machine's definition on two emulators: what holds on both should hold on AWS."""

import io
import json
import subprocess
import sys
import time
import urllib.request
import uuid
import zipfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from conftest import BROKER, aws

STUB = """
import time
def handler(event, context):
    item, begun = event["item"], time.time()
    if "failure" in event:
        return {"state": "failed", "call": event}
    time.sleep(0.15)
    if item.get("crashes"):
        raise RuntimeError("out of {memory}")
    return {**item, "state": item.get("ends", "done"), "call": {**event, "item": None}, "ran": [begun, time.time()]}
"""


class Machine:
    """The definition with a stub for the runner."""

    def __init__(self, endpoint):
        self.states = aws("stepfunctions", endpoint)
        name = "m" + uuid.uuid4().hex[:8]
        role = aws("iam", endpoint).create_role(RoleName=name, AssumeRolePolicyDocument="{}")["Role"]["Arn"]
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as file:
            file.writestr("stub.py", STUB)
        function = aws("lambda", endpoint).create_function(
            FunctionName=name,
            Runtime="python3.12",
            Role=role,
            Handler="stub.handler",
            Code={"ZipFile": archive.getvalue()},
            Timeout=30,
        )["FunctionArn"]
        text = (BROKER / "state-machine.asl.json").read_text()
        text = text.replace("${Partition}", "aws").replace("${RunnerArn}", function)
        self.arn = self.states.create_state_machine(name=name, definition=text, roleArn=role)["stateMachineArn"]

        self.s3 = aws("s3", endpoint)
        self.bucket = "b" + name
        self.s3.create_bucket(Bucket=self.bucket)

    def answers(self, *answers):
        """What moto's Lambda is to answer; MiniStack runs the stub itself."""

    def store(self, items):
        """Where a list is stored, as the input names it."""
        key = f"{uuid.uuid4().hex}/request.json"
        self.s3.put_object(Bucket=self.bucket, Key=key, Body=json.dumps(items).encode())
        return {"bucket_name": self.bucket, "key": key}

    def run_stored(self, items, **settings):
        return self.execute({"Payload": {"state": "pending", **settings, "source": self.store(items)}})

    def child_tasks(self, execution):
        """The outputs of the tasks of an execution's children, which MiniStack alone keeps."""
        (run,) = self.states.list_map_runs(executionArn=execution["executionArn"])["mapRuns"]
        for child in self.states.list_executions(mapRunArn=run["mapRunArn"])["executions"]:
            events = self.states.get_execution_history(executionArn=child["executionArn"])["events"]
            for event in events:
                if event["type"] == "TaskSucceeded":
                    yield json.loads(event["taskSucceededEventDetails"]["output"])["Payload"]

    def execute(self, document):
        started = self.states.start_execution(
            stateMachineArn=self.arn, name=uuid.uuid4().hex, input=json.dumps(document)
        )
        while True:
            execution = self.states.describe_execution(executionArn=started["executionArn"])
            if execution["status"] != "RUNNING":
                return execution
            time.sleep(0.05)

    def results(self, items, **settings):
        execution = self.execute({"Payload": {"state": "pending", **settings, "list": items}})
        assert execution["status"] == "SUCCEEDED", execution
        return [element["Payload"] for element in json.loads(execution["output"])]


class MotoMachine(Machine):
    def __init__(self, endpoint):
        self.endpoint = endpoint
        config = {"stepfunctions": {"execute_state_machine": True}, "lambda": {"use_docker": False}}
        post(endpoint + "/moto-api/config", config)
        super().__init__(endpoint)

    def answers(self, *answers):
        results = {"results": [json.dumps(answer) for answer in answers]}
        post(self.endpoint + "/moto-api/static/lambda-simple/response", results)


@pytest.fixture(scope="module")
def on_ministack(ministack):
    return Machine(ministack)


@pytest.fixture(scope="module")
def on_moto(moto):
    return MotoMachine(moto)


@pytest.fixture(params=["on_ministack", "on_moto"])
def machine(request):
    return request.getfixturevalue(request.param)


def post(url, document):
    urllib.request.urlopen(urllib.request.Request(url, json.dumps(document).encode(), method="POST")).close()


def test_the_published_input_runs_one_experiment_after_the_other(on_ministack):
    items = [{"bucket_name": "b", "experiment_source": f"{n}.yml"} for n in range(3)]
    ran = on_ministack.results(items)
    assert [result["experiment_source"] for result in ran] == ["0.yml", "1.yml", "2.yml"]
    assert most_at_once(ran) == 1


def test_twenty_experiments_never_exceed_their_concurrency_and_keep_their_order(on_ministack):
    ran = on_ministack.results([{"n": n} for n in range(20)], max_concurrency=4)
    assert [result["n"] for result in ran] == list(range(20))
    assert 1 < most_at_once(ran) <= 4


def test_the_runner_is_told_what_its_result_may_weigh_and_which_attempt_it_is(on_ministack):
    (result,) = on_ministack.results([{"n": 1}])
    call = result["call"]
    assert (call["experiments"], call["attempt"], call["position"], call["fail_fast"]) == (1, 0, "0", False)
    assert call["execution"] and "stored" not in call
    assert began_just_now(call)


def began_just_now(call):
    began = datetime.fromisoformat(call["began"].replace("Z", "+00:00"))
    return abs(datetime.now(timezone.utc) - began) < timedelta(minutes=5)


@pytest.mark.parametrize("count", [1, 2, 5])
def test_the_output_is_a_flat_list_on_every_emulator(machine, count):
    machine.answers(*[{"state": "done"}] * count)
    ran = machine.results([{"n": n} for n in range(count)], max_concurrency=2)
    assert [result["state"] for result in ran] == ["done"] * count


def test_a_runner_that_dies_becomes_a_result_and_stops_nothing_else(on_ministack):
    dead, alive = on_ministack.results([{"crashes": True, "journal_key": "k"}, {"n": 2}])
    assert dead["state"] == "failed" and dead["journal_key"] is None and dead["rollbacks"] == "unknown"
    assert dead["error"]["code"] == "runner-failed" and "out of {memory}" in dead["error"]["message"]
    assert alive["state"] == "done"


def test_an_answer_without_a_state_becomes_a_result(on_moto):
    on_moto.answers({"nonsense": 1}, {"state": "done"})
    first, second = on_moto.results([{"n": 1}, {"n": 2}])
    assert (first["state"], first["error"]["code"], first["n"]) == ("failed", "runner-failed", 1)
    assert second["state"] == "done"


def test_fail_fast_fails_a_run_of_which_an_experiment_failed_and_says_why(machine):
    machine.answers({"state": "done"}, {"state": "failed"}, {"state": "done"})
    items = [{"n": 0}, {"n": 1, "ends": "failed"}, {"n": 2}]
    execution = machine.execute({"Payload": {"state": "pending", "fail_fast": True, "list": items}})
    assert (execution["status"], execution["error"]) == ("FAILED", "ExperimentFailed")
    assert "an experiment failed" in execution["cause"]


def test_fail_fast_starts_nothing_after_a_runner_that_died(on_moto):
    on_moto.answers({"nonsense": 1})
    items = [{"n": 0}, {"n": 1}]
    execution = on_moto.execute({"Payload": {"state": "pending", "fail_fast": True, "list": items}})
    assert (execution["status"], execution["error"]) == ("FAILED", "ExperimentFailed")
    assert "States.Runtime" in execution["cause"]
    history = on_moto.states.get_execution_history(executionArn=execution["executionArn"], maxResults=1000)
    assert sum(event["type"] == "TaskScheduled" for event in history["events"]) == 1


def test_fail_fast_lets_a_run_without_failures_succeed(machine):
    machine.answers({"state": "done"}, {"state": "done"})
    assert len(machine.results([{"n": 0}, {"n": 1}], fail_fast=True)) == 2


@pytest.mark.parametrize("count", [1, 3])
def test_a_stored_list_runs_in_children_and_its_output_holds_no_results(machine, count):
    machine.answers(*[{"state": "done"}] * count)
    execution = machine.run_stored([{"n": n} for n in range(count)], max_concurrency=2)
    assert (execution["status"], execution.get("cause")) == ("SUCCEEDED", None)
    assert json.loads(execution["output"]) == {"experiments": count, "failed": False}
    history = machine.states.get_execution_history(executionArn=execution["executionArn"])["events"]
    assert len(history) < 30 and not any(event["type"].startswith("Task") for event in history)


def test_a_stored_list_may_be_larger_than_any_state(machine):
    machine.answers(*[{"state": "done"}] * 90)
    items = [{"n": n, "echoed": "x" * 3 * 1024} for n in range(90)]
    execution = machine.run_stored(items, max_concurrency=30)
    assert json.loads(execution["output"]) == {"experiments": 90, "failed": False}


def test_a_stored_list_never_exceeds_its_concurrency(on_ministack):
    execution = on_ministack.run_stored([{"n": n} for n in range(12)], max_concurrency=4)
    ran = list(on_ministack.child_tasks(execution))
    assert len(ran) == 12 and 1 < most_at_once(ran) <= 4


def test_the_runner_is_told_to_store_its_result_and_by_which_execution(on_ministack):
    execution = on_ministack.run_stored([{"n": 1}], fail_fast=True)
    (result,) = on_ministack.child_tasks(execution)
    call = result["call"]
    assert (call["stored"], call["fail_fast"], call["position"]) == (True, True, "0")
    assert call["execution"] == execution["name"]
    assert began_just_now(call)


def test_the_failure_of_a_runner_is_handed_to_another_that_stores_it(on_ministack):
    execution = on_ministack.run_stored([{"crashes": True}, {"n": 2}])
    assert json.loads(execution["output"]) == {"experiments": 2, "failed": True}
    (report,) = [task for task in on_ministack.child_tasks(execution) if "failure" in task["call"]]
    assert report["call"]["stored"] is True and report["call"]["item"] == {"crashes": True}
    assert "out of {memory}" in report["call"]["failure"]["Cause"]


def test_a_failure_that_nobody_could_store_is_a_failure_still(on_moto):
    on_moto.answers({"nonsense": 1}, {"nonsense": 2}, {"state": "done"})
    execution = on_moto.run_stored([{"n": 1}, {"n": 2}])
    assert json.loads(execution["output"]) == {"experiments": 2, "failed": True}


def test_fail_fast_fails_a_stored_list_too(machine):
    machine.answers({"state": "done"}, {"state": "failed"})
    execution = machine.run_stored([{"n": 0}, {"n": 1, "ends": "failed"}], fail_fast=True)
    assert (execution["status"], execution["error"]) == ("FAILED", "ExperimentFailed")


def test_a_stored_list_that_is_empty_is_no_list(machine):
    execution = machine.run_stored([])
    assert (execution["status"], execution["error"]) == ("FAILED", "InvalidInput")


def test_a_stored_list_that_is_not_there_fails_the_run_and_is_named(machine):
    source = {"bucket_name": machine.bucket, "key": "missing.json"}
    execution = machine.execute({"Payload": {"state": "pending", "source": source}})
    assert execution["status"] == "FAILED" and "key does not exist" in execution["cause"]


def test_a_list_that_is_done_exits_at_once(machine):
    execution = machine.execute({"Payload": {"state": "done", "list": [{"n": 1}]}})
    assert execution["status"] == "SUCCEEDED"
    assert json.loads(execution["output"]) == {"Payload": {"state": "done", "list": [{"n": 1}]}}


@pytest.mark.parametrize(
    "document, says",
    [
        ({"list": []}, "Payload.state"),
        ({"Payload": {"list": [{}]}}, "Payload.state"),
        ({"Payload": {"state": "in-progress", "list": [{}]}}, "neither"),
        ({"Payload": {"state": "pending"}}, "Payload.list"),
        ({"Payload": {"state": "pending", "source": {"key": "request.json"}}}, "Payload.source"),
        ({"Payload": {"state": "pending", "list": []}}, "Payload.list"),
        ({"Payload": {"state": "pending", "list": [{}], "max_concurrency": 0}}, "max_concurrency"),
        ({"Payload": {"state": "pending", "list": [{}], "max_concurrency": "4"}}, "max_concurrency"),
        ({"Payload": {"state": "pending", "list": [{}], "fail_fast": "yes"}}, "fail_fast"),
    ],
)
def test_wrong_input_fails_with_a_clear_cause(machine, document, says):
    execution = machine.execute(document)
    assert (execution["status"], execution["error"]) == ("FAILED", "InvalidInput")
    assert says in execution["cause"]


def definition():
    text = (BROKER / "state-machine.asl.json").read_text()
    return json.loads(text.replace("${Partition}", "aws").replace("${RunnerArn}", "arn:aws:lambda:r:1:function:f"))


def states_in(machine):
    """Every state by its name, those inside a Map too."""
    for name, state in machine["States"].items():
        yield name, state, machine["States"]
        if state["Type"] == "Map":
            yield from states_in(state["ItemProcessor"])


def test_cloudformation_would_take_it(tmp_path):
    role = "arn:aws:iam::123456789012:role/broker"
    properties = {"RoleArn": role, "Definition": definition()}
    machine = {"Type": "AWS::StepFunctions::StateMachine", "Properties": properties}
    template = tmp_path / "template.json"
    template.write_text(json.dumps({"Resources": {"Machine": machine}}))
    lint = [str(Path(sys.executable).with_name("cfn-lint")), "-r", "us-east-1", "--", str(template)]
    checked = subprocess.run(lint, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout


def test_only_errors_that_prove_the_experiment_did_not_start_are_retried():
    tasks = [state for _, state, _ in states_in(definition()) if state["Type"] == "Task"]
    assert len(tasks) == 3
    for task in tasks:
        assert {error for rule in task["Retry"] for error in rule["ErrorEquals"]} == {
            "Lambda.TooManyRequestsException",
            "Lambda.ResourceNotReadyException",
            "Lambda.EC2ThrottledException",
        }
        assert [rule["ErrorEquals"] for rule in task["Catch"]] == [["States.ALL"]]


def test_a_stored_list_is_run_as_any_other():
    states = {name: state for name, state, _ in states_in(definition())}
    inline, stored = states["RunExperiment"], states["RunStoredExperiment"]
    assert (stored["Retry"], stored["TimeoutSeconds"]) == (inline["Retry"], inline["TimeoutSeconds"])
    assert states["RunStoredList"]["MaxConcurrencyPath"] == states["RunList"]["MaxConcurrencyPath"]
    given = dict(stored["Parameters"]["Payload"])
    assert given.pop("stored") is True and given == inline["Parameters"]["Payload"]


def test_names_are_unique_and_every_fail_has_error_and_cause_and_every_choice_a_default():
    states = list(states_in(definition()))
    assert len({name for name, _, _ in states}) == len(states)
    for name, state, beside in states:
        if state["Type"] == "Fail":
            assert state["Error"] and (state.get("Cause") or state.get("CausePath")), name
        if state["Type"] == "Choice":
            assert state["Default"] in beside, name


def most_at_once(results):
    spans = [result["ran"] for result in results]
    return max(sum(begun <= moment < ended for begun, ended in spans) for moment, _ in spans)
