"""The pipeline: from the text of a file to a document with its facts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .language_tag import primary_subtag
from .model import Document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .model import Figure
    from .people import Correction
    from .sources.page import Page

__all__ = ["add_facts", "read_document", "read_outline"]


def read_outline(
    data: bytes | str,
    *,
    source: str = "",
    media_type: str | None = None,
    title: str | None = None,
    published: str | None = None,
    language: str | None = None,
    split_possible: bool = False,
) -> Document:
    """Read a source into text, blocks and updates: all that is needed to read on, and quick.

    `media_type`, `title`, `published` and `language`, a tag such as `de-AT`, say what is known from elsewhere and win
    over what the source says.
    `split_possible` splits a page that only may be one of updates, too.

    Raises:
        NotText: the data is an image, an archive, a program or the like.

    """
    # Half of the modules of the program: what only asks for help or a version needs none of them.
    from .updates import split_page

    page = _read_page(data, source, media_type)
    parts = split_page(page, title=title, published=published, source=source, split_possible=split_possible)
    found = " ".join(page.text[parts.title.start : parts.title.end].split()) if parts.title else None
    return Document(
        text=page.text,
        source=source,
        media_type=page.media_type,
        title=title or page.title or found,
        title_span=parts.title,
        published=published or page.published,
        language=primary_subtag(language) or page.language,
        blocks=page.blocks,
        updates=parts.updates,
        warnings=page.warnings + parts.warnings,
        newest_first=parts.newest_first,
        possible_updates=parts.possible,
    )


def _read_page(data: bytes | str, source: str, media_type: str | None) -> Page:
    """Decode, tell the format, and read it; text without a name or a type is plain."""
    from .sources.decoding import Decoded, decode
    from .sources.sniffing import MARKDOWN, PLAIN, sniff_media_type

    decoded = decode(data) if isinstance(data, bytes) else Decoded(data, 0)
    known = media_type or (sniff_media_type(source, decoded.text) if source or isinstance(data, bytes) else PLAIN)
    if known in (MARKDOWN, "text/x-markdown"):
        # Needs a parser of its own.
        from .sources.markdown import read_markdown as read
    else:
        from .sources.plain import read_plain as read
    page = read(decoded.text, decoded.cut)
    return page._replace(warnings=decoded.warnings + page.warnings) if decoded.warnings else page


def add_facts(document: Document, *, corrections: Sequence[Correction] = ()) -> Document:
    """Find the people, the figures and the measures of a document; `corrections` are a reader's, of its people."""
    # The facts have large word lists that reading on does not need.
    from .figures import day_of_writing, find_figures
    from .passages import passages_of_prose
    from .people import find_people

    passages = passages_of_prose(document)
    people = find_people(document.text, passages, corrections, language=document.language)
    day = day_of_writing(document)
    figures: list[Figure] = []
    for passage in passages:
        figures += find_figures(document.text, passage, people, published=day, language=document.language)
    return _with_measures(replace(document, people=people, figures=tuple(figures)))


def _with_measures(document: Document) -> Document:
    """The document with its figures put together as measures."""
    # Its word lists are needed by nothing else.
    from .ledger import ledger

    return replace(document, measures=ledger([document]))


def read_document(
    data: bytes | str,
    *,
    source: str = "",
    media_type: str | None = None,
    title: str | None = None,
    published: str | None = None,
    language: str | None = None,
    corrections: Sequence[Correction] = (),
) -> Document:
    """Read a source with all its facts: `read_outline`, then `add_facts`."""
    outline = read_outline(
        data, source=source, media_type=media_type, title=title, published=published, language=language
    )
    return add_facts(outline, corrections=corrections)
