"""`python -m tests.parsing.ledger [dev|held|unseen|third|fourth] [--wrong]`: a table of how well measures are told.

A row a case: marks found, measures whole, pairwise precision and recall, trends and disagreements right, and
measures that cannot be told from another by what they say of themselves. `--wrong` lists the pairs that are wrong or
missed.
"""

from __future__ import annotations

import sys
from typing import cast, get_args

from .marked import FOLDER, Case, Half, cases
from .reading import read_case, score_all
from .scoring import Score, score, wrong_pairs


def main(arguments: list[str]) -> None:
    """Print the table of each half that is named, or of all."""
    halves = [half for half in get_args(Half) if (FOLDER / half).is_dir()]
    for half in [half for half in halves if half in arguments] or halves:
        scores = {case.name: _print_wrong(case, "--wrong" in arguments) for case in cases(cast(Half, half))}
        _say(f"{half:16}  found    whole    precision       recall          trends  disputes (said)  alike")
        for name, counts in {**scores, "all": score_all(scores.values())}.items():
            _say(_row(name, counts))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _row(name: str, s: Score) -> str:
    precision = f"{s.precision:5.1f} ({s.right_pairs}/{s.pairs})"
    recall = f"{s.recall:5.1f} ({s.right_pairs}/{s.gold_pairs})"
    return (
        f"{name:16}  {s.found:3}/{s.marks:<3}  {s.whole:3}/{s.measures:<3}  {precision:15} {recall:15}"
        f" {s.right_trends:3}/{s.trends:<3} {s.right_disputes}/{s.disputes} ({s.found_disputes})          {s.alike:3}"
    )


def _print_wrong(case: Case, listing: bool) -> Score:
    laid = read_case(case)
    if listing:
        for sort, a, b in wrong_pairs(laid):
            told = " / ".join(
                f"{n.words} [{n.mark.group if n.mark else None}]{'' if n.place else ' not found'}" for n in (a, b)
            )
            _say(f"{case.name}: {sort}: {told}")
    return score(laid, case.disagree)


if __name__ == "__main__":
    main(sys.argv[1:])
