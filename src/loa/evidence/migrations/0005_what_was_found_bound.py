"""What was found at links is bound to the chain by its hash; what was found before is bound now, in the open."""

import hashlib
import json
from datetime import UTC, datetime

from django.db import migrations
from django.utils import timezone

# As it stands for good: what later versions hash is not asked here.
BOUND = {
    "capture": (
        "record_id", "url", "why", "detail", "captured_at", "final_url", "status", "media_type", "title",
        "content", "resources", "missing", "cut", "late", "warc_id", "picture_id", "text_id",
    ),
    "look": (
        "capture_id", "after", "found", "looked_at", "kept", "status", "final_url", "why", "detail",
        "text_id", "picture_id",
    ),
}  # fmt: skip
START = "0" * 64
CHAIN_LOCK = 0x10A_E71D
TITLE = "Từ ngày %s mới gắn vào chuỗi: kết quả tại %s"  # is kept as it is: in the language of the house


def bind_found(apps, schema_editor):
    """Every capture taken and every page looked at again is bound by a record, and the log says so."""
    Record, Change = apps.get_model("evidence", "Record"), apps.get_model("audit", "Change")
    _take_chain(schema_editor.connection)
    last = Record.objects.order_by("-number").first()
    number, previous = (last.number, last.hash) if last else (0, START)
    known = set(Record.objects.filter(kind="binding").values_list("subject", flat=True))
    now = timezone.now()
    for subject, url, row in _rows(apps):
        if subject in known:
            continue
        number += 1
        binding = Record(
            number=number, kind="binding", subject=subject, title=(TITLE % (f"{now:%d/%m/%Y}", url))[:300],
            made_at=now, previous=previous, rows=_hash_of_row(row),
        )  # fmt: skip
        previous = binding.hash = _hash_of(binding)
        binding.save()
        label, _colon, key = subject.partition(":")
        Change.objects.create(
            action="evidence.bind_found", model=label, object_id=key, label=binding.title,
            values={"rows": [None, binding.rows], "binding": [None, number]},
        )  # fmt: skip


def _rows(apps):
    Capture, Look = apps.get_model("evidence", "Capture"), apps.get_model("evidence", "Look")
    for capture in Capture.objects.exclude(captured_at=None).order_by("pk").iterator(chunk_size=2000):
        yield f"evidence.capture:{capture.pk}", capture.url, capture
    looks = Look.objects.exclude(found="").select_related("capture").order_by("pk")
    for look in looks.iterator(chunk_size=2000):
        yield f"evidence.look:{look.pk}", look.capture.url, look


def _take_chain(connection):
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CHAIN_LOCK])


def _hash_of_row(row):
    table = row._meta.model_name
    return hashlib.sha256(
        _canonical({name: _plain(getattr(row, name)) for name in BOUND[table]} | {"table": table})
    ).hexdigest()


def _hash_of(record):
    values = {
        "number": record.number, "kind": record.kind, "subject": record.subject, "title": record.title,
        "link": record.link, "blob": record.blob_id, "made_by": record.made_by_id,
        "made_at": _plain(record.made_at), "rows": record.rows,
    }  # fmt: skip
    return hashlib.sha256(record.previous.encode() + b"\n" + _canonical(values)).hexdigest()


def _canonical(values):
    return json.dumps(values, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def _plain(value):
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return value


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial"), ("evidence", "0004_rows_bound")]

    # What is in the chain stays there: there is no way back.
    operations = [migrations.RunPython(bind_found)]
