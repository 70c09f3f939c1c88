"""`python -m tests.parsing.people.marked`: a table of how well names are found in news that nothing is learned from."""

from __future__ import annotations

import sys

from .scoring import held_kinds, score

if __name__ == "__main__":
    sys.stdout.write(f"{'':8} wanted found right  precision recall    F1\n")
    for kind, pieces in held_kinds().items():
        s = score(pieces)
        sys.stdout.write(
            f"{kind:8} {s.wanted:6} {s.found:5} {s.right:5}  {s.precision:9.1f} {s.recall:6.1f} {s.f1:5.1f}\n"
        )
