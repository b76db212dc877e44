"""The door for the server under test: the product's own, which may die after its answer is made."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from benchmark.chaos.points import here, watch_server
from loa.project.wsgi import application as product

watch_server()


def application(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """What the product answers; an armed process dies with all of it written and nothing of it said."""
    answer = product(environ, start_response)
    act = environ.get("HTTP_X_CHAOS", "")
    if act:
        here(f"{act}:answer")
    return answer
