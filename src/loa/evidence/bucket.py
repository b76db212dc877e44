"""A bucket of an S3-speaking server as the store of bytes.

Keys stand in the environment: LOA_S3_KEY and LOA_S3_SECRET, else as boto3 finds them; LOA_S3_ENDPOINT names
a server other than Amazon's. The server is asked to check the SHA-256 of what it is given, and to keep
what is there.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, BinaryIO, cast
from urllib.parse import urlsplit

import boto3
from botocore.client import Config
from botocore.exceptions import BotoCoreError, ClientError
from botocore.response import StreamingBody

# A file without a row is swept by its age: one handed in again is made young again before that.
YOUNG = timedelta(hours=6)
THERE_ALREADY = {"PreconditionFailed", "412"}
ABSENT = {"NoSuchKey", "404", "NotFound"}
AGAIN = {"ConditionalRequestConflict", "409"}  # two wrote the same bytes at once: one of them stands


class BucketWrong(ValueError):
    """The setting names no bucket."""


@dataclass(frozen=True)
class Bucket:
    """Bytes as objects under a prefix of a bucket."""

    bucket: str
    prefix: str = ""

    @classmethod
    def at(cls, where: str) -> Bucket:
        """The bucket of "s3://bucket/prefix"; raises BucketWrong."""
        parts = urlsplit(where)
        if parts.scheme != "s3" or not parts.netloc:
            raise BucketWrong(f"{where!r} is no s3://bucket/prefix")
        prefix = parts.path.strip("/")
        return cls(parts.netloc, f"{prefix}/" if prefix else "")

    def write(self, sha256: str, file: BinaryIO) -> None:
        """The object is there and whole; one of this name that is damaged is written anew."""
        try:
            with _as_os_error():
                self._put(sha256, file, IfNoneMatch="*")
        except ClientError as error:
            if _code(error) in AGAIN | THERE_ALREADY and self._is_whole(sha256):
                self._make_young(sha256)
                return
            if _code(error) not in THERE_ALREADY:
                raise OSError(str(error)) from error
            file.seek(0)
            with _as_os_error():
                self._put(sha256, file)

    def open(self, sha256: str) -> BinaryIO:
        """The object as it comes over the line; raises FileNotFoundError."""
        try:
            with _as_os_error():
                found = self._client.get_object(Bucket=self.bucket, Key=self._key(sha256))
        except ClientError as error:
            if _code(error) in ABSENT:
                raise FileNotFoundError(sha256) from error
            raise OSError(str(error)) from error
        return cast(BinaryIO, _Body(found["Body"]))

    def exists(self, sha256: str) -> bool:
        """Whether the object is there."""
        return self._head(sha256) is not None

    def remove(self, sha256: str) -> None:
        """The object is gone; where the bucket keeps versions, so are they."""
        key = self._key(sha256)
        with _as_os_error():
            self._client.delete_object(Bucket=self.bucket, Key=key)
            for version in self._versions(key):
                self._client.delete_object(Bucket=self.bucket, Key=key, VersionId=version)

    def since(self, sha256: str) -> datetime | None:
        """When the object was last written; None where there is none."""
        found = self._head(sha256)
        return found["LastModified"] if found else None

    def listing(self) -> Iterator[tuple[str, datetime]]:
        """Every object under the prefix."""
        pages = self._client.get_paginator("list_objects_v2")
        for page in pages.paginate(Bucket=self.bucket, Prefix=self.prefix):
            for found in page.get("Contents", ()):
                yield found["Key"].rpartition("/")[2], found["LastModified"]

    def is_bare(self) -> bool:
        """Never asked of the server: a bucket that is not there answers so by itself."""
        return False

    @property
    def _client(self) -> Any:
        return _client(
            os.environ.get("LOA_S3_ENDPOINT", ""),
            os.environ.get("LOA_S3_KEY", ""),
            os.environ.get("LOA_S3_SECRET", ""),
            os.environ.get("LOA_S3_REGION", ""),
        )

    def _key(self, sha256: str) -> str:
        return f"{self.prefix}{sha256[:2]}/{sha256[2:4]}/{sha256}"

    def _put(self, sha256: str, file: BinaryIO, **conditions: str) -> None:
        self._client.put_object(
            Bucket=self.bucket,
            Key=self._key(sha256),
            Body=file,
            ChecksumSHA256=base64.b64encode(bytes.fromhex(sha256)).decode(),
            **conditions,
        )

    def _head(self, sha256: str) -> dict[str, Any] | None:
        try:
            with _as_os_error():
                found: dict[str, Any] = self._client.head_object(Bucket=self.bucket, Key=self._key(sha256))
        except ClientError as error:
            if _code(error) in ABSENT:
                return None
            raise OSError(str(error)) from error
        return found

    def _is_whole(self, sha256: str) -> bool:
        # Read and hashed here: a server's own word about a sum it once computed proves nothing of the bytes.
        with self.open(sha256) as from_server:
            return _digest(from_server) == sha256

    def _make_young(self, sha256: str) -> None:
        found = self._head(sha256)
        if found is None or found["LastModified"] > datetime.now(UTC) - YOUNG:
            return
        source = {"Bucket": self.bucket, "Key": self._key(sha256)}
        self._client.copy_object(
            Bucket=self.bucket, Key=self._key(sha256), CopySource=source, MetadataDirective="REPLACE"
        )

    def _versions(self, key: str) -> list[str]:
        try:
            found = self._client.list_object_versions(Bucket=self.bucket, Prefix=key)
        except ClientError:
            return []  # a server without versions
        listed = [*found.get("Versions", ()), *found.get("DeleteMarkers", ())]
        return [one["VersionId"] for one in listed if one["Key"] == key and one["VersionId"] != "null"]


class _Body:
    """An object as a file that is read forward; what breaks on the line is an OSError."""

    def __init__(self, body: StreamingBody) -> None:
        self._body = body

    def read(self, size: int = -1) -> bytes:
        with _as_os_error():
            return bytes(self._body.read() if size < 0 else self._body.read(size))

    def close(self) -> None:
        self._body.close()

    def __enter__(self) -> _Body:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


@contextmanager
def _as_os_error() -> Iterator[None]:
    """A server that does not answer is an OSError, like a disk; what it answers is judged elsewhere."""
    try:
        yield
    except BotoCoreError as error:
        raise OSError(str(error)) from error


@functools.lru_cache(maxsize=4)
def _client(endpoint: str, key: str, secret: str, region: str) -> Any:
    return boto3.client(
        "s3",
        endpoint_url=endpoint or None,
        aws_access_key_id=key or None,
        aws_secret_access_key=secret or None,
        region_name=region or "us-east-1",
        config=Config(
            connect_timeout=5,
            read_timeout=60,
            retries={"max_attempts": 3, "mode": "standard"},
            s3={"addressing_style": "path"},
        ),
    )


def _digest(file: BinaryIO) -> str:
    found = hashlib.sha256()
    while chunk := file.read(1024 * 1024):
        found.update(chunk)
    return found.hexdigest()


def _code(error: ClientError) -> str:
    return str(error.response.get("Error", {}).get("Code", ""))
