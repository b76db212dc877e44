"""What was erased by law goes as a whole; places of photos and kinds of files are bound, those of before now."""

import secrets
from importlib import import_module

from django.db import migrations, models
from django.utils import timezone

from loa.evidence.models import make_salt

_older = import_module("loa.evidence.migrations.0005_what_was_found_bound")
_given_up = import_module("loa.evidence.migrations.0006_given_up_bound")
# As it stands for good; kept as it is: in the language of the house.
BOUND = {
    "place": ("record_id", "latitude", "longitude", "agreed_by_id", "agreed_at", "salt"),
    "blob": ("sha256", "media_type"),
}
PLACE = "Từ ngày %s mới gắn vào chuỗi: nơi chụp ảnh của bản ghi số %d"
KINDS_OF_FILES = "Từ ngày %s mới gắn vào chuỗi: loại của %d tệp"
KINDS = [*_given_up.KINDS, ("place", "place of a photo, bound")]


def remove_erased(apps, schema_editor):
    """Beside a record whose bytes were erased, as the chain says, nothing stands; the log says what went."""
    Record, Change = apps.get_model("evidence", "Record"), apps.get_model("audit", "Change")
    said = Record.objects.filter(kind="erasure", subject__startswith="evidence.blob:")
    for subject in list(said.values_list("subject", flat=True)):
        sha256 = subject.removeprefix("evidence.blob:")
        beside = {"record__blob": sha256, "record__blob__erased_at__isnull": False}
        gone = sum(
            apps.get_model("evidence", name).objects.filter(**beside).delete()[0]
            for name in ("Broadcast", "Statement", "Place")
        )
        if gone:
            Change.objects.create(
                action="evidence.remove_erased", model="evidence.blob", object_id=sha256, label=sha256,
                values={"rows": [gone, 0]},
            )  # fmt: skip


def bind_places_and_kinds(apps, schema_editor):
    """Every place is bound by a record of its own, the kinds of all bytes by one; the log says so."""
    Record, Place, Blob = (apps.get_model("evidence", name) for name in ("Record", "Place", "Blob"))
    _older._take_chain(schema_editor.connection)
    today = f"{timezone.now():%d/%m/%Y}"
    known = set(Record.objects.filter(kind="place").values_list("subject", flat=True))
    for place in Place.objects.select_related("record").order_by("pk"):
        subject = f"evidence.record:{place.record_id}"
        if subject in known:
            continue
        place.salt = secrets.token_hex(16)
        Place.objects.filter(pk=place.pk).update(salt=place.salt)
        line = _line("place", {name: getattr(place, name) for name in BOUND["place"]})
        _bind(apps, "place", subject, PLACE % (today, place.record.number), [line])
    proving = Blob.objects.filter(records__isnull=False).distinct().values("sha256", "media_type")
    lines = [_line("blob", row) for row in proving]
    if lines and not Record.objects.filter(subject="evidence.blob:*").exists():
        _bind(apps, "binding", "evidence.blob:*", KINDS_OF_FILES % (today, len(lines)), lines)


def _bind(apps, kind, subject, title, lines):
    Record, Change = apps.get_model("evidence", "Record"), apps.get_model("audit", "Change")
    last = Record.objects.order_by("-number").first()
    binding = Record(
        number=last.number + 1, kind=kind, subject=subject, title=title, made_at=timezone.now(),
        previous=last.hash, rows=_older.hashlib.sha256(b"\n".join(sorted(lines))).hexdigest(),
    )  # fmt: skip
    binding.hash = _older._hash_of(binding)
    binding.save()
    label, _colon, key = subject.partition(":")
    Change.objects.create(
        action="evidence.bind_places_and_kinds", model=label, object_id=key, label=title,
        values={"rows": [None, binding.rows], "binding": [None, binding.number]},
    )  # fmt: skip


def _line(table, values):
    return _older._canonical({name: _older._plain(value) for name, value in values.items()} | {"table": table})


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial"), ("evidence", "0006_given_up_bound")]

    # What was erased is gone, and what is in the chain stays there: there is no way back.
    operations = [
        migrations.AlterField("record", "kind", models.CharField("kind", max_length=12, choices=KINDS)),
        migrations.AddField("record", "media_type", models.CharField(blank=True, default="", max_length=100)),
        migrations.AddField("place", "salt", models.CharField(default=make_salt, max_length=32)),
        migrations.RunPython(remove_erased),
        migrations.RunPython(bind_places_and_kinds),
    ]
