"""The state machine's definition on two emulators: what holds on both should hold on AWS."""

import io
import json
import time
import urllib.request
import uuid
import zipfile

import pytest

from conftest import BROKER, aws

STUB = """
import time
def handler(event, context):
    item, begun = event["item"], time.time()
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

    def answers(self, *answers):
        """What moto's Lambda is to answer; MiniStack runs the stub itself."""

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
    assert (call["experiments"], call["attempt"], call["position"]) == (1, 0, "0-0")
    assert call["execution"]


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


def test_fail_fast_starts_nothing_more_and_says_why(machine):
    machine.answers({"state": "done"}, {"state": "failed"})
    items = [{"n": 0}, {"n": 1, "ends": "failed"}, {"n": 2}]
    execution = machine.execute({"Payload": {"state": "pending", "fail_fast": True, "list": items}})
    assert (execution["status"], execution["error"]) == ("FAILED", "ExperimentFailed")
    assert "batch 2 of 3" in execution["cause"]
    history = machine.states.get_execution_history(executionArn=execution["executionArn"], maxResults=1000)
    assert sum(event["type"] == "TaskScheduled" for event in history["events"]) == 2


def test_fail_fast_lets_a_run_without_failures_succeed(machine):
    machine.answers({"state": "done"}, {"state": "done"})
    assert len(machine.results([{"n": 0}, {"n": 1}], fail_fast=True)) == 2


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


def test_only_errors_that_prove_the_experiment_did_not_start_are_retried():
    states = json.loads((BROKER / "state-machine.asl.json").read_text())["States"]
    task = states["RunBatch"]["ItemProcessor"]["States"]["RunExperiment"]
    retried = {error for rule in task["Retry"] for error in rule["ErrorEquals"]}
    assert retried == {
        "Lambda.TooManyRequestsException",
        "Lambda.ResourceNotReadyException",
        "Lambda.EC2ThrottledException",
    }


def test_every_fail_has_error_and_cause_and_every_choice_a_default():
    states = json.loads((BROKER / "state-machine.asl.json").read_text())["States"]
    for name, state in states.items():
        if state["Type"] == "Fail":
            assert state["Error"] and (state.get("Cause") or state.get("CausePath")), name
        if state["Type"] == "Choice":
            assert state["Default"] in states, name


def most_at_once(results):
    spans = [result["ran"] for result in results]
    return max(sum(begun <= moment < ended for begun, ended in spans) for moment, _ in spans)
