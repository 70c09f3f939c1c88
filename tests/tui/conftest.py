"""What all tests of the reader need."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone, tzinfo

import pytest

from dateline.library import analysis, analyst

from .facts import plain_facts
from .strike import strike_facts
from .toll import toll_facts

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=timezone(timedelta(hours=2)))


@pytest.fixture
def facts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader gets the facts of `plain_facts`; nothing looks at a pane by itself, and no process is started."""

    def refused(_request: analyst.Request) -> None:
        raise OSError("no process in tests")

    monkeypatch.setattr(analysis, "analyse", plain_facts)
    monkeypatch.setattr(analyst, "Analyst", refused)
    monkeypatch.setattr("dateline.tui.screens.reading_place.analyse_pane", lambda _document, _pane: False)


@pytest.fixture
def toll(facts: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same on the page `TOLL`, where it is known what is counted again."""
    monkeypatch.setattr(analysis, "analyse", toll_facts)


@pytest.fixture
def strike(facts: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same on the page `STRIKE`, where it is known who says what."""
    monkeypatch.setattr(analysis, "analyse", strike_facts)


class FixedClock(datetime):
    """A clock that stands."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]  # a plain moment will do
        """The moment of all tests."""
        return NOW.astimezone(tz) if tz is not None else NOW.replace(tzinfo=None)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """It is noon."""
    for module in ("widgets.document_pane", "first_page"):
        monkeypatch.setattr(f"dateline.tui.{module}.datetime", FixedClock)
    return NOW


class Hands:
    """The time in which keys are typed, in seconds; it stands until it is set."""

    def __init__(self) -> None:
        self.time = 100.0

    def __call__(self) -> float:
        """What time it is."""
        return self.time

    def rest(self, seconds: float) -> None:
        """Let time pass."""
        self.time += seconds


@pytest.fixture
def hands(monkeypatch: pytest.MonkeyPatch) -> Hands:
    """All keys are typed at once, unless the hands rest."""
    hands = Hands()
    for module in ("panels", "reading_parts"):
        monkeypatch.setattr(f"dateline.tui.screens.{module}.monotonic", hands)
    return hands
