"""The days on which work of every day was done."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("assignments", "0016_several_things_counted")]

    operations = [
        migrations.AddField("assignment", "days", models.JSONField(blank=True, null=True)),
        migrations.AddField("step", "days", models.JSONField(blank=True, null=True)),
    ]
