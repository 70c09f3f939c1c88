"""Headers of a match without a number: `Half time:`, `Full-time!`, `Preamble`."""

from __future__ import annotations

from dateline.parsing.sources.page import Page

from .headers import Header
from .stamp import Stamp
from .tokens import read_phrase, skip_blanks
from .words import first_word, phrase_table

__all__ = ["find_milestones"]


def find_milestones(page: Page) -> list[Header]:
    """Blocks that begin with such a word and a sign behind it, or that hold nothing else."""
    table, text, found = phrase_table("milestones"), page.text, []
    firsts = {first_word(phrase) for phrase in table.meanings}
    for number, row in enumerate(page.blocks.rows):
        start, end = row[1], row[2]
        if (
            row[0] not in ("paragraph", "heading", "item")
            or first_word(text[start : min(end, start + 20)]) not in firsts
        ):
            continue
        phrase = read_phrase(text, start, end, table)
        if phrase is None:
            continue
        sign = skip_blanks(text, phrase[1], end)
        if sign >= end or text[sign] in ":!–—|" or text[sign : sign + 2] in ("- ", ". "):
            rest = skip_blanks(text, min(sign + 1, end), end)
            stamp = Stamp(start, phrase[1], rest, label=text[start : phrase[1]], separator=text[sign : sign + 1])
            found.append(Header(number, stamp, None, rest >= end, "milestone"))
    return found
