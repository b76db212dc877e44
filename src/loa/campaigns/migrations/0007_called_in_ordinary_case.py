"""What pages show for names that a plan writes in capitals; for those of one unit that of campaigns under way."""

from django.db import migrations, models


def call_by_their_unit(apps, schema_editor):
    """Names in capitals that stand for one unit are shown as it is called."""
    parties, units = apps.get_model("campaigns", "Party"), apps.get_model("directory", "Unit")
    alone = [one for one in parties.objects.all() if one.name.isupper() and " " in one.name and len(one.units) == 1]
    names = dict(units.objects.filter(pk__in={one.units[0] for one in alone}).values_list("pk", "name"))
    for one in alone:
        one.called = names.get(one.units[0], "")
    parties.objects.bulk_update(alone, ["called"])


class Migration(migrations.Migration):
    dependencies = [("campaigns", "0006_every_day"), ("directory", "0001_initial")]

    operations = [
        migrations.AddField("party", "called", models.CharField(blank=True, max_length=300)),
        migrations.RunPython(call_by_their_unit, migrations.RunPython.noop),
    ]
