"""A campaign knows when it was closed; when those of before were is filled in by the room that closes cases."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("campaigns", "0007_called_in_ordinary_case")]

    operations = [
        migrations.AddField("campaign", "closed_at", models.DateTimeField(blank=True, null=True)),
    ]
