"""Where evidence is kept, how it is captured, scanned and anchored; each a variable of the environment."""

from __future__ import annotations

import os

# "" is the folder EVIDENCE_ROOT; "s3://bucket/prefix" a bucket (keys: LOA_S3_KEY, LOA_S3_SECRET).
EVIDENCE_STORE = os.environ.get("LOA_EVIDENCE_STORE", "")
EVIDENCE_CAPTURE_LINKS = os.environ.get("LOA_CAPTURE", "on") != "off"
EVIDENCE_LOOKS_AFTER = tuple(
    int(days) for days in os.environ.get("LOA_LOOKS_AFTER", "1,7,30,90").split(",") if days.strip().isdigit()
)
CHROMIUM = os.environ.get("LOA_CHROMIUM", "")
CLAMD = os.environ.get("LOA_CLAMD", "")
ANCHOR_MAIL = os.environ.get("LOA_ANCHOR_MAIL", "")
TSA_URL = os.environ.get("LOA_TSA_URL", "")
TSA_ROOTS = os.environ.get("LOA_TSA_ROOTS", "")
SIGNATURE_ROOTS = os.environ.get("LOA_SIGNATURE_ROOTS", "")
# What arrives is bounded first, then kept in memory or on disk by the framework's own.
FILE_UPLOAD_HANDLERS = [
    "loa.evidence.uploads.Bounded",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
