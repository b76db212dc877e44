"""Where what comes again begins; and of a duty with several days, which of its rounds one is."""

from itertools import groupby

from django.db import migrations, models


def number_rounds(apps, schema_editor):
    """Duties of one sentence of the plan are its rounds, in their order."""
    Duty = apps.get_model("campaigns", "Duty")
    rows = Duty.objects.filter(kind="duty", period="", fact__isnull=False)
    named = rows.order_by("campaign_id", "fact_id", "number").values_list("campaign_id", "fact_id", "pk")
    for _same, found in groupby(named.iterator(), key=lambda row: row[:2]):
        rounds = [pk for _campaign, _fact, pk in found]
        for number, pk in enumerate(rounds, 1) if len(rounds) > 1 else ():
            Duty.objects.filter(pk=pk).update(round_number=number, rounds=len(rounds))


class Migration(migrations.Migration):

    dependencies = [
        ('campaigns', '0002_recurring_duties'),
    ]

    operations = [
        migrations.AddField(
            model_name='duty',
            name='recurs_from',
            field=models.DateField(blank=True, null=True, verbose_name='comes again from'),
        ),
        migrations.AddField(
            model_name='duty',
            name='round_number',
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='duty',
            name='rounds',
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.RunPython(number_rounds, migrations.RunPython.noop),
    ]
