"""A real mail server for the tests that ask for one."""

import pytest

from loa.notices.tests.factories import use
from loa.notices.tests.mailbox import mail_server_running


@pytest.fixture
def box(settings):
    """The server that the settings name."""
    with mail_server_running() as running:
        use(settings, running)
        yield running
