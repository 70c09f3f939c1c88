"""Pages of which it is left to the reader whether they are split."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from dateline.parsing.document import read_outline
from dateline.parsing.model import Document

from ..pages import ARTICLE, FLOOD, STORM
from ..reader import WIDE, Reader, opened_reader

pytestmark = pytest.mark.usefixtures("facts", "clock", "hands")


@pytest.fixture
async def reader(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Reader]:
    """The reader on a page that may hold three updates and is shown whole."""

    def doubtful(data: bytes | str, *, split_possible: bool = False, **known: Any) -> Document:
        document = read_outline(data, **known)
        if split_possible:
            return document
        doubt = "This page may hold 3 updates; it is shown whole."
        return replace(document, updates=(), newest_first=None, possible_updates=3, warnings=(doubt,))

    monkeypatch.setattr("dateline.tui.open_document.read_outline", doubtful)
    async with opened_reader(FLOOD, size=WIDE) as reader:
        yield reader


async def test_a_page_in_doubt_is_shown_whole(reader: Reader) -> None:
    """What may be updates is left whole, and the line of keys says which key splits it."""
    assert reader.rows("updates")[0].split()[0] == "Paragraphs"
    assert "may hold 3 updates; it is shown whole. % splits it." in reader.status


async def test_a_page_in_doubt_is_split_and_joined(reader: Reader) -> None:
    """One key splits it, its facts are found again, and the same key shows it whole."""
    await reader.press("percent_sign")
    await reader.facts()
    assert "split into 3 updates; % shows it whole" in reader.status
    assert reader.panel("updates").count == 3
    assert reader.rows("updates")[0].split()[0] == "Updates"
    assert "300 homes" in reader.said("figures")
    await reader.press("J", "percent_sign")
    await reader.facts()
    assert "shown whole" in reader.status
    assert reader.rows("updates")[0].split()[0] == "Paragraphs"


async def test_splitting_keeps_the_place(reader: Reader) -> None:
    """The text that was at the top is still on the screen."""
    await reader.press("J", "J")
    words = next(row for row in reader.rows() if row.strip("▌ ")).strip("▌ ")[:30]
    await reader.press("percent_sign")
    assert words in reader.said()


@pytest.mark.parametrize("page", [STORM, ARTICLE], ids=["page", "article"])
async def test_what_is_clear_is_not_left_to_the_reader(page: str) -> None:
    """A page of updates and an article stay what they are, which is said."""
    async with opened_reader(page, size=WIDE) as reader:
        stops = list(reader.screen.open.panes.stops)
        await reader.press("percent_sign")
        assert reader.screen.open.panes.stops == stops
        assert "nothing here that is left to you to split" in reader.status
