"""Of a duty's new day units are told as they are of an event's: with the day that it had."""

import django.db.models.deletion
from django.db import migrations, models

KINDS = [
    ("started", "campaign started"),
    ("dated", "day of an event or a duty set"),
    ("recalled", "campaign recalled"),
]


class Migration(migrations.Migration):
    dependencies = [
        ("assignments", "0012_rounds_in_the_board_index"),
        ("campaigns", "0002_recurring_duties"),
    ]

    operations = [
        migrations.AddField(
            model_name="announcement",
            name="duty",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="campaigns.duty",
            ),
        ),
        migrations.AddField(
            model_name="announcement", name="from_day", field=models.DateField(blank=True, null=True)
        ),
        migrations.AlterField(
            model_name="announcement", name="kind", field=models.CharField(choices=KINDS, max_length=8)
        ),
    ]
