"""A page shown again because a form of it was refused: with what was typed into it, and why."""

from __future__ import annotations

from collections.abc import Collection
from copy import copy
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import Resolver404, ResolverMatch, resolve

REFUSED = 422


@dataclass(frozen=True)
class Typed:
    """What stood in a form that was refused, and the sentence of the refusal."""

    data: QueryDict
    why: str

    def has(self, name: str, number: int) -> bool:
        """Whether the number was sent under the name: its box was ticked."""
        return str(number) in self.data.getlist(name)


def shown_again(
    request: HttpRequest, address: str, form: str, why: str, *, pages: Collection[str]
) -> HttpResponseBase:
    """The page of this site at the address, with what was typed into its form `form`; status 422.

    Only `pages` (their names) know how to show it; the person is led to any other, and told there.
    Its template finds it as `request.typed`, by the name of the form; nothing of what was sent is kept.
    """
    messages.error(request, why)
    path, _sign, query = address.partition("?")
    found = _page_at(path)
    if found is None or found.view_name not in pages:
        return redirect(address)
    answer: HttpResponseBase = found.func(
        _asking(request, path, query, found, {form: Typed(request.POST, why)}), *found.args, **found.kwargs
    )
    if answer.status_code == 200:
        answer.status_code = REFUSED
    return answer


def _page_at(path: str) -> ResolverMatch | None:
    try:
        return resolve(path)
    except Resolver404:
        return None


def _asking(
    request: HttpRequest, path: str, query: str, found: ResolverMatch, typed: dict[str, Typed]
) -> HttpRequest:
    """The request as it would have been, had the person asked for the page."""
    asking = copy(request)
    asking.method, asking.path, asking.path_info = "GET", path, path
    asking.META = {**request.META, "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": query}
    asking.GET = QueryDict(query)
    asking.resolver_match = found
    asking.typed = typed  # type: ignore[attr-defined]
    return asking


def typed_in(request: HttpRequest) -> dict[str, Typed]:
    """What was typed into the forms of a page that is shown again, by their names; nothing of any other."""
    found: dict[str, Typed] = getattr(request, "typed", {})
    return found
