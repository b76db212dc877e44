"""What was not delivered can be let be, by a person and with a reason."""

from django.db import migrations, models

STATES = [
    ("waiting", "waiting"),
    ("sent", "sent"),
    ("in-doubt", "in doubt"),
    ("failed", "not delivered"),
    ("closed", "let be"),
]


class Migration(migrations.Migration):
    dependencies = [("notices", "0003_channel_quiet_hours")]

    operations = [
        migrations.AddField(
            model_name="delivery",
            name="closed_why",
            field=models.TextField(blank=True, default=""),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name="delivery",
            name="state",
            field=models.CharField(
                choices=STATES, db_index=True, default="waiting", max_length=8, verbose_name="state"
            ),
        ),
    ]
