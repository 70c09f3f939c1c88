"""Language tags: `de-AT`, `fr_CA.UTF-8`."""

from __future__ import annotations

__all__ = ["primary_subtag"]


def primary_subtag(tag: str | None) -> str | None:
    """The language of a tag without country and script, in small letters; None for what is no tag.

    Tags are those of RFC 5646 (`de-AT`); `_` and the ending of a locale are understood as well.
    """
    if tag is None or len(tag) > 64:
        return None
    first = tag.strip().replace("_", "-").split(".")[0].split("-")[0].lower()
    return first if 1 < len(first) < 4 and first.isascii() and first.isalpha() else None
