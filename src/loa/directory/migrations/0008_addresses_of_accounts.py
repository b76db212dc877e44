"""An account has the address of its person: one entered later had not reached it."""

from django.db import migrations
from django.db.models import OuterRef, Subquery


def take_over(apps, schema_editor):
    people = apps.get_model("directory", "Person").objects.filter(user=OuterRef("pk"))
    accounts = apps.get_model("directory", "User").objects.filter(person__isnull=False)
    accounts.update(email=Subquery(people.values("email")[:1]))


class Migration(migrations.Migration):
    dependencies = [("directory", "0007_earlier_answers")]

    operations = [migrations.RunPython(take_over, migrations.RunPython.noop)]
