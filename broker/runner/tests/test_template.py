"""The template as CloudFormation would judge it, and the promises that a linter does not know."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from conftest import BROKER

TEMPLATE = BROKER / "template.yaml"


class Loader(yaml.SafeLoader):
    """Reads !Ref and its kin as {name: value}."""


def intrinsic(loader, suffix, node):
    if isinstance(node, yaml.ScalarNode):
        return {suffix: loader.construct_scalar(node)}
    if isinstance(node, yaml.SequenceNode):
        return {suffix: loader.construct_sequence(node, deep=True)}
    return {suffix: loader.construct_mapping(node, deep=True)}


Loader.add_multi_constructor("!", intrinsic)


@pytest.fixture(scope="module")
def template():
    return yaml.load(TEMPLATE.read_text(), Loader)


def of_type(template, kind):
    return [one["Properties"] for one in template["Resources"].values() if one["Type"] == kind]


def statements(template):
    for role in of_type(template, "AWS::IAM::Role"):
        for policy in role["Policies"]:
            yield from policy["PolicyDocument"]["Statement"]
    for policy in of_type(template, "AWS::IAM::ManagedPolicy"):
        yield from policy["PolicyDocument"]["Statement"]


def test_cloudformation_would_take_it():
    lint = [str(Path(sys.executable).with_name("cfn-lint")), "-r", "us-east-1", "--", str(TEMPLATE)]
    checked = subprocess.run(lint, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout


def test_every_bucket_is_private_encrypted_and_forgets(template):
    buckets = of_type(template, "AWS::S3::Bucket")
    assert len(buckets) == len(of_type(template, "AWS::S3::BucketPolicy")) == 2
    for bucket in buckets:
        assert set(bucket["PublicAccessBlockConfiguration"].values()) == {True}
        assert bucket["BucketEncryption"] and bucket["LifecycleConfiguration"]
        assert "VersioningConfiguration" not in bucket


def test_only_actions_that_know_no_resources_are_granted_on_all(template):
    for statement in statements(template):
        if isinstance(statement, dict) and "Sid" in statement and statement["Resource"] == "*":
            assert statement["Sid"] in {"DeliverLogs", "ReadMetricsAndAlarms"}


def test_no_statement_grants_every_action(template):
    for statement in statements(template):
        assert "*" not in str(statement.get("Action", ""))


def granted(template, role):
    """Actions by resource text of one role; statements on a condition are counted as granted."""
    (policy,) = template["Resources"][role]["Properties"]["Policies"]
    for statement in policy["PolicyDocument"]["Statement"]:
        statement = statement["If"][1] if "If" in statement else statement
        actions = statement["Action"] if isinstance(statement["Action"], list) else [statement["Action"]]
        resources = statement["Resource"] if isinstance(statement["Resource"], list) else [statement["Resource"]]
        yield from ((action, str(resource)) for action in actions for resource in resources)


def test_the_state_machine_may_run_children_of_itself_and_of_no_other(template):
    (machine,) = of_type(template, "AWS::StepFunctions::StateMachine")
    assert machine["StateMachineName"] == {"Ref": "Prefix"}
    allowed = {(action, resource[9:-2]) for action, resource in granted(template, "StateMachineRole")}
    states = "arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:"
    children = [states + "execution:${Prefix}:*", states + "execution:${Prefix}/*"]
    assert {(action, resource) for action, resource in allowed if action.startswith("states:")} == {
        ("states:StartExecution", states + "stateMachine:${Prefix}"),
        *(("states:DescribeExecution", child) for child in children),
        *(("states:StopExecution", child) for child in children),
    }


def test_the_runner_reads_no_journals(template):
    reads = [resource for action, resource in granted(template, "RunnerRole") if action == "s3:GetObject"]
    assert reads == ["{'Sub': '${ExperimentBucket.Arn}/*'}", "{'Sub': '${JournalBucket.Arn}/failed/*'}"]


def test_the_state_machine_logs_no_data_of_executions(template):
    (machine,) = of_type(template, "AWS::StepFunctions::StateMachine")
    assert machine["LoggingConfiguration"]["IncludeExecutionData"] is False


def test_all_logs_end(template):
    groups = of_type(template, "AWS::Logs::LogGroup")
    assert len(groups) == 2 and all(group["RetentionInDays"] for group in groups)


def test_the_handler_exists(template):
    (function,) = of_type(template, "AWS::Lambda::Function")
    package, module, name = function["Handler"].split(".")
    assert f"def {name}(" in (BROKER / package / f"{module}.py").read_text()
