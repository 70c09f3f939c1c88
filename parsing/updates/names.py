"""Names of writers behind a clock or a headline."""

from __future__ import annotations

from .tokens import pattern

__all__ = ["is_name", "read_author", "read_byline"]

_NAME = (
    r"[^\W\d_a-z][^\W\d_]*(?:[’'\-.][^\W\d_]+)*\.?"
    r"(?:~(?:(?:de|da|di|del|van|von|der|den|al|bin|ibn|la|le|el|ap|af)~)?[^\W\d_a-z][^\W\d_]*(?:[’'\-.][^\W\d_]+)*\.?){1,3}"
)
_LONGEST_BYLINE = 120
_BYLINE_OPENINGS = tuple(
    opening
    for word in ("by", "from", "posted", "reporting", "written", "von", "par", "por", "di", "door")
    for opening in (word, word.capitalize(), word.upper())
)
_SEVERAL = rf"{_NAME}(?:(?:,~|~(?:and|und|et|y|e|&)~){_NAME}){{0,3}}"


def is_name(words: str) -> bool:
    """Whether two to four words in capitals stand alone, as a name does; a headline in capitals looks the same."""
    return pattern(rf"{_SEVERAL}$").match(words) is not None


def read_author(text: str, at: int, end: int) -> tuple[str, int] | None:
    """The writer named behind a clock, up to the end of the block: `, Name`, `(Name)`, `— By Name`."""
    match = pattern(rf"~*,~*(?:by~)?({_SEVERAL})~*$|~*\((?:by~)?({_SEVERAL}|[^\W\d_a-z]\w{{0,20}})\)~*:?~*$").match(
        text, at, end
    )
    if match is None:
        match = pattern(
            rf"~*[,|–—\-]?~*(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]f|[Aa]v)~({_SEVERAL})~*$"
        ).match(text, at, end)
    if match is None:
        return None
    return next(name for name in match.groups() if name), end


def read_byline(text: str, start: int, end: int) -> str | None:
    """The writer of a line that is nothing but a byline: `By Ada Example`, `From Ada Example in Ampleforth`."""
    if end - start > _LONGEST_BYLINE or not text.startswith(_BYLINE_OPENINGS, start):
        return None
    match = pattern(
        r"(?:[Bb]y|BY|[Ff]rom|[Pp]osted by|[Rr]eporting by|[Ww]ritten by|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor):?"
        rf"~(?:[^\W\d_]+[’']s~)?({_SEVERAL})"
        r"(?:~*(?:,|in|\||–|—|-|/)~*[^.!?\n]{1,60})?~*$"
    ).match(text, start, end)
    return match[1] if match else None
