"""Names for entries that stay when entries are added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from zlib import crc32

__all__ = ["entry_ids"]

_WORDS = 8


def entry_ids(entries: Sequence[tuple[str, str]], newest_first: bool) -> list[str]:
    """An id for each entry, made of what its header says and of its first words, such as `1254-6f0c2a`.

    Entries that say the same are numbered from the oldest, so that a new one does not rename those that were there.
    """
    bases = [f"{mark}-{crc32(_first_words(text)) & 0xFFFFFF:06x}" for mark, text in entries]
    seen: Counter[str] = Counter()
    ids = list(bases)
    for place in reversed(range(len(bases))) if newest_first else range(len(bases)):
        seen[bases[place]] += 1
        if seen[bases[place]] > 1:
            ids[place] = f"{bases[place]}-{seen[bases[place]]}"
    return ids


def _first_words(text: str) -> bytes:
    return " ".join(text.casefold().split(maxsplit=_WORDS)[:_WORDS]).encode("utf-8", "surrogatepass")
