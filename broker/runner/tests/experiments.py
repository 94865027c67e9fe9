"""Experiments that do one thing each, with nothing but processes and files."""

import sys

PASSING_PROBE = {
    "type": "probe",
    "name": "is-up",
    "tolerance": 0,
    "provider": {"type": "process", "path": "true"},
}


def process(name, script, kind="action", **more):
    provider = {"type": "process", "path": sys.executable, "arguments": ["-c", script]}
    return {"type": kind, "name": name, "provider": provider, **more}


def python(name, module, function, **arguments):
    provider = {"type": "python", "module": module, "func": function, "arguments": arguments}
    return {"type": "action", "name": name, "provider": provider}


def touch(path):
    return process("undo", f"open({str(path)!r}, 'w').close()")


def probe_file(path):
    """A hypothesis that holds while the file does not exist."""
    script = f"import os, sys; sys.exit(os.path.exists({str(path)!r}))"
    return {**process("file-is-absent", script, kind="probe"), "tolerance": 0}


def experiment(method, rollbacks=(), probes=(), **more):
    document = {
        "title": "An experiment",
        "description": "of a test",
        "method": list(method),
        "rollbacks": list(rollbacks),
        **more,
    }
    if probes:
        document["steady-state-hypothesis"] = {"title": "It is up", "probes": list(probes)}
    return document
