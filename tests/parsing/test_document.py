"""The pipeline: what is read, what wins, what is never loaded."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dateline.parsing.document import add_facts, read_document, read_outline
from dateline.parsing.model import Document
from dateline.parsing.sources.decoding import NotText

_SEEDS = Path(__file__).parents[2] / "seeds"
_DAY_PAGE, _ARTICLE = "003_b1aebae19c2871ed.txt", "000_39e0ccb7fcdeef18.txt"


def _outline(name: str) -> Document:
    return read_outline((_SEEDS / name).read_bytes(), source=name)


def test_rolling_page() -> None:
    """The rolling page among the seeds falls into seven updates and the original entry, the day after its caption."""
    document = _outline(_DAY_PAGE)
    assert [update.header for update in document.updates] == [
        *(f"UPDATE {clock} GMT:" for clock in ("1254", "1248", "0904", "0832", "0815", "0731", "0618")),
        "ORIGINAL ENTRY:",
    ]
    first, last = document.updates[0], document.updates[-1]
    assert first.time == datetime(2023, 5, 24, 12, 54, tzinfo=UTC)
    assert first.time_basis == "caption date and weekday"
    assert (last.kind, last.time) == ("original", None)
    assert document.newest_first is True
    assert document.warnings == ()


def test_article() -> None:
    """The article among the seeds is one piece below its title."""
    document = _outline(_ARTICLE)
    assert [(update.kind, update.start) for update in document.updates] == [("article", 77)]
    assert document.title == "Ukraine Reports Major Russian Casualties as China Advocates for Peace Talks"


@pytest.mark.parametrize("name", [_DAY_PAGE, _ARTICLE])
def test_plain_text_is_kept(name: str) -> None:
    """The text of a plain file is the file's own, and every block stands where it says."""
    text = (_SEEDS / name).read_bytes().decode("utf-8")
    document = _outline(name)
    assert document.text == text
    assert all(text[b.start : b.end].strip() == text[b.start : b.end] for b in document.blocks)
    assert document.media_type == "text/plain"


def test_offsets_count_the_mark() -> None:
    """In a file with a byte order mark, source spans count it and offsets of the text do not."""
    data = (_SEEDS / _DAY_PAGE).read_bytes()
    plain, marked = read_outline(data), read_outline(b"\xef\xbb\xbf" + data)
    assert marked.text == plain.text
    assert [u.start for u in marked.updates] == [u.start for u in plain.updates]
    spans = [(u.source.start + 1, u.source.end + 1) for u in plain.updates if u.source]
    assert [(u.source.start, u.source.end) for u in marked.updates if u.source] == spans


def test_line_ends_of_another_system() -> None:
    """A page with carriage returns has the same updates."""
    data = (_SEEDS / _DAY_PAGE).read_bytes()
    plain, other = read_outline(data), read_outline(data.replace(b"\n", b"\r\n"))
    assert [(u.id, u.header, u.time) for u in other.updates] == [(u.id, u.header, u.time) for u in plain.updates]


def test_text_without_a_name_is_plain() -> None:
    """Text that comes as text, without a name or a type, is never taken for Markdown."""
    document = read_outline("# A\n\n## B\n\n[c](d) **e**\n")
    assert document.media_type == "text/plain"
    assert document.text == "# A\n\n## B\n\n[c](d) **e**\n"


def test_media_type_wins_over_the_name() -> None:
    """A media type that is given decides."""
    assert read_outline("# A\n\nText.", source="a.txt", media_type="text/markdown").text == "A\n\nText."
    assert read_outline("# A\n\nText.", source="a.md", media_type="text/plain").text == "# A\n\nText."


def test_title_and_day_from_elsewhere() -> None:
    """A title and a day that are known from elsewhere win over what the text says."""
    page = "Pier fire: live\n\n16:40 GMT – Out at last, the brigade says, after nine hours.\n\n"
    page += "15:12 GMT – Half of the pier is gone, with the half of the band that stood on it.\n\n"
    page += "13:05 GMT – Smoke has been seen under the ballroom, and the manager has opened a window.\n"
    document = read_outline(page, title="Fire", published="2025-03-04T18:00:00Z")
    assert (document.title, document.published) == ("Fire", "2025-03-04T18:00:00Z")
    assert document.updates[0].time == datetime(2025, 3, 4, 16, 40, tzinfo=UTC)
    assert document.updates[0].time_basis == "published"
    assert read_outline(page, source="https://example.org/live/2025/mar/04/pier").updates[0].time_basis == "address"


@pytest.mark.parametrize(
    ("head", "asked", "language"),
    [
        ("", None, None),
        ("", "de-AT", "de"),
        ("", "FR_ca.UTF-8", "fr"),
        ("", "a tongue", None),
        ("---\nlang: de-CH\n---\n", None, "de"),
        ("---\nlanguage: FR\n---\n", None, "fr"),
        ("---\nlang: 7\nlanguage: it\n---\n", None, "it"),
        ("---\nlang: de\n---\n", "en", "en"),
        ("---\nlang: de\n---\n", "?", "de"),
    ],
)
@pytest.mark.parametrize("source", ["page.md", "page.txt"])
def test_language(source: str, head: str, asked: str | None, language: str | None) -> None:
    """The language is that asked for, else that of the head of the text, without its country; it is never guessed."""
    assert read_outline(f"{head}Das Boot kam an.\n", source=source, language=asked).language == language


@pytest.mark.parametrize("data", [b"", "", b"\n\n", "\x00", b"\x00\x01 a \x1b[2J"])
def test_nearly_nothing(data: bytes | str) -> None:
    """Empty files and stray control characters are documents, and the characters stay in the text."""
    document = read_outline(data)
    assert document.text == (data.decode() if isinstance(data, bytes) else data)


def test_no_text() -> None:
    """Data that is no text is refused by its name."""
    with pytest.raises(NotText, match="a PNG image"):
        read_outline(b"\x89PNG\r\n\x1a\n" + bytes(40), source="map.txt")


def test_ids_stay_when_entries_are_added() -> None:
    """New entries on top change no id below, not even of entries that look the same."""
    entry = "12:0{0} GMT\n\nThe gate is shut, the harbour master says, and will stay so until the wind drops.\n\n"
    below = "Gate: live\n\n{0}" + "".join(entry.format(minute) for minute in (5, 3, 3, 1))
    before = [update.id for update in read_outline(below.format("")).updates]
    after = [update.id for update in read_outline(below.format(entry.format(9) + entry.format(3))).updates]
    assert after[2:] == before
    assert len(set(after)) == len(after) == 6


def test_a_doubtful_page_is_offered() -> None:
    """A page with clocks that may be updates is left whole, and the reader is told."""
    page = "A night at the weir\n\n"
    page += "".join(
        f"{hour}:{hour}\n\nThe level has been read, and written down by hand.\n\n" for hour in (12, 13, 14, 17)
    )
    document = read_outline(page)
    assert [update.kind for update in document.updates] == ["article"]
    assert document.warnings == ("This page may hold 4 updates; it is shown whole.",)


def test_facts_are_added() -> None:
    """Figures and people are found in the whole document, each figure in its update."""
    document = read_document("12:05 GMT\n\nThe mayor, Ada Merrow, said 40 boats were lost.\n")
    assert add_facts(read_outline(document.text)) == document
    assert [document.text[f.start : f.end] for f in document.figures if f.kind == "count"] == ["40 boats"]
    assert "Ada Merrow" in [person.name for person in document.people]


def test_reading_on_loads_little() -> None:
    """An outline of plain text needs no YAML, no Markdown parser, no time zone files and no facts."""
    script = (
        "import sys\n"
        "from dateline.parsing.document import read_outline\n"
        "assert read_outline('UPDATE 1254 GMT: a\\n\\nUPDATE 1100 GMT: b\\n\\nORIGINAL ENTRY: c').updates\n"
        "heavy = ('yaml', 'markdown_it', 'zoneinfo', 'html.entities', 'dateline.parsing.people',"
        " 'dateline.parsing.figures', 'hashlib')\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
