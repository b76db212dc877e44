"""What a browser without an account does with the address of a link."""

import re
import uuid

from django.core.signing import TimestampSigner
from django.urls import reverse

from loa.assignments.views.bearer import _salt


def address(token):
    return reverse("bearer", args=[token])


def key_on(client, token):
    return re.search(r'name="key" value="([^"]+)"', client.get(address(token)).content.decode()).group(1)


def send(client, token, name, **values):
    data = {"act": name, "key": values.pop("key", None) or key_on(client, token), **values}
    return client.post(address(token), data, follow=True)


def signed(link):
    return TimestampSigner(salt=_salt(link)).sign(str(uuid.uuid4()))
