"""A page of this room opened, and a form of it sent, by a person."""

from __future__ import annotations

from django.urls import reverse


def page(client, user, name, /, *args, **values):
    client.force_login(user)
    return client.get(reverse(f"reports:{name}", args=args), values)


def send(client, user, name, /, *args, **data):
    client.force_login(user)
    headers = {"Accept": data.pop("accept", "text/html")}
    return client.post(reverse(f"reports:{name}", args=args), {"key": "k", **data}, headers=headers)
