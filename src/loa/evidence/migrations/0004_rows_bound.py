"""Rows beside a record are bound to the chain by their hash; those from before are bound now, in the open."""

import hashlib
import json
from datetime import UTC, datetime

from django.db import migrations, models
from django.utils import timezone

# As it stands for good: what later versions hash is not asked here.
BOUND = {
    "broadcast": ("place", "means", "programme", "begins", "ends", "times", "minutes"),
    "statement": ("words", "name", "post", "signatures"),
}
START = "0" * 64
CHAIN_LOCK = 0x10A_E71D
TITLE = "Rows of record %d, bound by their hash"
KINDS = [
    ("file", "file"),
    ("photo", "photo"),
    ("link", "link"),
    ("statement", "statement"),
    ("document", "document"),
    ("log", "log of broadcasts"),
    ("warc", "web page as fetched"),
    ("picture", "picture of a web page"),
    ("text", "text of a web page"),
    ("erasure", "erasure"),
    ("binding", "binding of rows"),
]


def bind_rows(apps, schema_editor):
    """Every record that has rows beside it is followed by one that carries their hash, and the log says so."""
    Record, Broadcast, Statement = (
        apps.get_model("evidence", name) for name in ("Record", "Broadcast", "Statement")
    )
    Change = apps.get_model("audit", "Change")
    _take_chain(schema_editor.connection)
    last = Record.objects.order_by("-number").first()
    number, previous = (last.number, last.hash) if last else (0, START)
    having = models.Q(broadcasts__isnull=False) | models.Q(statement__isnull=False)
    numbers = dict(Record.objects.filter(having).order_by("number").values_list("pk", "number"))
    for key, bound in numbers.items():
        rows = [*Broadcast.objects.filter(record=key), *Statement.objects.filter(record=key)]
        number += 1
        binding = Record(
            number=number, kind="binding", subject=f"evidence.record:{key}", title=TITLE % bound,
            made_at=timezone.now(), previous=previous, rows=_hash_of_rows(rows),
        )  # fmt: skip
        previous = binding.hash = _hash_of(binding)
        binding.save()
        Change.objects.create(
            action="evidence.bind_rows", model="evidence.record", object_id=str(key), label=TITLE % bound,
            values={"rows": [None, binding.rows], "binding": [None, number]},
        )  # fmt: skip


def _take_chain(connection):
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CHAIN_LOCK])


def _hash_of_rows(rows):
    lines = sorted(_canonical(_values(row)) for row in rows)
    return hashlib.sha256(b"\n".join(lines)).hexdigest()


def _values(row):
    table = row._meta.model_name
    return {name: _plain(getattr(row, name)) for name in BOUND[table]} | {"table": table}


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
    dependencies = [("audit", "0001_initial"), ("evidence", "0003_anchors_in_doubt")]

    operations = [
        migrations.AddField(
            model_name="record",
            name="rows",
            field=models.CharField(blank=True, default="", max_length=64),
        ),
        migrations.AlterField(
            model_name="record",
            name="kind",
            field=models.CharField(choices=KINDS, max_length=12, verbose_name="kind"),
        ),
        # What is in the chain stays there: there is no way back.
        migrations.RunPython(bind_rows),
    ]
