"""Nothing of Wagtail's or of Django's admin can write past an action: none of it is mounted, for nobody.

The list of what is tried is Wagtail's own: whatever a new version adds is tried too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver
from wagtail import hooks
from wagtail.admin import urls as admin_urls
from wagtail.admin.viewsets import viewsets
from wagtail.documents import urls as document_urls
from wagtail.images import urls as image_urls
from wagtail.snippets.models import get_snippet_models

from loa.directory.models import User
from tests.rights.world import World, counted

pytestmark = pytest.mark.django_db
FOREIGN = ("wagtail.", "django.contrib.admin", "allauth.socialaccount", "allauth.headless", "rest_framework")
OURS = {model for model in apps.get_models() if model.__module__.startswith("loa.")}
PREFIXES = ("/admin/", "/django-admin/", "/cms/", "/documents/", "/images/", "/")


def patterns(found: Any, before: str = "") -> Iterator[tuple[str, str]]:
    """Each address under these patterns and the module of its view."""
    for pattern in found:
        whole = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from patterns(pattern.url_patterns, whole)
        elif isinstance(pattern, URLPattern):
            yield whole, getattr(pattern.callback, "__module__", "")


def spelled(pattern: str) -> str:
    """A pattern with something in the place of what varies."""
    plain = re.sub(r"<(?:\w+:)?\w+>", "1", pattern)
    plain = re.sub(r"\(\?P<\w+>[^()]*(?:\([^()]*\)[^()]*)*\)", "1", plain)
    return re.sub(r"[\^$\\]|\.\*|\(.*?\)", "", plain)


def wagtails() -> list[str]:
    """The addresses that Wagtail's admin would have, with those that its hooks and viewsets add."""
    found = [spelled(address) for address, _module in patterns(admin_urls.urlpatterns)]
    for hook in hooks.get_hooks("register_admin_urls"):
        found += [spelled(address) for address, _module in patterns(hook())]
    return sorted(set(found))


def test_no_view_of_wagtail_or_of_an_admin_is_mounted() -> None:
    mounted = [
        (address, module)
        for address, module in patterns(get_resolver().url_patterns)
        if module.startswith(FOREIGN)
    ]
    assert mounted == []


def test_no_model_of_ours_is_registered_with_a_view_that_writes() -> None:
    viewsets.populate()
    registered = {getattr(viewset, "model", None) for viewset in viewsets.viewsets}
    registered |= set(get_snippet_models())
    # Wagtail's users room registers the account model by itself; the next tests show that nothing serves it.
    assert registered & OURS <= {User}
    assert not apps.is_installed("django.contrib.admin")


def test_wagtails_own_list_is_not_empty() -> None:
    """Else the next test would prove nothing."""
    found = wagtails()
    assert len(found) > 150
    assert {"login/", "password_reset/", "pages/1/edit/"} <= {one.lstrip("/") for one in found}


@pytest.mark.parametrize(
    ("name", "methods"), [("superuser without a post", ("get", "post")), ("anonymous", ("get",))]
)
def test_none_of_its_addresses_answers_anybody(name: str, methods: tuple[str, ...], world: World) -> None:
    client, before = world.clients[name], counted()
    open_ = [
        (method, address, status)
        for address in wagtails()
        for method in methods
        for status in [getattr(client, method)(f"/admin/{address.lstrip('/')}").status_code]
        if status != 404
    ]
    assert open_ == []
    assert counted() == before


@pytest.mark.parametrize("name", ["superuser without a post", "anonymous"])
def test_its_files_and_doors_are_not_served_elsewhere_either(name: str, world: World) -> None:
    client = world.clients[name]
    served = [spelled(a) for urls in (document_urls, image_urls) for a, _m in patterns(urls.urlpatterns)]
    doors = ["login/", "logout/", "password_reset/", "pages/1/edit/", "users/add/", "_util/login/"]
    for prefix in PREFIXES:
        for address in [*served, *([] if prefix == "/" else doors)]:
            if plain := address.lstrip("/"):
                assert client.get(prefix + plain).status_code == 404, prefix + plain


def test_accounts_sleep_on_no_permission_of_a_framework(world: World) -> None:
    for name, role in world.roles.items():
        if role.signed_in and not name.startswith("superuser"):
            assert not world.user(name).get_all_permissions(), name


def test_the_strict_policy_has_no_exception() -> None:
    assert "EXCLUDE_URL_PREFIXES" not in settings.CONTENT_SECURITY_POLICY
    assert "'unsafe-inline'" not in settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["script-src"]
