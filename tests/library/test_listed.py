"""Which figures a list shows."""

from __future__ import annotations

import pytest

from dateline.library.listed import is_listed
from dateline.parsing.model import Figure, FigureKind


@pytest.mark.parametrize(
    ("kind", "listed"),
    [("count", True), ("money", True), ("age", True), ("date", False), ("time", False), ("ordinal", False),
     ("rank", False)],
)  # fmt: skip
def test_kinds(kind: FigureKind, listed: bool) -> None:
    """Dates, clock times and places in an order are not listed; nothing is that is said in passing."""
    assert is_listed(Figure(0, 1, 1, kind)) is listed
    assert not is_listed(Figure(0, 1, 1, kind, minor=True))
