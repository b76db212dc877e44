"""`python -m benchmark.review_looks FOLDER…`: what a person looks at one by one in the review of each paper.

Each folder holds papers as text. The columns: passages; how many are confirmed with their section; how many
want a decision each because no rule knows them or they name a unit and a verb of duty; and how many more
because only their place explains them, passages and facts apart.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from pathlib import Path

COLUMNS = ("passages", "together", "unclear", "duty-like", "place alone", "facts")


def main() -> int:
    """Prints a line for each folder, in means for a paper."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    parser.add_argument("--odd", action="store_true", help="only papers whose number is odd")
    arguments = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "loa.project.settings.test")
    import django

    django.setup()
    print("| papers |", *(f"{column} |" for column in COLUMNS))
    for folder in arguments.folders:
        papers = [path for path in sorted(folder.glob("*.txt")) if not arguments.odd or _is_odd(path)]
        found = sum((looks_of(path) for path in papers), Counter[str]())
        print(f"| {len(papers)} |", *(f"{found[column] / max(len(papers), 1):.1f} |" for column in COLUMNS))
    return 0


def looks_of(path: Path) -> Counter[str]:
    """What the review of a paper asks for once every kind and section was agreed to; nothing is stored."""
    from loa.documents.intake import describe, rows_of
    from loa.documents.ledger import UNCLEAR, Standing, layers_of, stretches_of
    from loa.documents.models import Fact, Proposal, Reading
    from loa.documents.suspects import DUTY, wants_look, why_look
    from loa.reader.pipeline import read

    row, found = Reading(), read(path.read_bytes(), name=path.name)
    describe(row, found)
    passages, facts, proposals = rows_of(row, found)
    counts = Counter({"passages": len(passages), "facts": sum(map(wants_look, facts))})
    for fact in facts:
        fact.state = Fact.State.ACCEPTED
    for proposal in proposals:
        proposal.state = Proposal.State.CONFIRMED
    layers = layers_of(facts, [], proposals)
    for passage in passages:
        standing = Standing(passage, stretches_of(passage, row.text, layers))
        if standing.settled:
            continue
        if standing.role == UNCLEAR:
            counts["unclear"] += 1
        else:
            why = why_look(row, passage)
            counts["duty-like" if why == DUTY else "place alone" if why else "together"] += 1
    return counts


def _is_odd(path: Path) -> bool:
    digits = "".join(letter for letter in path.stem if letter.isdigit())
    return int(digits or 0) % 2 == 1


if __name__ == "__main__":
    sys.exit(main())
