"""How far a match or a race has come: `90+4 min`, `107'`, `Lap 35/71`, `22nd over`, `121km to go`, `Round 1`."""

from __future__ import annotations

from dateline.parsing.lexicon import word_set

from .stamp import Progress
from .tokens import pattern, read_phrase, skip_blanks
from .words import phrase_table

__all__ = ["read_progress"]


def read_progress(text: str, at: int, end: int) -> tuple[Progress, int] | None:
    """The progress that starts here, and where it ends; a separator, a capital or the end of the block must follow."""
    found = _number_first(text, at, end) if text[at : at + 1].isdigit() else _word_first(text, at, end)
    if found is None:
        return None
    progress, after = found
    ends = r"(?!\w)" if progress.firm else r"~*(?:$|[:,–—|.!\-\])])|~+(?=[^\W\d_a-z])"
    return found if pattern(ends).match(text, after, end) else None


def _number_first(text: str, at: int, end: int) -> tuple[Progress, int] | None:
    minute = pattern(r"(\d{1,3})(?:~?\+~?(\d{1,2}))?['’′](?:~?\+~?(\d{1,2})['’′]?)?(?!\w)").match(text, at, end)
    if minute:
        return Progress("minute", int(minute[1]), int(minute[2] or minute[3] or 0), firm=True), minute.end()
    number = pattern(r"(\d{1,4})(?:\.(\d))?(?:\.?~?\+~?(\d{1,2})(?!\d))?(st|nd|rd|th|e|º|\.)?(?=~|[^\W\d_])").match(
        text, at, end
    )
    if number is None:
        return None
    unit = read_phrase(text, skip_blanks(text, number.end(), end), end, phrase_table("progress"))
    if unit is None or unit[0] == "left":
        return None
    value, after = int(number[1]), unit[1]
    stop = pattern(r"\.(?=[:~])").match(text, after, end)
    after = stop.end() if stop else after
    extra = pattern(r"~?\+~?(\d{1,2})(?!\d)").match(text, after, end)
    left = read_phrase(text, skip_blanks(text, after, end), end, phrase_table("progress"))
    if left and left[0] == "left":
        return Progress(unit[0], value, int(number[2] or 0), left=True, firm=True), left[1]
    if unit[0] == "distance":
        return None
    added = int(number[3] or (extra[1] if extra else 0))
    firm = bool(added) or (bool(number[4]) and unit[0] in ("over", "minute"))
    return Progress(unit[0], value, added, firm=firm), extra.end() if extra else after


def _word_first(text: str, at: int, end: int) -> tuple[Progress, int] | None:
    table = phrase_table("progress")
    word = pattern(r"([^\W\d_]+)\.?~{0,2}#?(?=\d)").match(text, at, end)
    if word is None or word[1].casefold() not in word_set("update_progress_ahead"):
        return None
    unit = table.meanings[word[1].casefold()]
    number = pattern(r"(\d{1,3})(?:~?\+~?(\d{1,2}))?(~?(?:/|of)~?\d{1,3})?['’′]?(?!\w)").match(text, word.end(), end)
    if number is None:
        return None
    return Progress(unit, int(number[1]), int(number[2] or 0), firm=bool(number[2] or number[3])), number.end()
