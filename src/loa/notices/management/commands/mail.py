"""`mail --test ADDRESS`: sends one mail now and tells how far it came."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from loa.notices import smtp
from loa.notices.composing import sender_address, test_message
from loa.notices.mail_server import MailServer
from loa.notices.queries import delivery_counts


class Command(BaseCommand):
    """A door to `loa.notices.smtp.send`."""

    help = str(gettext_lazy("Tells how mail is set up and what was sent; with --test, sends one mail now."))

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The one option: to whom a test goes."""
        parser.add_argument(
            "--test", metavar="ADDRESS", help=str(gettext_lazy("send a mail to this address, and wait"))
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """The state is told; raises CommandError where the test was not sent."""
        server = settings.MAIL_SERVER
        if server is None:
            raise CommandError(_("No mail server is set up: set LOA_MAIL_URL."))
        values = {"server": f"{server.host}:{server.port}", "sender": sender_address()}
        self.stdout.write(_("Server: %(server)s; sender: %(sender)s") % values)
        for state, count in sorted(delivery_counts().items()):
            self.stdout.write(f"{state}: {count}")
        if options["test"]:
            self._test(server, options["test"])

    def _test(self, server: MailServer, address: str) -> None:
        validate_email(address)
        message = test_message(address)
        try:
            words = smtp.send(
                server,
                sender=sender_address(),
                address=address,
                message=message.message.encode("ascii"),
                before_dot=lambda: None,
            )
        except smtp.NotSent as broken:
            raise CommandError(_("Not sent: %(words)s") % {"words": broken}) from broken
        except smtp.InDoubt as broken:
            raise CommandError(
                _("In doubt, look whether it arrived: %(words)s") % {"words": broken}
            ) from broken
        self.stdout.write(_("The server has taken it: %(words)s") % {"words": words})
