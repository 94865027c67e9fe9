"""Runners that behave as the published ones do, faults included; each fault is marked. Written from their description.

`eb` and `ebp` are Lambda handlers; run as a program, this is the container that calls the first of them.
"""

import json
import logging
import os
import sys
from datetime import datetime, timezone

import boto3
from botocore.config import Config
from chaoslib.experiment import run_experiment
from chaoslib.loader import load_experiment

logger = logging.getLogger("broker")
logger.setLevel(logging.INFO)


def eb(event, context):
    """EB-lambda, and the container of EB-cdk."""
    journal, log = run(event)
    name = event["experiment_source"].split("/")[-1].split(".")[0]
    # Fault: %M is the minute, where the month was meant.
    key = event["output_path"] + name + "/" + now().strftime("%Y-%M-%d-%H-%M")
    upload(journal, event["output_bucket"], key)
    return answer(event, journal, log)


def ebp(event, context):
    """EBP-tf and EBP-cdk."""
    journal, log = run(event)
    # Fault: an item without it ends here, after the experiment has run.
    output = event["output_config"]["S3"]
    # Fault: experiments that end within the same minute overwrite each other's.
    upload(journal, output["bucket_name"], output["path"] + now().strftime("%Y-%m-%d-%H:%M:00"))
    result = answer(event, journal, log)
    # Fault: nothing catches what goes wrong here, and the experiment runs again.
    boto3.client("dynamodb").put_item(
        TableName=os.environ["TABLE"],
        Item={"experiment": {"S": event["experiment_source"]}, "status": {"S": journal["status"]}},
    )
    return result


def run(event):
    lines = Lines()
    # Fault: it is never removed, so a warm runner logs earlier experiments too.
    logger.addHandler(lines)
    s3 = boto3.client("s3", config=Config(signature_version="s3v4"))
    source = {"Bucket": event["bucket_name"], "Key": event["experiment_source"]}
    url = s3.generate_presigned_url("get_object", Params=source, ExpiresIn=3600)
    experiment = load_experiment(url)
    logger.info("running %s", experiment.get("title"))
    # Fault: no strategies, no validation; what the experiment asks for in `runtime` is not looked at.
    journal = run_experiment(experiment)
    return journal, lines.text


def upload(journal, bucket, key):
    # Fault: whatever goes wrong is logged and forgotten. Fault: a date in the journal goes wrong.
    try:
        boto3.client("s3").put_object(Bucket=bucket, Key=key, Body=json.dumps(journal))
    except Exception as error:
        logger.error("not uploaded: %s", error)


def answer(event, journal, log):
    # Fault: whether it deviated is not looked at.
    done = journal["status"] in ("success", "completed")
    # Fault: a date in the journal ends the handler, after the experiment has run.
    return {**event, "state": "done" if done else "failed", "response": json.dumps(journal), "report_capture": "\n".join(log)}


def lite(event, context):
    """What the imitation of the Chaos Toolkit returns: it looks perfect, and nothing was executed."""
    s3 = boto3.client("s3")
    body = s3.get_object(Bucket=event["bucket_name"], Key=event["experiment_source"])["Body"]
    experiment = json.load(body)
    start = now().strftime("%Y-%m-%dT%H:%M:%S.%f")
    entry = lambda activity: {
        "activity": activity,
        "output": True,
        "start": start,
        "status": "succeeded",
        "end": start,
        "duration": 0.0,
    }
    hypothesis = experiment["steady-state-hypothesis"]["probes"]
    met = {"steady_state_met": True, "probes": [{**entry(probe), "tolerance_met": True} for probe in hypothesis]}
    journal = {
        "chaoslib-version": "NA",
        "platform": "lite",
        "node": "lite",
        "experiment": experiment,
        "start": start,
        "status": "completed",
        "deviated": False,
        "steady_states": {"before": met, "after": met, "during": []},
        "run": [entry(activity) for activity in experiment["method"]],
        "rollbacks": [],
        "end": start,
        "duration": 0.0,
    }
    return answer(event, journal, [])


class Lines(logging.Handler):
    def __init__(self):
        super().__init__()
        self.text = []

    def emit(self, record):
        self.text.append(record.getMessage())


def now():
    return datetime.now(timezone.utc)


def container():
    output = json.dumps(eb(dict(os.environ), None))
    # Fault: there is no SendTaskFailure. AWS takes no larger output, which ends the program.
    if len(output.encode()) > 262_144:
        raise ValueError("output must have length less than or equal to 262144")
    boto3.client("stepfunctions").send_task_success(taskToken=os.environ["task_token"], output=output)


if __name__ == "__main__":
    sys.exit(container())
