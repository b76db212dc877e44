"""The door for a WSGI server; a setting that cannot be meant ends it with one sentence."""

import sys

from loa.project.cli.setup import start_django
from loa.project.speaking import spoken
from loa.reader.errors import SettingWrong

try:
    start_django()
except SettingWrong as wrong:
    sys.exit(f"loa: {wrong.sentence(spoken())}")

from loa.work.serving import ReadingBesideWriters

application = ReadingBesideWriters()
