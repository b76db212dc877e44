"""Each check of a right is taken out in turn; the walk must see it. `make mutate-rights`.

One process: every call of `require`, `may`, `may_anywhere`, `units_where`, `posts_at` and `check` in
`src/loa` is rewritten while it is imported, so that it can be switched to "yes, always" by its number; so is
every guard that a room has of its own (`OWN`: four eyes, links, slips, a part given by name, who helps). The
walk is done once with all checks in place, noting which try comes by which check; then each check is taken
out and only the tries that came by it are done again, until one of them turns red. A check that no try
needs is a survivor: add an expectation, or the check guards nothing.
"""

from __future__ import annotations

import ast
import builtins
import os
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial, wraps
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":  # the tree that this file stands in, whatever else is installed
    sys.path.insert(0, str(ROOT / "src"))
from django.db.models import Q  # noqa: E402

import loa  # noqa: E402

SOURCE = Path(loa.__file__).resolve().parent
ASKED = {"require", "may", "may_anywhere", "units_where", "posts_at"}
# What a room asks beside the table of rights: the function → what it says where it is taken out.
OWN = {
    "may_take": True,
    "_is_own_part": False,
    "_has_written": False,
    "_has_proposed": False,
    "_is_about_oneself": False,
    "_helped_by": ~Q(pk__in=[]),
    "_who_help": ~Q(pk__in=[]),
}
DEFINED = SOURCE / "directory" / "rights.py"
LONGEST = 60.0  # seconds spent on one check that nothing turns red for


@dataclass(frozen=True)
class Site:
    """One call that asks for a right."""

    number: int
    path: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}  {self.text}"


SITES: list[Site] = []
HIT: set[int] = set()
_out: list[int] = []  # the check that is taken out


def guard(number: int, function: Callable[..., Any]) -> Callable[..., Any]:
    """The function itself, or what it is where its check is taken out."""
    HIT.add(number)
    return _yes(function.__name__) if number in _out else function


def guarded(number: int) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Decorates a room's own guard: it, or what it says where it is taken out."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def asked(*values: Any, **named: Any) -> Any:
            HIT.add(number)
            return OWN[function.__name__] if number in _out else function(*values, **named)

        return asked

    return decorate


def _yes(name: str) -> Callable[..., Any]:
    from loa.directory.models import Unit

    if name == "units_where":
        return lambda *_a, **_k: Unit.objects.all()
    if name == "posts_at":
        return lambda *_a, **_k: sorted(Unit.objects.values_list("pk", flat=True))
    return lambda *_a, **_k: None if name in ("require", "check") else True


@contextmanager
def without(number: int) -> Iterator[None]:
    """The check with this number says yes."""
    _out.append(number)
    try:
        yield
    finally:
        _out.remove(number)


# ── rewriting ──────────────────────────────────────────────────────────────────────────────────────


class _Rewriter(ast.NodeTransformer):
    """`may(a, b)` becomes `__loa_guard__(7, may)(a, b)`."""

    def __init__(self, path: Path) -> None:
        self.path, self.names = path, set(ASKED)
        if path.parent == SOURCE / "directory" / "actions":
            self.names.add("check")

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        function = node.func
        name = function.id if isinstance(function, ast.Name) else ""
        if isinstance(function, ast.Attribute) and getattr(function.value, "id", "") == "rights":
            name = function.attr
        if name not in self.names:
            return node
        site = self._site(node, ast.unparse(node).replace("__loa_guard__", ""))
        node.func = ast.Call(ast.Name("__loa_guard__", ast.Load()), [site, function], [])
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        self.generic_visit(node)
        if node.name in OWN:
            site = self._site(node, f"def {node.name}({ast.unparse(node.args)})")
            node.decorator_list.append(ast.Call(ast.Name("__loa_guarded__", ast.Load()), [site], []))
        return node

    def _site(self, node: ast.Call | ast.FunctionDef, text: str) -> ast.Constant:
        """The number of a new check that stands here."""
        SITES.append(Site(len(SITES), str(self.path.relative_to(SOURCE)), node.lineno, text[:90]))
        return ast.Constant(SITES[-1].number)


class _Loader(SourceFileLoader):
    """Compiles with the calls rewritten, and never from a cache."""

    def get_code(self, fullname: str) -> CodeType:
        path = Path(self.get_filename(fullname))
        tree = ast.parse(path.read_bytes(), filename=str(path))
        if path != DEFINED:
            tree = ast.fix_missing_locations(_Rewriter(path).visit(tree))
        return compile(tree, str(path), "exec", dont_inherit=True)


class _Finder(MetaPathFinder):
    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if not name.startswith("loa."):
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is None or spec.origin is None or not isinstance(spec.loader, SourceFileLoader):
            return spec
        if "tests" in Path(spec.origin).parts[len(SOURCE.parts) :]:
            return spec
        spec.loader = _Loader(name, spec.origin)
        return spec


def install() -> None:
    """From now on modules of `loa` are imported with their checks numbered."""
    assert not [name for name in sys.modules if name.startswith("loa.")]
    builtins.__loa_guard__ = guard  # type: ignore[attr-defined]
    builtins.__loa_guarded__ = guarded  # type: ignore[attr-defined]
    sys.meta_path.insert(0, _Finder())


# ── the run ────────────────────────────────────────────────────────────────────────────────────────

Try = tuple[str, Callable[[], list[str]]]


def tries(world: Any, rooms: set[str]) -> Iterator[Try]:
    """Every case with every role, as something to be done again; those who are strangers first."""
    from loa.directory.tests import matrix
    from tests.rights import deeds, doors, scenes, walking
    from tests.rights.expectation import SIGNED_IN

    roles = sorted(world.roles, key=lambda name: (name.endswith("of the owner"), name.endswith("commune")))

    def asked(names: Iterable[str], sign: str) -> list[str]:
        return [name for name in sorted(names) if not rooms or name.partition(sign)[0] in rooms]

    for name in asked(walking.addresses(), ":"):
        for number, case in enumerate(walking.cases_of(name, world)):
            for role in roles:
                yield (
                    f"{name}[{number}] {role}",
                    partial(doors.try_case, name, case, world, role, number=number),
                )
    acts = matrix.actions()
    for name in asked(set(walking.DEEDS) & set(acts), "."):
        for number, deed in enumerate(walking.DEEDS[name](world)):
            act = deed.act or acts[name]
            for role in roles if act != SIGNED_IN else (r for r in roles if world.roles[r].signed_in):
                attempt = partial(deeds.try_deed, name, deed, world, role, act=act, number=number)
                yield f"{name}[{number}] {role}", attempt
    for name in asked(scenes.SCENES, "."):
        yield f"{name} scene", partial(scenes.play, name, world)


def baseline(all_tries: list[Try]) -> tuple[dict[int, list[Try]], list[str]]:
    """Which tries come by which check, and what is wrong before anything is taken out."""
    by_site: dict[int, list[Try]] = defaultdict(list)
    wrong = []
    for label, do in all_tries:
        HIT.clear()
        found = do()
        if found:
            wrong += found
            continue
        for number in HIT:
            by_site[number].append((label, do))
    return by_site, wrong


def killed(number: int, those: list[Try]) -> str:
    """The first sentence of the walk without this check; "" where nothing turned red."""
    until = time.monotonic() + LONGEST
    # First by one try of each case, then by the others: a check is mostly seen at once or by one role.
    for _label, do in _spread(those):
        with without(number):
            try:
                found = do()
            except Exception as error:  # noqa: BLE001  (a page that breaks was seen, too)
                found = [f"{type(error).__name__}: {error}"]
        if found:
            return found[0]
        if time.monotonic() > until:
            break
    return ""


def _spread(those: list[Try]) -> list[Try]:
    by_case: dict[str, list[Try]] = defaultdict(list)
    for one in those:
        by_case[one[0].partition(" ")[0]].append(one)
    rows = list(by_case.values())
    return [row[n] for n in range(max(map(len, rows), default=0)) for row in rows if n < len(row)]


def run(rooms: set[str]) -> int:
    """Prints how each check fared; 1 where one survived, 2 where the walk was red to begin with."""
    from django.conf import settings
    from django.core.cache import cache
    from django.db import connection, transaction
    from django.test.utils import setup_databases, setup_test_environment, teardown_databases

    setup_test_environment()
    # The tables as the models say: the migrations have tests of their own, and take minutes.
    connection.settings_dict.setdefault("TEST", {})["MIGRATE"] = False
    databases = setup_databases(verbosity=0, interactive=False)
    settings.EVIDENCE_ROOT = Path(tempfile.mkdtemp(prefix="loa-mutation-"))
    try:
        with transaction.atomic():
            from tests.rights.cases import make_world

            cache.clear()
            status = _run(make_world(), rooms)
            transaction.set_rollback(True)
    finally:
        teardown_databases(databases, verbosity=0)
    return status


def _run(world: Any, rooms: set[str]) -> int:
    began = time.monotonic()
    by_site, wrong = baseline(list(tries(world, rooms)))
    print(f"The walk: {time.monotonic() - began:.0f} s, {len(by_site)} of {len(SITES)} checks come by.")
    for sentence in dict.fromkeys(wrong):
        print(f"  red before anything is taken out: {sentence}")
    survivors: list[Site] = []
    asked = [site for site in SITES if not rooms or site.path.partition("/")[0] in rooms]
    for site in asked:
        if not killed(site.number, by_site.get(site.number, [])):
            survivors.append(site)
            print(f"SURVIVES{'' if site.number in by_site else ' (no try comes by)'}  {site}", flush=True)
    took = time.monotonic() - began
    print(f"{len(asked)} checks, {len(survivors)} survive; {took:.0f} s.")
    return 2 if wrong else 1 if survivors else 0


def main(words: list[str]) -> int:
    """`python -m tests.rights.mutation [ROOM …]`"""
    os.environ["DJANGO_SETTINGS_MODULE"] = "loa.project.settings.test"
    os.environ.setdefault("LOA_VAR_DIR", tempfile.mkdtemp(prefix="loa-mutation-"))
    install()
    import logging

    import django

    logging.disable(logging.CRITICAL)

    django.setup()
    from django.urls import get_resolver

    get_resolver().url_patterns  # noqa: B018  (every view is imported)
    return run(set(words))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
