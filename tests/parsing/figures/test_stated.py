"""Who states the figures of whole dispatches and pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from .stated import Page, matched, pages, read_given, read_whole

_FOLDER = Path(__file__).parent


def _misses(page: Page, *, is_whole: bool) -> list[str]:
    text, figures = (read_whole if is_whole else read_given)(page)
    return [
        f"{said.words}: {figure.claimed_by if figure else 'no figure'}, not {said.claimants[0]}"
        for said, figure in matched(page, text, figures)
        if not said.is_right(figure)
        or (figure and len(said.claimants) == 1 and said.scope != (figure.claim_scope or "-"))
    ]


@pytest.mark.parametrize(
    "page", pages(_FOLDER / "stated.txt") + pages(_FOLDER / "stated_more.txt"), ids=lambda page: page.title
)
def test_stated(page: Page) -> None:
    """Each figure of a dispatch is laid to who states it, the people given."""
    assert _misses(page, is_whole=False) == []


@pytest.mark.parametrize(
    "page", pages(_FOLDER / "stated_pages.txt") + pages(_FOLDER / "stated_more_pages.txt"), ids=lambda page: page.title
)
def test_stated_on_pages(page: Page) -> None:
    """Each figure of a page is laid to who states it, the people found on the page."""
    assert _misses(page, is_whole=True) == []
