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
INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}  # turns of direction, joiners, line breaks, controls


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
