"""`python -m tests.browser.whole_way prepare`: an empty workspace has a province, and people who sign in."""

from __future__ import annotations

import json
import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "loa.project.settings.test")
django.setup()

from django.core.management import call_command  # noqa: E402

from loa.campaigns.tests.factories import make_province  # noqa: E402
from loa.directory.models import Post, User  # noqa: E402
from loa.directory.tests.factories import make_officer  # noqa: E402

PASSWORD = "mat-khau-thu"


def prepare() -> dict[str, str]:
    """Who signs in, by what they are; each with the password of the tests."""
    call_command("migrate", run_syncdb=True, verbosity=0)
    province = make_province(communes=1)
    people = {
        "officer": province.officer,
        "commune": province.commune_officers[0],
        "leader": make_officer(province.top, Post.Kind.LEADER),
    }
    for user in people.values():
        user.set_password(PASSWORD)
    User.objects.bulk_update(people.values(), ["password"])
    return {name: user.get_username() for name, user in people.items()}


if __name__ == "__main__" and sys.argv[1] == "prepare":
    print(json.dumps(prepare()))
