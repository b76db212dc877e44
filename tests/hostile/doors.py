"""Every door through which a file comes into Loa, and how one is sent through it."""

from __future__ import annotations

import io
import json
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.contrib.messages import get_messages
from django.core.management import CommandError, call_command
from django.core.signing import TimestampSigner
from django.test import Client
from django.urls import reverse

from loa.assignments.actions.links import make_link
from loa.assignments.models import Assignment, Link
from loa.assignments.tests.factories import assignment_of, bring_to
from loa.assignments.views.bearer import _salt
from loa.campaigns.tests.factories import make_province
from loa.directory.models import Post, User
from loa.directory.tests.factories import make_officer
from loa.reports.models import UnitReport
from loa.reports.tests.factories import make_request, make_started
from tests.hostile.files import File

BOUNDARY = "----vien"


@dataclass(frozen=True)
class House:
    """A commune at work: what stands behind each door, and who goes through it."""

    doer: User
    officer: User
    keeper: User  # of the papers of the commune
    own: Assignment
    lent: Assignment  # whose party has a link
    link: Link
    token: str
    report: UnitReport


def make_house() -> House:
    """Two duties of one commune, the second with a link, and a report asked of it."""
    province = make_province(communes=1)
    campaign, unit, doer = make_started(province), province.communes[0], province.commune_officers[0]
    own = bring_to("accepted", assignment_of(campaign, unit), doer=doer)
    lent = bring_to("accepted", assignment_of(campaign, unit, number=2), doer=doer)
    link, token = make_link(doer, lent, party="Báo Bình Sơn")
    report = make_request(province, campaign).reports.get(unit=unit)
    keeper = make_officer(unit, Post.Kind.CAMPAIGN_OFFICER)
    return House(doer, province.officer, keeper, own, lent, link, token, report)


@dataclass(frozen=True)
class Answer:
    """What came back, and every word of it that a person reads."""

    status: int
    words: str


Data = Mapping[str, str]


@dataclass(frozen=True)
class Door:
    """A field of a form: where it is sent, what goes with it, and the kind of file that it is for."""

    address: str  # of `urls`, or "$ word" of the command line
    field: str
    wants: str
    where: Callable[[House], dict[str, Any]] = lambda _house: {}
    data: Callable[[House], Data] = lambda _house: {}
    who: str = "doer"  # a name in House; "" for nobody
    reader: str = "doer"  # who may read what came in
    other: str = ""  # another field of the form, which then has a file that is taken

    def __str__(self) -> str:
        return f"{self.address} {self.field}"

    def send(self, house: House, *files: tuple[str, File]) -> Answer:
        """What the door says to these files, by the names of their fields."""
        if self.address.startswith("$"):
            return _at_the_machine(house, files[0][1])
        client = Client(raise_request_exception=False)
        if self.who:
            client.force_login(getattr(house, self.who))
        fields = {"key": uuid.uuid4().hex, **self.data(house)}
        path = reverse(self.address, kwargs=self.where(house))
        kind = f"multipart/form-data; boundary={BOUNDARY}"
        answer: Any = client.post(path, _multipart(fields, files), content_type=kind)
        words = [str(message) for message in get_messages(answer.wsgi_request)]
        return Answer(answer.status_code, " ".join([*words, _page(answer)]))


def _page(answer: Any) -> str:
    if answer.status_code == 302:
        return ""
    said: str = answer.content.decode()
    return str(json.loads(said)["words"]) if answer["Content-Type"] == "application/json" else said


def _multipart(fields: Data, files: tuple[tuple[str, File], ...]) -> bytes:
    """The body as a program writes it that wishes no good: the test client would mend the names."""
    parts = [
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
    ]
    for name, (filename, data) in files:
        head = f'Content-Disposition: form-data; name="{name}"; filename="{filename}"'
        parts.append(f"--{BOUNDARY}\r\n{head}\r\nContent-Type: image/png\r\n\r\n".encode() + data + b"\r\n")
    return b"".join([*parts, f"--{BOUNDARY}--\r\n".encode()])


def _at_the_machine(house: House, file: File) -> Answer:
    said = io.StringIO()
    with TemporaryDirectory() as folder:
        path = Path(folder) / Path(file[0].replace("\0", "")).name[-60:]
        path.write_bytes(file[1])
        try:
            call_command("import_document", path, user=house.officer.username, stdout=said, stderr=said)
        except CommandError as refused:
            return Answer(422, f"{said.getvalue()} {refused}")
    return Answer(200, said.getvalue())


def _own(house: House) -> dict[str, Any]:
    return {"pk": house.own.pk}


def _proof(_house: House) -> Data:
    return {"act": "add_proof"}


def _of_link(house: House) -> Data:
    key = TimestampSigner(salt=_salt(house.link)).sign(uuid.uuid4().hex)
    return {"act": "add_proof", "key": key}


def _act(address: str) -> list[Door]:
    """The four fields of the form by which work is reported and proven."""
    if address == "bearer":
        values: dict[str, Any] = {"where": lambda h: {"token": h.token}, "data": _of_link, "who": ""}
    else:
        values = {"where": _own, "data": _proof}
    return [
        Door(address, "photo", "photo", other="file", **values),
        Door(address, "file", "file", other="photo", **values),
        Door(address, "log", "log", other="photo", **values),
        Door(address, "signed", "signed", other="photo", **values),
    ]


DOORS: list[Door] = [
    Door("documents:upload", "file", "paper", who="officer", reader="officer"),
    Door("$ import", "file", "paper", who="officer", reader="officer"),
    Door("assignments:answer", "file", "paper", where=_own, reader="keeper"),
    Door("assignments:comment", "attached", "file", where=_own, other="attached"),
    *_act("assignments:act"),
    *_act("assignments:send")[:2],  # the script's way into the same form
    *_act("bearer"),
    Door("assignments:key-in", "slip", "slip", where=_own, other="photo"),
    Door("assignments:key-in", "photo", "photo", where=_own, other="slip"),
    Door("reports:attach", "file", "file", where=lambda h: {"pk": h.report.pk}),
]
