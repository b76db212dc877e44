"""The door for a WSGI server."""

import os

import django

from loa.work.serving import ReadingBesideWriters

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "loa.project.settings.dev")
django.setup(set_prefix=False)
application = ReadingBesideWriters()
