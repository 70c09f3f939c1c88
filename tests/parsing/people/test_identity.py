"""Which mentions are one person, where all mentions are known."""

from __future__ import annotations

import pytest

from .brackets import joined
from .cases import Case, cases

FILES = ("namesakes", "orders", "bynames", "spellings", "cultures")


@pytest.mark.parametrize("case", [case for name in FILES for case in cases(name)], ids=lambda case: case.title)
def test_joining(case: Case) -> None:
    """Marked mentions are joined to exactly these persons."""
    assert ["; ".join(names) for names in joined(case.lines)] == list(case.expected)
