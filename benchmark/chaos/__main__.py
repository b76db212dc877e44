"""The command: prints the seed, a line a kill, and a summary; exit status 1 where anything was wrong."""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from pathlib import Path


def main() -> int:
    """The office's folder is a temporary one, and is gone afterwards."""
    asked = arguments()
    with tempfile.TemporaryDirectory(prefix="loa-chaos-") as folder:
        var = Path(folder) / "var"
        var.mkdir()
        os.environ["LOA_VAR_DIR"] = str(var)
        os.environ.setdefault("LOA_DATABASE_URL", f"sqlite://{folder}/chaos.sqlite3")
        os.environ["DJANGO_SETTINGS_MODULE"] = "benchmark.chaos.settings"
        os.environ["CHAOS_ARMED"] = str(Path(folder) / "armed")
        if asked.quick:
            os.environ["CHAOS_TABLES"] = "models"
        import django

        django.setup()
        return kill_all(asked, Path(folder))


def arguments() -> argparse.Namespace:
    """What the command was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--freezes", type=int, default=2, help="workers stopped past their lease, and woken")
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--only", default="", help="names of acts, parted by commas")
    parser.add_argument("--without", default="", choices=["", "lease", "fence"])
    parser.add_argument("--quick", action="store_true", help="make the tables from the models")
    found = parser.parse_args()
    if found.seed is None:
        found.seed = random.SystemRandom().randrange(10**6)
    return found


def kill_all(asked: argparse.Namespace, folder: Path) -> int:
    """The exit status."""
    from benchmark.chaos.acts import ACTS
    from benchmark.chaos.run import Run, kills_of

    acts = [act for act in ACTS if not asked.only or act.name in asked.only.split(",")]
    kills = kills_of(acts, asked.kills, seed=asked.seed, freezes=asked.freezes)
    database = os.environ["LOA_DATABASE_URL"].partition(":")[0]
    print(f"seed {asked.seed}: {asked.kills} kills, {asked.freezes} freezes, {database}", flush=True)
    begun = time.monotonic()
    run = Run(folder, times=len(kills) // len(acts) + 4, without=asked.without)
    try:
        run.begin(act.name for act in acts)
        for number, kill in enumerate(kills, 1):
            run.kill(number, kill)
        run.end()
    finally:
        run.close()
    tell(run, database=database, seed=asked.seed, seconds=time.monotonic() - begun)
    return int(bool(run.outcome.complaints))


def tell(run: object, *, database: str, seed: int, seconds: float) -> None:
    """The summary."""
    found, talk = run.outcome, run.talk  # type: ignore[attr-defined]
    by_act = ", ".join(f"{count} {name}" for name, count in sorted(found.kills.items()))
    landed = ", ".join(f"{words} {count}" for words, count in sorted(found.landed.items()))
    print(f"\n{database}, seed {seed}: {found.kills.total()} kills in {seconds / 60:.1f} minutes ({by_act})")
    print(f"just after the kill: {landed}")
    print(f"beside it {len(talk.answered)} writes were answered, {len(talk.repeated)} of them after a repeat")
    print(f"wrong: {len(found.complaints)}")
    for words in found.complaints[:20]:
        print(f"  {words}")


if __name__ == "__main__":
    sys.exit(main())
