"""In English too a paper is said to have been made a campaign, and not to be carried out already."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("documents", "0005_turns")]

    operations = [
        migrations.AlterField(
            model_name="document",
            name="state",
            field=models.CharField(
                choices=[
                    ("reading", "being read"),
                    ("review", "to be reviewed"),
                    ("by-hand", "to be entered by hand"),
                    ("carried", "made a campaign"),
                    ("failed", "could not be read"),
                    ("issued", "issued here"),
                ],
                default="reading",
                max_length=10,
                verbose_name="state",
            ),
        ),
    ]
