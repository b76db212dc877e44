"""Whether a unit has work of a campaign is one look into an index, in place of the one of campaigns alone."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("assignments", "0010_acts_on_many"), ("campaigns", "0002_recurring_duties")]

    operations = [
        migrations.AddIndex(
            model_name="assignment",
            index=models.Index(fields=["campaign", "unit", "parent"], name="assignment_of_campaign"),
        ),
        migrations.AlterField(
            model_name="assignment",
            name="campaign",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="assignments",
                to="campaigns.campaign",
            ),
        ),
    ]
