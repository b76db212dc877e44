"""Units in a tree and in time, their names, groups, people and posts."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from loa.directory.names import fold_name


class User(AbstractUser):
    """Someone who can sign in."""

    # Since when a sign-in asks for a code too; kept by the accounts of `project`.
    second_factor_since = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta(AbstractUser.Meta):
        verbose_name = _("account")  # type: ignore[assignment]
        verbose_name_plural = _("accounts")  # type: ignore[assignment]

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Sessions from before the second factor was set up or reset end, as those before a new password."""
        own: str = super()._get_session_auth_hash(secret=secret)  # type: ignore[misc]
        if self.second_factor_since is None:
            return own
        since = f"{own}:{self.second_factor_since.timestamp()}"
        return salted_hmac("loa.second-factor", since, secret=secret, algorithm="sha256").hexdigest()


class Unit(models.Model):
    """An organisation or a part of one, with the days between which it exists.

    `path` is "/1/7/31/": the ids from the top of the tree to the unit itself, kept by `actions`.
    """

    class Kind(models.TextChoices):
        PROVINCE = "province", _("province as a whole")
        PROVINCE_COMMITTEE = "province-committee", _("provincial people's committee")
        DEPARTMENT = "department", _("department")
        BRANCH = "branch", _("board, branch or sector body")
        DISTRICT_COMMITTEE = "district-committee", _("district people's committee")
        COMMUNE_COMMITTEE = "commune-committee", _("commune people's committee")
        PARTY = "party", _("party body")
        MASS_ORGANISATION = "mass-organisation", _("mass organisation")
        PRESS = "press", _("newspaper or station")
        FORCE = "force", _("armed force or police")
        SERVICE = "service", _("public service unit")
        DIVISION = "division", _("division or office of a body")
        ENTERPRISE = "enterprise", _("enterprise")
        SCHOOL = "school", _("school")
        OTHER = "other", _("other")

    class Level(models.TextChoices):
        CENTRAL = "central", _("central")
        PROVINCE = "province", _("province")
        DISTRICT = "district", _("district")
        COMMUNE = "commune", _("commune")
        VILLAGE = "village", _("village")

    code = models.CharField(
        _("identification code"), max_length=40, unique=True, null=True, blank=True, default=None
    )
    name = models.CharField(_("name"), max_length=250)
    short_name = models.CharField(_("short name"), max_length=80, blank=True)
    folded = models.CharField(max_length=250, editable=False, db_index=True)
    kind = models.CharField(_("kind"), max_length=24, choices=Kind, default=Kind.OTHER)
    level = models.CharField(_("level"), max_length=10, choices=Level, default=Level.PROVINCE)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("belongs to")
    )
    path = models.CharField(max_length=200, editable=False, db_index=True, default="")
    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_to = models.DateField(_("to"), null=True, blank=True)  # the last day it existed
    successors = models.ManyToManyField("self", symmetrical=False, related_name="predecessors", blank=True)

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering = ["path"]

    def __str__(self) -> str:
        return self.name

    @property
    def ended(self) -> bool:
        """Whether its last day has passed."""
        return self.valid_to is not None and self.valid_to < timezone.localdate()

    @property
    def coming(self) -> bool:
        """Whether its first day has not come."""
        return self.valid_from is not None and self.valid_from > timezone.localdate()


class Alias(models.Model):
    """Another name of a unit: an abbreviation, an old name, an answer once given."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="aliases", verbose_name=_("unit"))
    name = models.CharField(_("name"), max_length=250)
    folded = models.CharField(max_length=250, editable=False, db_index=True)
    source = models.CharField(_("where from"), max_length=120, blank=True)
    answered = models.BooleanField(_("was asked"), default=False)  # decides where several units bear the name
    # An answer counts in documents of this unit and of those below it; a name entered by hand everywhere.
    territory = models.ForeignKey(Unit, models.CASCADE, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "folded"], condition=models.Q(territory=None), name="alias_once_a_unit"
            ),
            models.UniqueConstraint(fields=["unit", "folded", "territory"], name="alias_once_a_territory"),
        ]

    def __str__(self) -> str:
        return self.name


class Group(models.Model):
    """A collective name ("các sở, ban, ngành") and who belongs to it on a day.

    Members are the units under `under` of these `kinds` and `levels`, and the `members` named outright.
    Without `under`: the units below the one whose document is read ("các phòng, ban").
    `other_names` are further wordings of the same group ("các sở, ngành").
    """

    name = models.CharField(_("name"), max_length=250)
    folded = models.CharField(max_length=250, editable=False, db_index=True)
    other_names = models.JSONField(_("other names"), default=list, blank=True)
    kinds = models.JSONField(_("kinds"), default=list, blank=True)
    levels = models.JSONField(_("levels"), default=list, blank=True)
    under = models.ForeignKey(
        Unit, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("under")
    )
    members = models.ManyToManyField(Unit, blank=True, related_name="groups", verbose_name=_("members"))

    class Meta:
        verbose_name = _("group of units")
        verbose_name_plural = _("groups of units")

    def __str__(self) -> str:
        return self.name


class Person(models.Model):
    """Somebody who holds a post; with an account where they sign in."""

    name = models.CharField(_("name"), max_length=150)
    folded = models.CharField(max_length=300, editable=False, default="")
    user = models.OneToOneField(User, models.SET_NULL, null=True, blank=True, related_name="person")
    email = models.EmailField(_("e-mail"), blank=True)
    # Since when mail to it is known to come back; nothing is mailed to it then.
    email_fails_since = models.DateField(null=True, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """The name is kept folded as well, for searches."""
        self.folded = fold_name(self.name)
        if (fields := kwargs.get("update_fields")) is not None and "name" in fields:
            kwargs["update_fields"] = {*fields, "folded"}
        super().save(*args, **kwargs)

    @property
    def mail_address(self) -> str:
        """The e-mail address that works; "" where there is none."""
        return "" if self.email_fails_since else self.email


class Post(models.Model):
    """An office that a person holds in a unit between two days; it decides what they may do."""

    class Kind(models.TextChoices):
        LEADER = "leader", _("leader")
        CAMPAIGN_OFFICER = "campaign-officer", _("campaign officer")
        UNIT_OFFICER = "unit-officer", _("unit officer")
        ADMINISTRATOR = "administrator", _("administrator")

    person = models.ForeignKey(Person, models.CASCADE, related_name="posts", verbose_name=_("person"))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="posts", verbose_name=_("unit"))
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    title = models.CharField(_("title"), max_length=120, blank=True)
    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_to = models.DateField(_("to"), null=True, blank=True)

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("posts")

    def __str__(self) -> str:
        return self.title or self.get_kind_display()

    @property
    def ended(self) -> bool:
        """Whether its last day has passed."""
        return self.valid_to is not None and self.valid_to < timezone.localdate()


class CalendarDay(models.Model):
    """A day that is worked, or free, otherwise than the table of public holidays says."""

    day = models.DateField(_("day"), unique=True)
    works = models.BooleanField(_("is worked"))
    reason = models.CharField(_("by what announcement"), max_length=300)

    class Meta:
        verbose_name = _("day of the calendar")
        verbose_name_plural = _("days of the calendar")
        ordering = ["day"]

    def __str__(self) -> str:
        return self.day.strftime("%d/%m/%Y")
