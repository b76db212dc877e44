"""A duty may count several things."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("campaigns", "0004_receivers"),
    ]

    operations = [
        migrations.AddField(
            model_name="duty",
            name="further",
            field=models.JSONField(blank=True, null=True, verbose_name="what else it counts"),
        ),
    ]
