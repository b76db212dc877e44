"""Of whom a report is asked: units that were too many to be named are kept as a number, not in words."""

import re

from django.db import migrations, models

COUNTED = re.compile(r"(?:(?P<names>.+), )?(?P<n>\d+) (?:units|đơn vị)")


def part_words(apps, schema_editor):
    """The number that the words of before now end with stands by itself; names stay."""
    request = apps.get_model("reports", "ReportRequest")
    for row in request.objects.filter(asked_alone=0).only("asked_of").iterator(chunk_size=500):
        if said := COUNTED.fullmatch(row.asked_of):
            request.objects.filter(pk=row.pk).update(asked_of=said["names"] or "", asked_alone=int(said["n"]))


class Migration(migrations.Migration):
    dependencies = [("reports", "0008_marks_in_words")]
    operations = [
        migrations.AddField("reportrequest", "asked_alone", models.PositiveIntegerField(default=0)),
        migrations.RunPython(part_words, migrations.RunPython.noop),
    ]
