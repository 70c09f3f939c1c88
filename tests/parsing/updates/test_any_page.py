"""What holds for every page, however its lines are mixed."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.parsing.document import read_outline

_LINES = sorted(
    {
        line
        for path in (Path(__file__).parent / "pages").glob("*.txt")
        for line in path.read_text(encoding="utf-8").split("\n")
        if len(line) < 160
    }
)
_ODD = [
    "",
    "",
    "",
    "```",
    "---",
    "## 14:05",
    "Key events",
    "3 comments",
    "Resolved -",
    "\ud800",
    "\u200f12:00",
    "99:99",
]
_PAGES = st.lists(st.sampled_from(_LINES) | st.sampled_from(_ODD), max_size=25)
_ENDS = st.sampled_from(["\n", "\n\n", "\r\n"])


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lines=_PAGES, end=_ENDS, source=st.sampled_from(["page.txt", "page.md"]))
def test_places_hold(lines: list[str], end: str, source: str) -> None:
    """Blocks and updates stand in order inside the text, updates are named once, and passages cover all blocks."""
    page = end.join(lines)
    document = read_outline(page, source=source)
    before = 0
    for block in document.blocks:
        assert before <= block.start <= block.end <= len(document.text)
        assert 0 <= block.source.start <= block.source.end <= len(page)
        before = block.end
    before = 0
    for update in document.updates:
        assert before <= update.start <= update.body.start <= update.body.end <= update.end <= len(document.text)
        assert 0 <= update.first_block < update.last_block <= len(document.blocks)
        assert all(update.first_block <= block < update.last_block for block in update.furniture)
        before = update.end
    assert len({update.id for update in document.updates}) == len(document.updates)
    left_out = {block for update in document.updates for block in update.furniture}
    shown = [block for passage in document.passages() for block in passage.blocks]
    assert len(shown) == len(document.blocks) - len(left_out)
