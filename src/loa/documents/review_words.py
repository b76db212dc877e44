"""The words of the review page that its script puts on the screen, in the reader's language."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from loa.documents.models import Fact, Proposal
from loa.documents.suspects import DUTY, UNVOUCHED

# The tabs in the order of a plan.
TABS = (
    Fact.Kind.HEADER,
    Fact.Kind.PHASE,
    Fact.Kind.CONTENT,
    Fact.Kind.FORM,
    Fact.Kind.SLOGAN,
    Fact.Kind.DUTY,
    Fact.Kind.REPORT,
    Fact.Kind.FUNDING,
    Fact.Kind.ADDRESSEE,
    Fact.Kind.RECIPIENT,
    Fact.Kind.REFERENCE,
)


def review_words() -> dict[str, object]:
    """Every word of the page by its key; "%n" stands for a number, "%s" for words."""
    return {
        "tabs": [[kind.value, _tab(kind)] for kind in TABS],
        "header": _header(),
        "values": _values(),
        "channels": _channels(),
        "states": {
            "proposed": _("Proposed"),
            "accepted": _("Accepted"),
            "corrected": _("Corrected"),
            "rejected": _("Dropped"),
            "not-carried": _("Not carried out"),
        },
        "roles": {
            "carried": _("has facts"),
            "background": _("background"),
            "set-aside": _("set aside"),
            "not-carried": _("read, not carried out"),
            "to-confirm": _("to confirm"),
            "unclear": _("unclear"),
        },
        "reasons": [[reason.value, str(reason.label)] for reason in Proposal.Reason],
        "flagged": _flagged(),
        **_sentences(),
        **_acts(),
    }


def _tab(kind: Fact.Kind) -> str:
    return {
        Fact.Kind.HEADER: _("Form of the document"),
        Fact.Kind.PHASE: _("Phases"),
        Fact.Kind.CONTENT: _("Contents"),
        Fact.Kind.FORM: _("Forms"),
        Fact.Kind.SLOGAN: _("Slogans"),
        Fact.Kind.DUTY: _("Duties"),
        Fact.Kind.REPORT: _("Reports"),
        Fact.Kind.FUNDING: _("Money"),
        Fact.Kind.ADDRESSEE: _("Addressees"),
        Fact.Kind.RECIPIENT: _("Recipients"),
        Fact.Kind.REFERENCE: _("References"),
    }[kind]


def _header() -> dict[str, str]:
    return {
        "doc_type": _("Type"),
        "code": _("Number and symbol"),
        "place": _("Place"),
        "date": _("Date of issue"),
        "title": _("Subject"),
        "issuer": _("Issuing body"),
        "signatory": _("Signed by"),
    }


def _values() -> dict[str, str]:
    return {
        "text": _("Words"),
        "lead": _("Lead"),
        "with": _("Together with"),
        "due": _("Deadline"),
        "product": _("Product"),
        "section": _("Section"),
        "name": _("Name"),
        "start": _("From"),
        "end": pgettext("period", "To"),
        "phase": _("Phase"),
        "channels": _("Channels"),
        "from": _("Who reports"),
        "to": _("To whom"),
        "code": _("Number and symbol"),
        "date": _("Date"),
        "value": _("Value"),
        "authority": _("Authority line"),
        "position": _("Office"),
        "due_words": _("Deadline in words"),
        "due_end": _("Last day"),
    }


def _channels() -> list[list[str]]:
    return [
        ["press", _("newspapers")],
        ["tv-radio", _("television and radio")],
        ["loudspeaker", _("loudspeakers")],
        ["portal", _("portals")],
        ["social", _("social networks")],
        ["screen", _("LED screens")],
        ["visual", _("posters and banners")],
        ["mobile", _("mobile teams")],
        ["meeting", _("meetings")],
        ["publication", _("leaflets and books")],
        ["contest", _("contests")],
        ["arts", _("arts and sports")],
        ["training", _("training")],
        ["message", _("text messages")],
        ["hotline", _("hotlines")],
        ["press-conference", _("press conferences")],
        ["movement", _("emulation movements")],
    ]


def _flagged() -> dict[str, str]:
    """Why a sentence wants a look of its own."""
    return {
        DUTY: _("names a unit and a verb of duty"),
        UNVOUCHED: _("background only by its place: does it give somebody work?"),
    }


def _sentences() -> dict[str, str]:
    return {
        "passages": _("%n passages"),
        "left": _("%n passages still unclear"),
        "left_confirm": _("%n passages to confirm"),
        "left_facts": _("%n proposals to decide"),
        "all_done": _("Every passage is accounted for"),
        "page": _("Page %n of %s"),
        "page_short": _("p. %n"),
        "saved": _("Saved %s"),
        "cannot_start": _("Cannot start yet: %s"),
        "group_counts": _("%n facts"),
        "count_state": _("%n %s"),
        "read_was": _("Read as: “%s”"),
        "dropped_because": _("Dropped: %s"),
        "decided": _("%s, %n"),
        "section_background": _("Section %s: %n passages of background"),
        "outside_background": _("Before the first heading: %n passages of background"),
        "table": _("Table"),
        "no_section": _("Before the first heading"),
        "asks": _("Which unit is “%s”?"),
        "asks_once": _("Asked only once: the answer becomes another name of the unit or group."),
        "asks_new": _("In no directory yet? Have the unit added under Units, then open this page again."),
        "asks_nobody": _("No unit at all: take the name out"),
        "asks_which": _("Choose a unit or a group first."),
        "unknown": _("unit not known yet"),
        "n_units": _("%n units"),
        "n_found": _("%n found"),
        "jump_on": _("Further kinds of facts"),
        "jump_back": _("Back to the first kinds of facts"),
        "day_hint": _("day/month/year"),
        "aside_because": _("Set aside: %s"),
        "not_asked": _("not asked through Loa"),
        "look": _("Its words do not say what it is: does it give somebody work? Accept it by itself."),
        "looks": _("%n to look at one by one"),
        "background_lead": _("Read the sentences. Flagged ones count only where you tick them yourself."),
        "unclear_passage": _("This passage is still unclear"),
        "open_passage": _("This passage is to be confirmed"),
        "done_passage": _("This passage: %s"),
        "no_facts": _("None"),
        "nothing_proposed": _(
            "Nothing is proposed here for A to accept: B confirms it as background, N makes a fact of it, "
            "S sets it aside."
        ),
        "nothing_selected": _("Select words of the document first, or a passage."),
        "due_none": _("no deadline"),
        "whole_period": _("the period of the whole plan; the campaign makes no phase of it"),
        "offline": _("The server does not answer. What you typed is still here; try again."),
        "new_fact": _("New fact from: “%s”"),
        "declined_group": _("Read, not carried out"),
        "loading": _("Loading…"),
        "candidates_none": _("No similar name was found."),
        **_of_declined(),
        **_of_ranges(),
    }


def _of_declined() -> dict[str, str]:
    return {
        "declined_proposed": _("Proposed: read, not carried out."),
        "declined_confirmed": _("Read, not carried out."),
        "declined_why": _("This asks for: %s. Loa does not do that."),
        "declined_then": _("The passage stays readable; no task, reminder or figure follows from it."),
        "declined_permitted": _("Carried out is: “%s”"),
    }


def _of_ranges() -> dict[str, str]:
    return {
        "range_passages": _("%n passages chosen"),
        "range_chosen": _("the last one chosen (%n open)"),
        "range_section": _("the end of the section (%n open)"),
        "range_annex": _("the end of the annex (%n open)"),
        "range_document": _("the end of the document (%n open)"),
        "range_facts": _("%n passages there stay as they are: they are decided or have facts."),
        "annex_open": _("It stands in “%s”, of which %n passages are still open."),
    }


def _acts() -> dict[str, str]:
    return {
        "accept": _("Accept"),
        "edit": _("Edit"),
        "reject": _("Drop"),
        "accept_group": _("Accept all of this kind"),
        "add": _("Add from the selection"),
        "add_short": _("Add a fact"),
        "save": _("Save"),
        "cancel": _("Cancel"),
        "confirm": _("Confirm"),
        "otherwise": _("Choose otherwise"),
        "background": _("Background"),
        "set_aside": _("Set aside"),
        "several": _("Several passages"),
        "annex_aside": _("Set the annex aside"),
        "pick": _("Choose words"),
        "move_mark": _("Set the fact on these words"),
        "decline": _("Read, not carried out"),
        "accept_section": _("Confirm the section"),
        "undo": _("Undo"),
        "reason": _("Reason"),
        "carry": _("Carry it out after all"),
        "other_unit": _("Another unit"),
        "search_unit": _("Search for a unit or a group"),
        "answer": _("This is it"),
        "start": _("Start the campaign"),
        "show_again": _("Show it as it is now"),
        "kind": _("Kind"),
        "close": _("Close"),
        "add_due": _("Add a deadline"),
        "one_a_line": _("one per line"),
        "show_more": _("Show %n more"),
    }
