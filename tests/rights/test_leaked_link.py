"""A leaked link: with it no address of the site says or does more than without it."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from loa.assignments.actions.links import make_link
from loa.assignments.tests.factories import assignment_of, bring_to
from loa.campaigns.tests.factories import COMMUNES, duty, make_campaign, make_province
from tests.rights.walking import addresses

pytestmark = pytest.mark.django_db


def path_of(name: str, pattern: str, numbers: dict[str, object], token: str) -> str:
    """The address with the numbers of somebody else's things in it, and the token wherever a word fits."""
    words = [one or other for one, other in re.findall(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>", pattern)]
    try:
        return reverse(name, kwargs={word: numbers.get(word, token) for word in words})
    except NoReverseMatch:
        return reverse(
            name, kwargs={word: numbers.get(word, 1 if word != "uidb36" else "x") for word in words}
        )


def test_with_a_link_no_other_address_says_more_than_without() -> None:
    province = make_province(communes=2)
    campaign = make_campaign(province, [duty("Phát 02 buổi trên đài", [COMMUNES])])
    own, other = (assignment_of(campaign, unit) for unit in province.communes)
    made, token = make_link(province.officer, own, party="Báo Bình Sơn")
    bring_to("handed-in", other, doer=province.commune_officers[1])
    secret = other.proofs.get().record.title
    bearer, stranger = Client(), Client()
    assert bearer.get(reverse("bearer", args=[token])).status_code == 200
    numbers: dict[str, object] = {"pk": other.pk, "link": made.pk, "item": 1, "number": 1, "sha256": "0" * 64}
    walked = 0
    for name, pattern in addresses().items():
        if name == "bearer" or name.startswith("/"):
            continue
        path = path_of(name, pattern, numbers, token)
        walked += 1
        for suffix in ("", f"?token={token}"):
            held = bearer.get(path + suffix, headers={"Authorization": f"Bearer {token}"})
            assert held.status_code == stranger.get(path).status_code, name
            text = b"".join(held.streaming_content) if held.streaming else held.content
            assert secret.encode() not in text, name
            assert province.communes[1].name.encode() not in text, name
        sent = bearer.post(
            path, {"act": "accept", "key": "x" * 20}, headers={"Authorization": f"Bearer {token}"}
        )
        assert sent.status_code == stranger.post(path, {"act": "accept", "key": "x" * 20}).status_code, name
    assert walked > 80
    other.refresh_from_db()
    own.refresh_from_db()
    assert (own.state, other.state) == ("offered", "handed-in")
