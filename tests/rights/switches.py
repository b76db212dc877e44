"""Every check of a right with a number, by which it can be switched to "yes, always".

Every call of `require`, `may`, `may_anywhere`, `units_where`, `posts_at` and `check` in `src/loa` is
rewritten while it is imported; so is every guard that a room has of its own (`OWN`: four eyes, links, slips,
a part given by name, who helps).
"""

from __future__ import annotations

import ast
import builtins
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

from django.db.models import Q

import loa

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
