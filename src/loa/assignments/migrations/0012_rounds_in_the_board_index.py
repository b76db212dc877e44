"""What screens count of campaigns stands in the index again: which rows are rounds is counted too."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("assignments", "0011_found_by_campaign_and_unit")]

    operations = [
        migrations.RemoveIndex(model_name="assignment", name="assignment_board"),
        migrations.AddIndex(
            model_name="assignment",
            index=models.Index(
                condition=models.Q(("parent", None)),
                fields=[
                    *("campaign", "duty", "state", "due", "unit"),
                    *("counted", "proven", "changed_at", "id", "period_start"),
                ],
                name="assignment_board",
            ),
        ),
    ]
