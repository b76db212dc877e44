"""News of a new day count what was moved by it: what is so old already was counted as it is."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("assignments", "0013_days_of_duties_told")]

    operations = [
        migrations.AddField(
            model_name="announcement", name="since", field=models.DateTimeField(blank=True, null=True)
        ),
    ]
