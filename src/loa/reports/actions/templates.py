"""Forms of report: which sections, which figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from loa.audit.actions import record_change
from loa.directory.models import Unit, User
from loa.directory.rights import Verb, require
from loa.reports.errors import Refused
from loa.reports.models import Figure, ReportTemplate, TemplateFigure
from loa.reports.standard import OF_PAPERS, STANDARD_FIGURES, STANDARD_NAME, STANDARD_SECTIONS

MOST_SECTIONS = 30


@transaction.atomic
def define_template(
    user: User, owner: Unit, *, name: str, sections: Sequence[tuple[str, str]], figures: Sequence[Figure]
) -> ReportTemplate:
    """The office has the form; `sections` are pairs of title and what to write there."""
    require(user, Verb.REQUEST_REPORT, owner)
    if not name.strip():
        raise Refused(_("Give the form a name."))
    kept = [(title.strip(), prompt.strip()) for title, prompt in sections if title.strip()]
    if not (kept or figures):
        raise Refused(_("A form needs at least one section or figure."))
    if len(kept) > MOST_SECTIONS:
        raise Refused(_("A form has %(n)d sections at most.") % {"n": MOST_SECTIONS})
    _check_figures(owner, figures)
    rows = [{"key": f"s{n}", "title": title, "prompt": prompt} for n, (title, prompt) in enumerate(kept, 1)]
    return _make(user, owner, name=name.strip()[:200], sections=rows, figures=figures)


@transaction.atomic
def retire_template(user: User, template: ReportTemplate) -> ReportTemplate:
    """The form is no longer offered; what was asked with it stands."""
    require(user, Verb.REQUEST_REPORT, template.owner)
    template.retired_at = template.retired_at or timezone.now()
    template.save(update_fields=["retired_at"])
    record_change(user, "reports.retire_template", obj=template)
    return template


def standard_template(user: User | None, owner: Unit) -> ReportTemplate:
    """The office has the standard form, in the language of papers; made where it is missing."""
    known = ReportTemplate.objects.filter(owner=owner, retired_at=None, standard=True).first()
    if known is not None:
        return known
    with translation.override(OF_PAPERS):
        sections = [
            {"key": key, "title": str(title), "prompt": str(prompt)}
            for key, title, prompt in STANDARD_SECTIONS
        ]
        by_key = {figure.key: figure for figure in Figure.objects.filter(key__in=STANDARD_FIGURES)}
        figures = [by_key[key] for key in STANDARD_FIGURES if key in by_key]
        name = str(STANDARD_NAME)
    return _make(user, owner, name=name, sections=sections, figures=figures, standard=True)


def _make(user: User | None, owner: Unit, *, figures: Sequence[Figure], **values: Any) -> ReportTemplate:
    template = ReportTemplate.objects.create(owner=owner, **values)
    TemplateFigure.objects.bulk_create(
        TemplateFigure(template=template, figure=figure, position=place)
        for place, figure in enumerate(dict.fromkeys(figures))
    )
    record_change(user, "reports.define_template", obj=template, values={"name": [None, template.name]})
    return template


def _check_figures(owner: Unit, figures: Sequence[Figure]) -> None:
    """Figures of the software are everybody's; a form field is that of the office that defined it."""
    for figure in figures:
        if figure.retired_at or (figure.owner_id is not None and figure.owner_id != owner.pk):
            raise Refused(_("“%(figure)s” is not a figure of this office.") % {"figure": figure.label})
