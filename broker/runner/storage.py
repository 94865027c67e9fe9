"""The S3 calls of the runner."""

import json
from pathlib import Path
from typing import Any, Dict

import boto3
from boto3.s3.transfer import TransferConfig
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

MEBIBYTE = 1024 * 1024
MULTIPART = TransferConfig(
    multipart_threshold=8 * MEBIBYTE, multipart_chunksize=8 * MEBIBYTE, max_concurrency=2
)
CONFLICTS_BEFORE_GIVING_UP = 3


class StorageError(Exception):
    """S3 refused or could not be reached; the message names the object and the reason."""


class Storage:
    """Reads experiments and markers, writes journals. Raises StorageError."""

    def __init__(self) -> None:
        self._s3 = boto3.client("s3", config=_patient())
        self._probe = boto3.client("s3", config=_hasty())

    def read(self, bucket: str, key: str) -> bytes:
        try:
            return self._s3.get_object(Bucket=bucket, Key=key)["Body"].read()
        except (BotoCoreError, ClientError) as problem:
            raise _error("read", bucket, key, problem) from None

    def exists(self, bucket: str, key: str, patient: bool = False) -> bool:
        try:
            (self._s3 if patient else self._probe).head_object(Bucket=bucket, Key=key)
            return True
        except ClientError as problem:
            if _status(problem) == 404:
                return False
            raise _error("look for", bucket, key, problem) from None
        except BotoCoreError as problem:
            raise _error("look for", bucket, key, problem) from None

    def write(self, bucket: str, key: str, document: Dict[str, Any]) -> None:
        """Writes a JSON object over whatever is there."""
        body = json.dumps(document).encode()
        try:
            self._s3.put_object(Bucket=bucket, Key=key, Body=body, ContentType="application/json")
        except (BotoCoreError, ClientError) as problem:
            raise _error("write", bucket, key, problem) from None

    def create(self, bucket: str, key: str, document: Dict[str, Any]) -> bool:
        """Writes a JSON object unless one exists; False when one does."""
        body = json.dumps(document).encode()
        for attempt in range(CONFLICTS_BEFORE_GIVING_UP):
            try:
                self._s3.put_object(
                    Bucket=bucket,
                    Key=key,
                    Body=body,
                    ContentType="application/json",
                    IfNoneMatch="*",
                )
                return True
            except ClientError as problem:
                # 409: somebody else is writing it at this very moment.
                if _status(problem) != 409:
                    if _status(problem) == 412:
                        return False
                    raise _error("write", bucket, key, problem) from None
            except BotoCoreError as problem:
                raise _error("write", bucket, key, problem) from None
        return False

    def upload(self, path: Path, bucket: str, key: str, content_type: str) -> None:
        """Streams a file; in parts when it is large."""
        extra = {"ContentType": content_type}
        try:
            with path.open("rb") as file:
                self._s3.upload_fileobj(file, bucket, key, ExtraArgs=extra, Config=MULTIPART)
        except (BotoCoreError, ClientError, OSError) as problem:
            raise _error("write", bucket, key, problem) from None


def _patient() -> Config:
    return Config(connect_timeout=5, read_timeout=30, retries={"mode": "standard", "total_max_attempts": 5})


def _hasty() -> Config:
    # The abort marker is asked for again in seconds; one slow answer must not hide a deadline.
    return Config(connect_timeout=2, read_timeout=3, retries={"total_max_attempts": 1})


def _status(problem: ClientError) -> int:
    return problem.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)


def _error(verb: str, bucket: str, key: str, problem: Exception) -> StorageError:
    return StorageError(f"could not {verb} s3://{bucket}/{key}: {problem}")
