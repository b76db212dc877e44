"""Where evidence is kept, how it is captured, scanned and anchored; each a variable of the environment."""

from __future__ import annotations

from loa.project.settings.values import (
    bucket,
    file,
    mail_address,
    numbers,
    one_of,
    scanner,
    text,
    web_address,
)

# "" is the folder EVIDENCE_ROOT; "s3://bucket/prefix" a bucket (keys: LOA_S3_KEY, LOA_S3_SECRET).
EVIDENCE_STORE = bucket("LOA_EVIDENCE_STORE")
EVIDENCE_CAPTURE_LINKS = one_of("LOA_CAPTURE", "on", ["on", "off"]) == "on"
EVIDENCE_LOOKS_AFTER = tuple(numbers("LOA_LOOKS_AFTER", "1,7,30,90"))
CHROMIUM = text("LOA_CHROMIUM")
CLAMD = scanner("LOA_CLAMD")
ANCHOR_MAIL = mail_address("LOA_ANCHOR_MAIL")
TSA_URL = web_address("LOA_TSA_URL")
TSA_ROOTS = file("LOA_TSA_ROOTS")
SIGNATURE_ROOTS = file("LOA_SIGNATURE_ROOTS")
# Names are read as sent; what arrives is bounded, then kept in memory or on disk by the framework's own.
FILE_UPLOAD_HANDLERS = [
    "loa.evidence.uploads.AsSent",
    "loa.evidence.uploads.Bounded",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
