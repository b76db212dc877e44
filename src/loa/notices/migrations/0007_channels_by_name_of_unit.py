from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("notices", "0006_unwanted_deliveries")]

    operations = [
        migrations.AlterModelOptions(
            name="channel",
            options={
                "ordering": ["unit__folded", "pk"],
                "verbose_name": "channel of a unit",
                "verbose_name_plural": "channels of units",
            },
        ),
    ]
