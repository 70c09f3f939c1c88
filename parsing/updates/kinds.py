"""What kind of entry a header and a headline announce."""

from __future__ import annotations

from dateline.parsing.model import UpdateKind

from .headers import Header
from .words import line_list

__all__ = ["kind_of", "tells_again"]

_FEW_WORDS = 5


def kind_of(header: Header, headline: str | None) -> UpdateKind:
    """`original` and `summary` where label or headline say so, else `update`."""
    if header.role == "original":
        return "original"
    if header.role == "summary":
        return "summary"
    said = header.stamp.label if header.stamp and header.role == "milestone" else headline
    return "summary" if said and tells_again(said) else "update"


def tells_again(headline: str) -> bool:
    """Whether a headline announces what is known so far: `Closing summary`, `What we know`."""
    lines = line_list("summaries")
    line = " ".join(headline.casefold().split()).strip(" .:!–—-|")
    if any(part in line for part in lines.parts) or line in lines.whole:
        return True
    opening = any(line.startswith(whole) and not line[len(whole) : len(whole) + 1].isalpha() for whole in lines.whole)
    if opening and (
        line.count(" ") < _FEW_WORDS or any(line.startswith((whole + ":", whole + " –")) for whole in lines.whole)
    ):
        return True
    return line.count(" ") < _FEW_WORDS and any(line.endswith(" " + end) for end in lines.ends)
