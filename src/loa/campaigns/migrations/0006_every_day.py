"""A duty may be one of every day: given by the week."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("campaigns", "0005_what_else_it_counts")]

    operations = [
        migrations.AlterField(
            model_name="duty",
            name="period",
            field=models.CharField(
                blank=True,
                choices=[
                    ("day", "every day"),
                    ("week", "every week"),
                    ("month", "every month"),
                    ("quarter", "every quarter"),
                ],
                max_length=8,
                verbose_name="comes again",
            ),
        ),
    ]
