"""What its reader wished for no more before it was sent is told apart from what failed."""

from django.db import migrations, models

STATES = [
    ("waiting", "waiting"),
    ("sent", "sent"),
    ("in-doubt", "in doubt"),
    ("failed", "not delivered"),
    ("closed", "let be"),
    ("unwanted", "not wanted any more"),
]


class Migration(migrations.Migration):
    dependencies = [("notices", "0005_letters")]

    operations = [
        migrations.AlterField(
            model_name="delivery",
            name="state",
            field=models.CharField(
                choices=STATES, db_index=True, default="waiting", max_length=8, verbose_name="state"
            ),
        ),
    ]
