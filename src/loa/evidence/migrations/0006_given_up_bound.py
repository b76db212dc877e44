"""Pages that were given up are bound to the chain with their reason; those of before now, in the open."""

from importlib import import_module

from django.db import migrations, models
from django.utils import timezone

_older = import_module("loa.evidence.migrations.0005_what_was_found_bound")
TITLE = "Từ ngày %s mới gắn vào chuỗi: không lưu được trang %s"  # kept as it is: in the language of the house
KINDS = [
    ("file", "file"), ("photo", "photo"), ("link", "link"), ("statement", "statement"),
    ("document", "document"), ("log", "log of broadcasts"), ("warc", "web page as fetched"),
    ("picture", "picture of a web page"), ("text", "text of a web page"), ("erasure", "erasure"),
    ("binding", "binding of rows"), ("given_up", "web page given up"), ("anew", "web page asked for anew"),
]  # fmt: skip


def bind_given_up(apps, schema_editor):
    """Every capture given up is bound by a record with its reason, and the log says so."""
    Record, Change = apps.get_model("evidence", "Record"), apps.get_model("audit", "Change")
    Capture = apps.get_model("evidence", "Capture")
    _older._take_chain(schema_editor.connection)
    last = Record.objects.order_by("-number").first()
    number, previous = (last.number, last.hash) if last else (0, _older.START)
    known = set(Record.objects.filter(kind="given_up").values_list("subject", flat=True))
    now = timezone.now()
    given_up = Capture.objects.filter(captured_at=None, lease_state="failed").order_by("pk")
    for row in given_up.iterator(chunk_size=2000):
        subject = f"evidence.capture:{row.pk}"
        if subject in known:
            continue
        number += 1
        title = (TITLE % (f"{now:%d/%m/%Y}", row.url))[:300]
        binding = Record(
            number=number, kind="given_up", subject=subject, title=title, made_at=now, previous=previous,
            link=row.url, rows=_older._hash_of_row(row),
        )  # fmt: skip
        previous = binding.hash = _older._hash_of(binding)
        binding.save()
        Change.objects.create(
            action="evidence.bind_given_up", model="evidence.capture", object_id=str(row.pk), label=title,
            values={"rows": [None, binding.rows], "binding": [None, number]},
        )  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial"), ("evidence", "0005_what_was_found_bound")]

    # What is in the chain stays there: there is no way back.
    operations = [
        migrations.AlterField("record", "kind", models.CharField("kind", max_length=12, choices=KINDS)),
        migrations.RunPython(bind_given_up),
    ]
