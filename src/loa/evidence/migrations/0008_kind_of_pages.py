"""A web page that was given up is called a page that could not be captured."""

from django.db import migrations, models

KINDS = [
    ("file", "file"), ("photo", "photo"), ("link", "link"), ("statement", "statement"),
    ("document", "document"), ("log", "log of broadcasts"), ("warc", "web page as fetched"),
    ("picture", "picture of a web page"), ("text", "text of a web page"), ("erasure", "erasure"),
    ("binding", "binding of rows"), ("given_up", "page that could not be captured"),
    ("anew", "web page asked for anew"), ("place", "place of a photo, bound"),
]  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("evidence", "0007_erased_rows_go")]
    operations = [
        migrations.AlterField(
            "record", "kind", models.CharField(choices=KINDS, max_length=12, verbose_name="kind")
        ),
    ]
