"""Two AWS emulators on loopback ports of their own, each ended by its process id."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import boto3
import pytest

BROKER = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(BROKER))

CREDENTIALS = {
    "AWS_ACCESS_KEY_ID": "test",
    "AWS_SECRET_ACCESS_KEY": "test",
    "AWS_DEFAULT_REGION": "us-east-1",
}
SECONDS_TO_START = 60


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def served(command, environment, folder, url, ready):
    """Runs a server until it answers, hands out its address and ends it."""
    with open(folder / "server.log", "wb") as log:
        server = subprocess.Popen(
            command, env={**os.environ, **CREDENTIALS, **environment}, cwd=folder, stdout=log, stderr=log
        )
    try:
        deadline = time.monotonic() + SECONDS_TO_START
        while not answers(url + ready):
            assert server.poll() is None, (folder / "server.log").read_text()
            assert time.monotonic() < deadline, f"{command[0]} did not answer"
            time.sleep(0.1)
        yield url
    finally:
        server.terminate()
        server.wait(20)


def answers(url) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2):
            return True
    except OSError:
        return False


def aws(service, endpoint):
    return boto3.client(
        service,
        endpoint_url=endpoint,
        region_name="us-east-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )


@pytest.fixture(scope="session")
def moto(tmp_path_factory):
    port = free_port()
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    folder = tmp_path_factory.mktemp("moto")
    with served(command, {}, folder, f"http://127.0.0.1:{port}", "/moto-api/data.json") as url:
        yield url


@pytest.fixture(scope="session")
def ministack(tmp_path_factory):
    port = free_port()
    environment = {"GATEWAY_PORT": str(port), "BIND_HOST": "127.0.0.1", "IOT_MTLS_ENABLED": "0"}
    folder = tmp_path_factory.mktemp("ministack")
    command = [sys.executable, str(BROKER.parent / "src" / "embedded" / "emulator.py")]
    url = f"http://127.0.0.1:{port}"
    with served(command, environment, folder, url, "/_ministack/health") as url:
        yield url
