"""The likeliest names of a run, by the Viterbi algorithm."""

from __future__ import annotations

from collections.abc import Sequence

from .weights import Weights, parted

__all__ = ["decode"]

_NEVER = -(10**9)
_LABELS = "OBI"


def decode(run: Sequence[Sequence[str]], table: Weights) -> str:
    """The label of each word, given its features: B begins a name, I goes on with it, O is in none.

    The best sequence as a whole, found in one pass: for each word and label the best way to come there is kept.
    """
    worth = table.features.get
    best = (0, _NEVER, _NEVER)
    moves = (table.outside_after, table.begin_after, table.inside_after)
    came: list[tuple[int, int, int]] = []
    for place, features in enumerate(run):
        begin, inside = parted(sum(filter(None, map(worth, features))))
        if not place:
            best = (0, begin, _NEVER)
            came.append((0, 0, 0))
            continue
        ways = []
        froms = []
        for label, own in ((0, 0), (1, begin), (2, inside)):
            move = moves[label]
            options = [best[k] + move[k] for k in (0, 1, 2)]
            if label == 2:
                options[0] = _NEVER
            source = max((0, 1, 2), key=options.__getitem__)
            ways.append(options[source] + own)
            froms.append(source)
        best = (ways[0], ways[1], ways[2])
        came.append((froms[0], froms[1], froms[2]))
    label = max((0, 1, 2), key=best.__getitem__)
    found = []
    for sources in reversed(came):
        found.append(_LABELS[label])
        label = sources[label]
    return "".join(reversed(found))
