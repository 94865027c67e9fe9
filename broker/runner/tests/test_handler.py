"""The handler with the real Chaos Toolkit and an S3 that enforces conditional writes."""

import json
import os
import time
import uuid
from datetime import datetime, timezone

import pytest
import yaml

import experiments as make
from conftest import CREDENTIALS, aws
from runner.handler import handler
from runner.storage import StorageError

LIMIT = 600.0


class Context:
    aws_request_id = "request-1"

    def __init__(self, seconds):
        self.ends = time.monotonic() + seconds

    def get_remaining_time_in_millis(self):
        return int((self.ends - time.monotonic()) * 1000)


class Bench:
    """One experiment in its bucket, ready to be run by the handler."""

    def __init__(self, endpoint):
        self.s3 = aws("s3", endpoint)
        name = uuid.uuid4().hex
        self.experiments, self.journals = f"experiments-{name}", f"journals-{name}"
        for bucket in (self.experiments, self.journals):
            self.s3.create_bucket(Bucket=bucket)
        self.folder = "gate/runs/r/journals/01-x/"
        self.item = {
            "bucket_name": self.experiments,
            "experiment_source": "gate/runs/r/experiments/01-x.json",
            "output_bucket": self.journals,
            "output_path": self.folder,
            "state": "pending",
            "run_id": "r",
            "index": "1",
            "journal_key": self.folder + "journal.json",
            "abort_key": "gate/runs/r/abort",
            "unknown": "is echoed",
        }

    def upload(self, experiment, dump=json.dumps):
        body = experiment if isinstance(experiment, bytes) else dump(experiment).encode()
        self.s3.put_object(Bucket=self.experiments, Key=self.item["experiment_source"], Body=body)

    def run(self, experiment=None, dump=json.dumps, seconds=LIMIT, count=1, call=None, **item):
        if experiment is not None:
            self.upload(experiment, dump)
        self.item.update(item)
        event = {"item": self.item, "experiments": count, "position": "0", "execution": "e", "attempt": 0}
        return handler({**event, **(call or {})}, Context(seconds))

    def stored(self, name):
        return self.s3.get_object(Bucket=self.journals, Key=self.folder + name)["Body"].read()

    def names(self):
        listed = self.s3.list_objects_v2(Bucket=self.journals).get("Contents", [])
        return {entry["Key"].removeprefix(self.folder) for entry in listed}


@pytest.fixture
def bench(moto, monkeypatch, tmp_path):
    for name, value in {**CREDENTIALS, "AWS_ENDPOINT_URL": moto, "TMPDIR": str(tmp_path)}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    yield Bench(moto)
    assert not list(tmp_path.glob("experiment-*")), "the runner left files behind"


def test_a_completed_experiment_is_done_and_its_journal_lies_where_it_was_asked_for(bench):
    result = bench.run(make.experiment([make.process("fault", "pass")], [make.process("undo", "pass")]))
    assert (result["state"], result["status"], result["deviated"]) == ("done", "completed", False)
    assert (result["journal_bucket"], result["journal_key"]) == (bench.journals, bench.item["journal_key"])
    assert (result["error"], result["exit_code"], result["attempt"]) == (None, 0, 1)
    assert (result["rollbacks"], result["ended_by"], result["unknown"]) == ("played", None, "is echoed")
    assert json.loads(result["response"]) == json.loads(bench.stored("journal.json"))
    assert result["versions"]["chaostoolkit-lib"] == "1.44.0"
    assert bench.names() == {"journal.json", "started.json", "chaostoolkit.log"}
    head = bench.s3.head_object(Bucket=bench.journals, Key=bench.item["journal_key"])
    assert head["ContentType"] == "application/json"


def test_yaml_is_read_as_yaml_whatever_the_key_says(bench):
    result = bench.run(make.experiment([make.process("fault", "pass")]), dump=yaml.safe_dump)
    assert (result["state"], result["rollbacks"]) == ("done", "none")


def test_a_deviation_is_completed_and_deviated(bench, tmp_path):
    broken = tmp_path / "broken"
    result = bench.run(make.experiment([make.touch(broken)], probes=[make.probe_file(broken)]))
    assert (result["state"], result["status"], result["deviated"]) == ("done", "completed", True)
    assert (result["exit_code"], result["error"]) == (1, None)


def test_an_unmet_precondition_runs_no_method(bench, tmp_path):
    (tmp_path / "broken").touch()
    method = [make.touch(tmp_path / "fault")]
    result = bench.run(make.experiment(method, probes=[make.probe_file(tmp_path / "broken")]))
    assert (result["status"], result["deviated"]) == ("completed", False)
    assert not (tmp_path / "fault").exists()


def test_a_failed_action_is_in_the_journal_for_the_gate_to_judge(bench):
    result = bench.run(make.experiment([make.python("fault", "json", "loads", s="{")]))
    assert (result["state"], result["status"], result["error"]) == ("done", "completed", None)
    assert json.loads(bench.stored("journal.json"))["run"][0]["status"] == "failed"


def test_a_crash_leaves_no_journal_and_the_last_lines_of_the_log(bench):
    probe = {**make.process("p", "print(1)", kind="probe"), "tolerance": {"type": "regex", "pattern": "x"}}
    result = bench.run(make.experiment([make.process("fault", "pass")], [make.touch("/nope")], probes=[probe]))
    assert (result["state"], result["journal_key"], result["exit_code"]) == ("failed", None, 1)
    assert result["error"]["code"] == "no-journal" and "TypeError" in result["error"]["message"]
    assert result["rollbacks"] == "unknown"
    assert bench.names() == {"started.json", "chaostoolkit.log"}


def test_a_cut_off_journal_is_kept_under_another_name(bench):
    result = bench.run(make.experiment([make.python("bytes", "base64", "b64decode", s="")]))
    assert (result["state"], result["journal_key"]) == ("failed", None)
    assert result["error"]["code"] == "journal-invalid"
    with pytest.raises(ValueError):
        json.loads(bench.stored("journal.invalid.json"))


def test_the_deadline_plays_the_rollbacks(bench, tmp_path):
    method = [make.process("fault", "import time; time.sleep(60)")]
    document = make.experiment(method, [make.touch(tmp_path / "undone")])
    result = bench.run(document, deadline_seconds="1.5")
    assert (result["ended_by"], result["rollbacks"]) == ("deadline", "played")
    assert (result["state"], result["status"], result["error"]) == ("failed", "interrupted", None)
    assert (tmp_path / "undone").exists()


def test_the_platform_s_own_limit_is_a_deadline_too(bench, tmp_path):
    method = [make.process("fault", "import time; time.sleep(60)")]
    result = bench.run(make.experiment(method, [make.touch(tmp_path / "undone")]), seconds=3)
    assert (result["ended_by"], (tmp_path / "undone").exists()) == ("deadline", True)


def ago(seconds):
    return datetime.fromtimestamp(time.time() - seconds, timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def test_the_time_of_the_whole_run_is_a_deadline_too(bench, tmp_path):
    method = [make.process("fault", "import time; time.sleep(60)")]
    document = make.experiment(method, [make.touch(tmp_path / "undone")])
    result = bench.run(document, call={"began": ago(600)}, run_deadline_seconds="602", deadline_seconds="500")
    assert (result["ended_by"], result["rollbacks"]) == ("deadline", "played")
    assert (tmp_path / "undone").exists()


def test_nothing_starts_after_the_time_of_the_whole_run(bench, tmp_path):
    document = make.experiment([make.touch(tmp_path / "fault")])
    result = bench.run(document, call={"began": ago(600)}, run_deadline_seconds="599")
    assert (result["ended_by"], result["error"]["code"], result["rollbacks"]) == ("deadline", "no-journal", "none")
    assert (bench.names(), (tmp_path / "fault").exists()) == (set(), False)


@pytest.mark.parametrize("began", [None, "", "yesterday"])
def test_a_run_of_which_nobody_says_when_it_began_has_begun_now(bench, began):
    result = bench.run(make.experiment([]), call={"began": began}, run_deadline_seconds="5")
    assert (result["ended_by"], result["state"]) == (None, "done")


def test_rollbacks_that_are_being_played_are_not_interrupted(bench, tmp_path):
    slow = make.process("slow", "import time; time.sleep(2)")
    document = make.experiment([make.process("fault", "pass")], [slow, make.touch(tmp_path / "undone")])
    result = bench.run(document, deadline_seconds="1.5")
    assert (result["ended_by"], result["status"], result["rollbacks"]) == ("deadline", "completed", "played")
    assert (tmp_path / "undone").exists()


def test_a_background_process_does_not_keep_the_rollbacks_waiting(bench, tmp_path):
    background = make.process("load", "import time; time.sleep(60)", background=True)
    fault = make.process("fault", "import time; time.sleep(60)")
    document = make.experiment([background, fault], [make.touch(tmp_path / "undone")])
    result = bench.run(document, deadline_seconds="1.5", seconds=40)
    assert (result["ended_by"], result["rollbacks"]) == ("deadline", "played")
    assert (tmp_path / "undone").exists()


def test_an_abort_marker_ends_it_cooperatively(bench, monkeypatch, tmp_path):
    monkeypatch.setattr("runner.watch.ABORT_POLL_SECONDS", 0.1)
    mark = (
        "import boto3, time; boto3.client('s3').put_object("
        f"Bucket={bench.experiments!r}, Key='gate/runs/r/abort', Body=b'1'); time.sleep(60)"
    )
    document = make.experiment([make.process("fault", mark)], [make.touch(tmp_path / "undone")])
    result = bench.run(document)
    assert (result["ended_by"], result["status"], result["rollbacks"]) == ("abort", "interrupted", "played")
    assert (tmp_path / "undone").exists()


def test_nothing_starts_after_an_abort(bench, tmp_path):
    bench.s3.put_object(Bucket=bench.experiments, Key="gate/runs/r/abort", Body=b"{}")
    result = bench.run(make.experiment([make.touch(tmp_path / "fault")]))
    assert (result["ended_by"], result["error"]["code"], bench.names()) == ("abort", "no-journal", set())
    assert not (tmp_path / "fault").exists()


def test_an_experiment_that_was_started_is_not_started_again(bench, tmp_path):
    document = make.experiment([make.touch(tmp_path / "fault")])
    bench.s3.put_object(Bucket=bench.journals, Key=bench.folder + "started.json", Body=b"{}")
    result = bench.run(document)
    assert (result["state"], result["error"]["code"]) == ("failed", "already-started")
    assert not (tmp_path / "fault").exists()


def test_nothing_starts_when_its_journal_could_not_be_stored(bench, tmp_path):
    result = bench.run(make.experiment([make.touch(tmp_path / "fault")]), output_bucket="missing-bucket")
    assert result["error"]["code"] == "journal-not-stored" and "missing-bucket" in result["error"]["message"]
    assert not (tmp_path / "fault").exists()


@pytest.mark.parametrize(
    "body, says",
    [
        (None, "NoSuchKey"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"{title: [", "neither JSON nor YAML"),
        (b"a: 1\n---\nb: 2\n", "neither JSON nor YAML"),
        (b"[1]", "not an object"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"title": "t", "rollbacks": {"a": 1}}', "rollbacks"),
        (b'{"title": "t", "runtime": {"rollbacks": {"strategy": "allways"}}}', "allways"),
    ],
)
def test_an_unreadable_experiment_says_what_is_wrong(bench, body, says):
    result = bench.run(body)
    assert result["error"]["code"] == "experiment-unreadable" and says in result["error"]["message"]
    assert bench.names() == set()


@pytest.mark.parametrize(
    "item",
    [
        {"hypothesis_strategy": "sometimes"},
        {"rollback_strategy": "skip"},
        {"hypothesis_frequency": "0"},
        {"deadline_seconds": "soon"},
        {"experiment_source": ""},
    ],
)
def test_a_wrong_item_names_the_key(bench, item):
    result = bench.run(**item)
    assert result["error"]["code"] == "experiment-unreadable"
    assert next(iter(item)) in result["error"]["message"]


def test_the_strategies_of_the_item_are_used(bench):
    document = make.experiment(
        [make.process("fault", "import time; time.sleep(0.5)")],
        [make.process("undo", "pass")],
        probes=[make.PASSING_PROBE],
    )
    result = bench.run(
        document, hypothesis_strategy="continuously", hypothesis_frequency="0.1", rollback_strategy="never"
    )
    journal = json.loads(bench.stored("journal.json"))
    assert len(journal["steady_states"]["during"]) > 1
    assert (journal["rollbacks"], result["rollbacks"]) == ([], "not-played")


def test_an_experiment_s_own_rollback_strategy_is_respected(bench):
    runtime = {"rollbacks": {"strategy": "never"}}
    rollbacks = [make.process("undo", "pass")]
    result = bench.run(make.experiment([make.process("f", "pass")], rollbacks, runtime=runtime))
    assert result["rollbacks"] == "not-played"


def test_a_big_journal_is_stored_in_parts_and_not_returned(bench):
    result = bench.run(make.experiment([make.process("fault", "print('x' * 20_000_000)")]))
    assert result["response_omitted"] is True and "response" not in result
    head = bench.s3.head_object(Bucket=bench.journals, Key=bench.item["journal_key"])
    assert head["ContentLength"] > 20_000_000 and "-" in head["ETag"]


def test_many_results_stay_small_together(bench):
    noise = make.process("fault", "pass")
    result = bench.run(make.experiment([{**noise, "name": "x" * 3000}]), count=80)
    assert len(json.dumps(result)) < 3000 and result["response_omitted"] is True


def test_nothing_of_an_experiment_outlives_it(bench, tmp_path):
    pid = tmp_path / "pid"
    spawn = (
        "import subprocess, sys; child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'],"
        f" stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); open({str(pid)!r}, 'w').write(str(child.pid))"
    )
    assert bench.run(make.experiment([make.process("fault", spawn)]))["state"] == "done"
    assert not alive(int(pid.read_text()))


def test_secrets_are_in_neither_log_nor_result_nor_the_function_s_own_log(bench, monkeypatch, capsys):
    monkeypatch.setenv("TEST_SECRET", "s3cret-from-environment")
    secrets = {"s": {"inline": "s3cret-inline", "env": {"type": "env", "key": "TEST_SECRET"}}}
    leak = {"type": "python", "module": "builtins", "func": "open", "secrets": ["s"]}
    leak["arguments"] = {"file": "${inline}/${env}"}
    document = make.experiment([{"type": "action", "name": "leak", "provider": leak}], secrets=secrets)
    result = bench.run(document)
    assert "[secret]/[secret]" in result["report_capture"]
    shown = result["report_capture"] + bench.stored("chaostoolkit.log").decode() + capsys.readouterr().out
    assert "s3cret" not in shown and '"step": "stored"' in shown


def test_the_published_item_gets_a_journal_of_its_own(bench, monkeypatch):
    monkeypatch.setenv("JOURNAL_BUCKET", bench.journals)
    bench.upload(make.experiment([make.process("fault", "pass")]))
    item = {"bucket_name": bench.experiments, "experiment_source": bench.item["experiment_source"]}
    result = handler({"item": item, "execution": "run-7", "position": "1"}, Context(LIMIT))
    assert result["journal_key"] == "journals/01-x/run-7-1/journal.json"
    assert result["state"] == "done"


def test_an_item_that_is_no_object_is_a_result_too(bench):
    result = handler({"item": "x.yml"}, Context(LIMIT))
    assert (result["state"], result["error"]["code"]) == ("failed", "experiment-unreadable")


STORED = {"stored": True}
DIED = {"stored": True, "failure": {"Error": "Lambda.Unknown", "Cause": "out of memory"}}


def test_a_result_that_is_to_be_stored_lies_beside_the_journal_and_its_state_alone_is_returned(bench):
    answer = bench.run(make.experiment([make.process("fault", "pass")]), call=STORED)
    assert answer == {"state": "done"}
    stored = json.loads(bench.stored("result.json"))
    assert stored["journal_key"] == bench.item["journal_key"] and stored["unknown"] == "is echoed"
    assert stored["state"] == "done" and stored["response"] == bench.stored("journal.json").decode()


def test_an_item_that_cannot_be_run_has_a_stored_result_too(bench):
    assert bench.run(call=STORED, experiment_source="") == {"state": "failed"}
    assert json.loads(bench.stored("result.json"))["error"]["code"] == "experiment-unreadable"


def test_a_result_that_cannot_be_stored_is_not_kept_quiet(bench):
    with pytest.raises(StorageError, match="missing-bucket"):
        bench.run(call=STORED, output_bucket="missing-bucket")


def test_whoever_follows_a_runner_that_died_stores_what_is_known_and_runs_nothing(bench, tmp_path):
    document = make.experiment([make.touch(tmp_path / "fault")])
    assert bench.run(document, call=DIED) == {"state": "failed"}
    stored = json.loads(bench.stored("result.json"))
    assert stored["error"] == {"code": "runner-failed", "message": "Lambda.Unknown: out of memory"}
    assert (stored["rollbacks"], bench.names()) == ("unknown", {"result.json"})
    assert not (tmp_path / "fault").exists()


def test_what_the_runner_itself_said_of_an_experiment_outlives_what_others_say(bench):
    document = make.experiment([make.process("fault", "pass")])
    bench.run(document, call=STORED)
    bench.run(document, call=STORED)
    bench.run(document, call=DIED)
    assert json.loads(bench.stored("result.json"))["state"] == "done"


@pytest.fixture
def fail_fast(bench, monkeypatch):
    monkeypatch.setenv("JOURNAL_BUCKET", bench.journals)
    return {"fail_fast": True, "execution": uuid.uuid4().hex}


def test_fail_fast_starts_nothing_after_a_failure(bench, fail_fast, tmp_path):
    assert bench.run(make.experiment([make.process("fault", "pass")]), call=fail_fast)["state"] == "done"
    bench.folder = "gate/runs/r/journals/02-x/"
    crash = make.experiment([make.python("fault", "no.such.module", "f")])
    crashed = bench.run(crash, call=fail_fast, journal_key=bench.folder + "journal.json")
    assert crashed["error"]["code"] == "no-journal"
    bench.folder = "gate/runs/r/journals/03-x/"
    document = make.experiment([make.touch(tmp_path / "fault")])
    refused = bench.run(document, call=fail_fast, journal_key=bench.folder + "journal.json")
    assert (refused["state"], refused["error"]["code"]) == ("failed", "failed-fast")
    assert not (tmp_path / "fault").exists()
    assert bench.run(document, call={**fail_fast, "fail_fast": False})["state"] == "done"
    assert (tmp_path / "fault").exists()


def test_fail_fast_starts_nothing_after_a_runner_that_died(bench, fail_fast):
    bench.run(call={**DIED, **fail_fast})
    refused = bench.run(make.experiment([make.process("fault", "pass")]), call=fail_fast)
    assert refused["error"]["code"] == "failed-fast"


def test_fail_fast_starts_nothing_when_it_cannot_know_of_failures(bench, fail_fast, monkeypatch, tmp_path):
    monkeypatch.setenv("JOURNAL_BUCKET", "missing/bucket")
    refused = bench.run(make.experiment([make.touch(tmp_path / "fault")]), call=fail_fast)
    assert refused["error"]["code"] == "failed-fast" and "is unknown" in refused["error"]["message"]
    assert not (tmp_path / "fault").exists()


def alive(pid) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    with open(f"/proc/{pid}/stat") as file:
        return file.read().split()[2] != "Z"
