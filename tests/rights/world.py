"""One set-up for the whole walk: a small province, everybody in it, and one of every thing."""

from __future__ import annotations

import io
import uuid
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db import connection, models
from django.test import Client
from django.utils import timezone
from reportlab.pdfgen.canvas import Canvas

from loa.campaigns.tests.factories import Province, due, duty, make_campaign, make_plan
from loa.directory.models import Person, Post, Unit, User
from loa.directory.tests.factories import make_officer, make_post, make_unit
from loa.project.tests.second_factor import give_password, protect, with_password
from tests.rights.expectation import About, Role

# Stands in the name of every thing of the owner's, and in no page of anybody who may not see it.
MARK = "Chiến dịch Mật mã Hoa sen"
KINDS = Post.Kind


class Things:
    """Named rows, fetched anew each time: no call sees what another left in memory."""

    def __init__(self) -> None:
        self.__dict__["_keys"] = {}

    def __setattr__(self, name: str, row: models.Model) -> None:
        assert name not in self._keys, f"two rooms call a thing {name}"
        self._keys[name] = (type(row), row.pk)

    def __getattr__(self, name: str) -> Any:
        try:
            model, key = self.__dict__["_keys"][name]
        except KeyError:
            raise AttributeError(name) from None
        return model._base_manager.get(pk=key)

    def __dir__(self) -> list[str]:
        return sorted(self._keys)


class World:
    """The province, its roles with a client each, and its things."""

    def __init__(self) -> None:
        self.top = make_unit("UBND tỉnh Bình Sơn", kind=Unit.Kind.PROVINCE_COMMITTEE)
        self.owner = make_unit("Sở Thông tin", parent=self.top)
        self.other = make_unit("Sở Tài chính", parent=self.top)
        self.commune = make_unit("UBND xã Suối Một", parent=self.top, level="commune")
        self.neighbour = make_unit("UBND xã Suối Hai", parent=self.top, level="commune")
        self.helper = make_unit("Sở Giao thông", parent=self.top)  # cooperates in every duty of the owner's
        self.users: dict[str, User | AnonymousUser] = {}
        self.roles: dict[str, Role] = {}
        self.clients: dict[str, Client] = {}
        self.things = Things()
        self._people()
        self.about = About(owner=self.owner, unit=self.commune, giver=self.owner, helping=self.helper)

    def _people(self) -> None:
        for place, unit in (("owner", self.owner), ("other", self.other)):
            for kind in (KINDS.LEADER, KINDS.CAMPAIGN_OFFICER, KINDS.UNIT_OFFICER):
                self._add(f"{kind.value} of the {place}", make_officer(unit, kind), ((kind, unit),))
        working = {"commune": self.commune, "neighbour": self.neighbour, "helper": self.helper}
        for place, unit in working.items():
            for kind in (KINDS.LEADER, KINDS.CAMPAIGN_OFFICER, KINDS.UNIT_OFFICER):
                self._add(f"{kind.value} of the {place}", make_officer(unit, kind), ((kind, unit),))
        keeper = make_officer(self.top, KINDS.ADMINISTRATOR)
        self._add("administrator", keeper, ((KINDS.ADMINISTRATOR, self.top),))
        idle = User.objects.create_user("nobody")
        Person.objects.create(name="Người không chức vụ", user=idle)
        self._add("no post", idle, ())
        yesterday = timezone.localdate() - timedelta(days=1)
        gone = make_post(self.owner, KINDS.CAMPAIGN_OFFICER, valid_to=yesterday).person.user
        assert gone is not None
        self._add("post ended", gone, ())
        self._add("superuser without a post", User.objects.create_superuser("root", password=None), ())
        self._add("anonymous", AnonymousUser(), (), signed_in=False)
        self._half_way()

    def _half_way(self) -> None:
        """Somebody with every post who has given the password and not yet the code."""
        user = make_officer(self.owner, KINDS.LEADER)
        for unit, kind in ((self.owner, KINDS.CAMPAIGN_OFFICER), (self.commune, KINDS.UNIT_OFFICER),
                           (self.top, KINDS.ADMINISTRATOR)):  # fmt: skip
            make_post(unit, kind, person=user.person)
        protect(with_password(user))
        name = "half-way"
        self._add(name, AnonymousUser(), (), signed_in=False, half_way=True)
        give_password(self.clients[name], user)
        session = self.clients[name].session
        session["account_login"]["initiated_at"] += 24 * 3600  # a walk takes longer than one has for the code
        session.save()

    def _add(
        self, name: str, user: Any, posts: Any, *, signed_in: bool = True, half_way: bool = False
    ) -> None:
        self.users[name], self.roles[name] = user, Role(name, posts, signed_in, half_way)
        self.clients[name] = Client()
        if signed_in:
            self.clients[name].force_login(user)

    def user(self, name: str) -> User:
        """The account of a role, fetched anew."""
        found = self.users[name]
        assert isinstance(found, User)
        return User.objects.get(pk=found.pk)

    @property
    def officer(self) -> User:
        """The campaign officer who owns the things."""
        return self.user("campaign-officer of the owner")

    @property
    def doer(self) -> User:
        """The officer of the commune that does the work."""
        return self.user("unit-officer of the commune")

    def province(self) -> Province:
        """The owner as the factories of campaigns know a province."""
        return Province(self.owner, self.other, [self.commune], self.officer, self.doer, [self.doer])

    def plan(self, *, title: str = MARK, duties: int = 6) -> Any:
        """A reviewed plan of the owner's, ready to start: the commune does its duties, the helper helps."""
        helped = {"cooperating": [self.helper.name]}
        lines = [
            duty(f"{MARK}: tổ chức buổi truyền thông số {n}", [self.commune.name], **helped,
                 due=[due("trước ngày 30/6/2026", "2026-06-30")])
            for n in range(1, duties)
        ]  # fmt: skip
        lines.append(duty(f"{MARK}: tuyên truyền trong Ngày hội sức khỏe", [self.commune.name], **helped,
                          due=[due("trong Ngày hội sức khỏe", None)]))  # fmt: skip
        document = make_plan(self.province(), lines, plan_date=date(2026, 3, 2))
        document.title = title
        document.save(update_fields=["title"])
        return document

    def campaign(self) -> Any:
        """A campaign of the owner's under way."""
        return make_campaign(self.province(), document=self.plan())


def key() -> str:
    """A key that no call has used."""
    return uuid.uuid4().hex


def make_pdf(words: str) -> bytes:
    """One page with these words."""
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(595, 842))
    canvas.drawString(72, 720, words)
    canvas.save()
    return made.getvalue()


def counted() -> tuple[Any, ...]:
    """How many rows each table has, and the last entry of the log: what a refused call leaves as it was."""
    with connection.cursor() as cursor:
        cursor.execute(_prepared(cursor) if connection.vendor == "postgresql" else _counting())
        return tuple(cursor.fetchone())


def _prepared(cursor: Any) -> str:
    """The hundred counts planned once a connection: PostgreSQL takes longer to plan them than to count."""
    if not getattr(connection.connection, "loa_counts", False):
        cursor.execute(f"PREPARE loa_counts AS {_counting()}")
        connection.connection.loa_counts = True
    return "EXECUTE loa_counts"


def _tables() -> Iterator[str]:
    names = set(connection.introspection.table_names())
    skipped = ("django_session", "django_migrations", "axes_", "wagtail")
    yield from sorted(name for name in names if not name.startswith(skipped))


_sql: dict[str, str] = {}


def _counting() -> str:
    if connection.alias not in _sql:
        parts = [f'(SELECT count(*) FROM "{name}")' for name in _tables()]
        parts.append("(SELECT coalesce(max(id), 0) FROM audit_change)")
        parts.append("(SELECT count(*) FROM notices_notice WHERE read_at IS NOT NULL)")
        _sql[connection.alias] = "SELECT " + ", ".join(parts)
    return _sql[connection.alias]
