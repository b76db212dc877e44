"""A letter whose words are kept in no row: the delivery says which it is."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("notices", "0004_closed_deliveries")]

    operations = [
        migrations.AddField(
            model_name="delivery",
            name="letter",
            field=models.CharField(blank=True, default="", max_length=20),
            preserve_default=False,
        ),
    ]
