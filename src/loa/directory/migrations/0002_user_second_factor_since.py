"""Accounts know since when they have a second factor; the group that opened Wagtail's admin is gone."""

from django.db import migrations, models


def drop_group(apps, _editor):
    """Posts alone say what an account may do."""
    apps.get_model("auth", "Group").objects.filter(name="Loa").delete()


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="second_factor_since",
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.RunPython(drop_group, migrations.RunPython.noop),
    ]
