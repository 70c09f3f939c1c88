"""The grammar of headers, one line each."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.parsing.updates.grammar import read_stamp, read_tail_stamp
from dateline.parsing.updates.stamp import PartialDate, Stamp

_LINES = (Path(__file__).parent / "stamps.txt").read_text(encoding="utf-8").split("\n")
_CASES = [tuple(line.split(" => ")) for line in _LINES if " => " in line]


def describe(text: str, stamp: Stamp | None) -> str:
    """The header in brackets, what it says, and the first words behind it."""
    if stamp is None:
        return "none"
    parts = [f"[{text[stamp.start : stamp.end].strip()}]"]
    if stamp.label_kind:
        parts.append(stamp.label_kind)
    if stamp.number is not None:
        parts.append(f"no. {stamp.number}")
    if stamp.date:
        parts.append(_date(stamp.date))
    if stamp.clock:
        clock = stamp.clock
        parts.append(f"{clock.hour}:{clock.minute:02d}{clock.meridiem or ''}")
    parts += [stamp.zone] if stamp.zone else []
    parts += [f"{stamp.age} min ago"] if stamp.age is not None else []
    parts += [f"{stamp.days_ago} days ago"] if stamp.days_ago is not None else []
    if stamp.progress:
        mark = stamp.progress
        parts.append(f"{mark.unit} {mark.value}{f'+{mark.extra}' if mark.extra else ''}{' left' if mark.left else ''}")
    parts += [f"by {stamp.author}"] if stamp.author else []
    parts += [name for name in ("glued", "ticker", "chat", "tail") if getattr(stamp, name)]
    rest = text[: stamp.start] if stamp.tail else text[stamp.rest :]
    return " | ".join([", ".join(parts), *([rest.strip()] if rest.strip() else [])])


def _date(date: PartialDate) -> str:
    known = "-".join("?" if part is None else str(part) for part in date[:3])
    return f"{known} wd{date.weekday}" if date.weekday is not None else known


@pytest.mark.parametrize(("text", "expected"), _CASES, ids=[case[0] for case in _CASES])
def test_stamp(text: str, expected: str) -> None:
    """A line has this header, and nothing more of it."""
    stamp = read_stamp(text, 0, len(text)) or read_tail_stamp(text, 0, len(text))
    assert describe(text, stamp) == expected


@pytest.mark.parametrize(("text", "expected"), _CASES[::7], ids=[case[0] for case in _CASES[::7]])
def test_stamp_inside_a_text(text: str, expected: str) -> None:
    """What stands around a block changes nothing in it."""
    whole = f"12:00 {text} 13:00"
    stamp = read_stamp(whole, 6, 6 + len(text)) or read_tail_stamp(whole, 6, 6 + len(text))
    found = describe(whole[: 6 + len(text)], stamp)
    assert found.replace("12:00 ", "") == expected
