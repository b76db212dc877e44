"""Names of files that are handed in: what may harm whoever saves the file later is refused in words."""

from __future__ import annotations

import re
import unicodedata

from django.utils.translation import gettext as _

from loa.evidence.errors import MediaRefused

LONGEST = 200
# Device names of Windows, with any ending (Microsoft: "Naming Files, Paths, and Namespaces"; from memory,
# unchecked).
DEVICES = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.I)
UNFIT = re.compile(r'[<>:"|?*]')
DRIVE = re.compile(r"[a-z]:", re.I)
# Controls, lines, and what turns the direction of the signs after it: nobody types these. Joiners and narrow
# blanks come from telephones and editors unseen; the framework cuts them off.
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
UNTYPED = {"Cc", "Zl", "Zp"}
INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}  # turns of direction, joiners, line breaks, controls


def check_sent(name: str, *, shown: str) -> None:
    """The name, as a program sent it, leads nowhere and hides nothing; raises MediaRefused.

    The framework cuts such a name to something harmless; but who sends it is told, and nothing is taken.
    """
    if "/" in name or "\\" in name or DRIVE.match(name):
        why = _("Its name leads to another folder; give it a plain name and send it again.")
    elif TURNING.search(name) or any(unicodedata.category(sign) in UNTYPED for sign in name):
        why = _("Its name holds hidden signs; type the name anew and send it again.")
    elif not name.strip(". "):
        why = _("It has no name; give it one and send it again.")
    else:
        return
    raise MediaRefused(_("The file “%(name)s” was not taken. %(why)s") % {"name": shown, "why": why})


def check_name(name: str) -> str:
    """The name in composed letters; raises MediaRefused for one that leads elsewhere or hides what it is."""
    name = unicodedata.normalize("NFC", name)
    if not name.strip(". "):
        raise MediaRefused(_("The file has no name; give it one and hand it in again."))
    if "/" in name or "\\" in name or name.strip() in (".", ".."):
        raise MediaRefused(_("The name of the file leads to another folder; give it a plain name."))
    if any(unicodedata.category(sign) in INVISIBLE for sign in name):
        raise MediaRefused(_("The name of the file holds invisible signs; type it anew."))
    if len(name) > LONGEST:
        raise MediaRefused(
            _("The name of the file is longer than %(n)d characters; shorten it.") % {"n": LONGEST}
        )
    if DEVICES.fullmatch(name.strip()) or UNFIT.search(name) or name != name.rstrip(". "):
        raise MediaRefused(
            _("Windows cannot save a file of this name; use letters, digits, blanks and hyphens.")
        )
    return name
