"""The names of people are kept folded, so that the database finds them."""

import re
import unicodedata

from django.db import migrations, models

PIECE = 1000
_NOT_WORD = re.compile(r"[^0-9a-z]+")


def fold_names(apps, _schema_editor):
    """People from before are found as well."""
    Person = apps.get_model("directory", "Person")
    piece = []
    for person in Person.objects.only("name").iterator(PIECE):
        person.folded = _folded(person.name)
        piece.append(person)
        if len(piece) == PIECE:
            Person.objects.bulk_update(piece, ["folded"])
            piece = []
    Person.objects.bulk_update(piece, ["folded"])


def _folded(name):
    # As it stands for good: a name as it is written, without marks and in small letters.
    letters = unicodedata.normalize("NFD", name.lower().replace("đ", "d").replace("&", " và "))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _NOT_WORD.sub(" ", plain).strip()


class Migration(migrations.Migration):
    dependencies = [("directory", "0004_address_that_fails")]

    operations = [
        migrations.AddField(
            model_name="person",
            name="folded",
            field=models.CharField(default="", editable=False, max_length=300),
        ),
        migrations.RunPython(fold_names, migrations.RunPython.noop),
    ]
