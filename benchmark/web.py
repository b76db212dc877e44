"""Every list and dashboard from the real server, where there is little and where there is much.

    python scripts/with_postgres.py python -m benchmark.web [--little 10] [--much 1000]

Two databases of the PostgreSQL of LOA_DATABASE_URL get a demo each; granian serves both; one client asks
both for every page as each of its people, and for the bare query of the page's rows. A page over a limit is
asked for again in further rounds and keeps its best 95th percentiles: other work can only add to them.
Exit status 1 where a page is over a limit: 15 queries; 3 × the time where there is little; 10 × the bare
query. `--made` takes databases that were made before. `--slack` times the limits of time (not of queries)
pass where others use the machine as well: what is over the limit itself is marked all the same.
"""

from __future__ import annotations

import argparse
import http.client
import json
import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg

from loa.project.cli.run import answers, end

MOST_QUERIES, MOST_GROWTH, MOST_BARE = 15, 3.0, 10.0
SHARE = 0.95
COLUMNS = (
    f"{'page':<42} {'who':<30} {'queries':>7} {'little':>8} {'much':>8} {'ratio':>6} {'bare':>8} {'ratio':>6}"
)


@dataclass
class Side:
    """One size: its server, and the connection of the client to it."""

    thousands: int
    port: int
    pages: list[dict[str, Any]] = field(init=False)
    connection: http.client.HTTPConnection = field(init=False)

    def __post_init__(self) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        self.connection.request("GET", "/asked/")
        self.pages = json.load(self.connection.getresponse())
        self.connection.close()  # the server would, before it is asked again; the next request opens it anew

    def ask(self, path: str, cookie: str) -> tuple[float, int]:
        """Milliseconds until the whole answer was here, and the queries that it took."""
        begun = time.perf_counter()
        self.connection.request("GET", path, headers={"Cookie": cookie, "Host": f"127.0.0.1:{self.port}"})
        answer = self.connection.getresponse()
        answer.read()
        took = 1000 * (time.perf_counter() - begun)
        if answer.status != http.HTTPStatus.OK:
            sys.exit(f"{path}: {answer.status}")
        return took, int(answer.headers["X-Queries"])

    def p95(self, path: str, cookie: str, *, times: int) -> tuple[float, int]:
        """The 95th percentile of so many requests, and the most queries of one."""
        asked = [self.ask(path, cookie) for _time in range(times)]
        took = sorted(each for each, _queries in asked)
        return took[math.ceil(SHARE * times) - 1], max(queries for _took, queries in asked)


@dataclass
class Figures:
    """What was measured of one page for one person: the best of the rounds."""

    page: str
    who: str
    one: bool = False  # tells of one thing: held to queries and growth only
    queries: int = 0
    little: float = math.inf
    much: float = math.inf
    bare: float = math.inf

    @property
    def growth(self) -> float:
        """How much longer it takes where there is much."""
        return self.much / self.little

    @property
    def times_bare(self) -> float:
        """How much longer it takes than one query of its rows; 0 where no one query gives them."""
        return 0.0 if self.one else self.much / self.bare

    @property
    def over(self) -> bool:
        """Whether a limit is passed."""
        return self.beyond(1)

    def beyond(self, slack: float) -> bool:
        """Whether a limit is passed, those of time taken so many times."""
        slow = self.growth > slack * MOST_GROWTH or self.times_bare > slack * MOST_BARE
        return slow or self.queries > MOST_QUERIES

    def __str__(self) -> str:
        return (
            f"{self.page:<42} {self.who:<30} {self.queries:>7} {self.little:>5.0f} ms {self.much:>5.0f} ms "
            f"{self.growth:>6.1f} {self._held_against()}{'  OVER' if self.over else ''}"
        )

    def _held_against(self) -> str:
        return f"{'–':>8} {'–':>6}" if self.one else f"{self.bare:>5.0f} ms {self.times_bare:>6.1f}"


def main() -> int:
    """Prints one line a page and person; exit status 1 where a limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--little", type=int, default=10, help="thousands of assignments of the small demo")
    parser.add_argument("--much", type=int, default=1000, help="thousands of the large one")
    parser.add_argument("--rounds", type=int, default=5, help="rounds at most")
    parser.add_argument("--times", type=int, default=20, help="requests of a page in a round")
    parser.add_argument("--slack", type=float, default=1, help="times the limits of time that still pass")
    parser.add_argument("--made", nargs=2, metavar="DATABASE", help="two databases with their demos")
    parser.add_argument("--only", default="", help="pages whose name begins so")
    asked = parser.parse_args()
    url = os.environ.get("LOA_DATABASE_URL", "")
    if not url.startswith("postgres"):
        sys.exit("The bench needs a PostgreSQL: python scripts/with_postgres.py python -m benchmark.web")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="loa-bench-")))
        thousands = [asked.little, asked.much]
        if asked.made:
            sizes = [
                (n, environment(url, name, folder)) for n, name in zip(thousands, asked.made, strict=True)
            ]
        else:
            sizes = prepare(url, thousands, folder=folder)
        little, much = (stack.enter_context(served(n, env)) for n, env in sizes)
        return measure(little, much, asked)


def measure(little: Side, much: Side, asked: argparse.Namespace) -> int:
    """Goes through the pages until each is within its limits, or there are no rounds left."""
    sizes = f"{little.thousands},000 and {much.thousands},000 assignments"
    how = f"p95 of {asked.times} requests, best of up to {asked.rounds} rounds"
    print(f"\n{date.today():%d/%m/%Y}: {sizes}, PostgreSQL, granian, {how}\n\n{COLUMNS}", flush=True)
    found = []
    for small, large in zip(little.pages, much.pages, strict=True):
        if not small["page"].startswith(asked.only):
            continue
        figures = Figures(small["page"], small["who"], small["one"])
        for round_number in range(asked.rounds):
            look(figures, (little, small), (much, large), times=asked.times, first=not round_number)
            if not figures.over:
                break
        print(figures, flush=True)
        found.append(figures)
    if not found:
        sys.exit(f"no page's name begins with {asked.only!r}: they are called like {little.pages[0]['page']}")
    over = [figures for figures in found if figures.over]
    worst = max(found, key=lambda figures: figures.growth)
    print(
        f"\n{len(found)} pages; most queries {max(one.queries for one in found)}, largest growth "
        f"{worst.growth:.1f} ({worst.page}), most of the bare query "
        f"{max(one.times_bare for one in found):.1f}; over a limit: {len(over)}"
    )
    return int(any(figures.beyond(asked.slack) for figures in found))


def look(
    figures: Figures, small: tuple[Side, Any], large: tuple[Side, Any], *, times: int, first: bool
) -> None:
    """One more round: little, much and the bare query in turn, so that other work falls on all three."""
    (little, at), (much, of) = small, large
    if first:
        for side, page in (small, large):
            side.ask(page["path"], page["cookie"])
            if not figures.one:
                side.ask(page["bare"], page["cookie"])
    took, queries = little.p95(at["path"], at["cookie"], times=times)
    figures.little, figures.queries = min(figures.little, took), max(figures.queries, queries)
    took, queries = much.p95(of["path"], of["cookie"], times=times)
    figures.much, figures.queries = min(figures.much, took), max(figures.queries, queries)
    if not figures.one:
        took, _one = much.p95(of["bare"], of["cookie"], times=times)
        figures.bare = min(figures.bare, took)


def prepare(url: str, thousands: list[int], *, folder: Path) -> list[tuple[int, dict[str, str]]]:
    """A database with its demo for each size, and the environment that names it; all are filled at once."""
    sizes = [(n, environment(url, f"bench_{n}", folder)) for n in thousands]
    with psycopg.connect(url, autocommit=True) as admin:
        base = environment(url, "bench_base", folder)
        admin.execute("CREATE DATABASE bench_base")
        finish(begin(base, "migrate", "--run-syncdb", "--verbosity", "0"))
        for n in thousands:
            admin.execute(f"CREATE DATABASE bench_{n} TEMPLATE bench_base")
    filling = [begin(env, "demo", "--scale", str(n)) for n, env in sizes]
    for process in filling:
        finish(process)
    return sizes


def environment(url: str, name: str, folder: Path) -> dict[str, str]:
    """What names a database and a folder of its own to a process."""
    parts = urlsplit(url)
    address = urlunsplit(parts._replace(path=f"/{name}"))
    return {
        **os.environ,
        "LOA_DATABASE_URL": address,
        "LOA_VAR_DIR": str(folder / name),
        "DJANGO_SETTINGS_MODULE": "benchmark.web_settings",
    }


def begin(env: dict[str, str], *words: str) -> subprocess.Popen[str]:
    """The command of Loa, begun."""
    command = [sys.executable, "-m", "loa.project.cli.main", *words]
    return subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True)


def finish(process: subprocess.Popen[str]) -> None:
    """It has ended; the first line that it printed is shown, its failure ends the bench."""
    said = process.communicate()[0]
    if process.returncode:
        sys.exit(f"{process.args!s} failed")
    print(said.partition("\n")[0], flush=True)


@contextmanager
def served(thousands: int, env: dict[str, str]) -> Iterator[Side]:
    """The real server of one demo, as long as the block."""
    from scripts.with_postgres import free_port

    port = free_port()
    words = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--workers", "1"]
    words += ["--blocking-threads", "2", "--log-level", "warning", "loa.project.wsgi:application"]
    server = subprocess.Popen([sys.executable, "-m", "granian", *words], env=env, start_new_session=True)
    try:
        if not answers(port, [], [server], patience=120):
            sys.exit("the server does not answer")
        yield Side(thousands, port)
    finally:
        end([server])


if __name__ == "__main__":
    sys.exit(main())
