"""The head of a Markdown file between `---` lines: title, date and language."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cache
from typing import NamedTuple

from dateline.parsing.language_tag import primary_subtag

__all__ = ["FrontMatter", "read_front_matter"]

_LONGEST = 65_536


class FrontMatter(NamedTuple):
    """What the head of a file says."""

    end: int = 0
    """Where the text begins behind it; 0 where there is none."""
    title: str | None = None
    published: str | None = None
    """An ISO date, or date and time."""
    warnings: tuple[str, ...] = ()
    language: str | None = None
    """The primary subtag."""


def read_front_matter(text: str) -> FrontMatter:
    """Read the head of a Markdown file; what cannot be read is left out with a warning."""
    if not text.startswith("---"):
        return FrontMatter()
    opening = _opening().match(text)
    closing = _closing().search(text, opening.end() - 1, _LONGEST) if opening else None
    if opening is None or closing is None:
        return FrontMatter()
    # YAML costs a tenth of the start of the whole reader, and few files have such a head.
    import yaml

    try:
        values = yaml.safe_load(text[opening.end() : closing.start()])
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError) as error:
        reason = str(getattr(error, "problem", None) or error).split("\n")[0]
        return FrontMatter(closing.end(), warnings=(f"The front matter is no YAML and was left out: {reason}.",))
    if not isinstance(values, dict):
        return FrontMatter()
    title = values.get("title")
    dates = (values.get(key) for key in ("date", "published", "pubdate", "datePublished", "created"))
    published = next((iso for value in dates if (iso := _iso(value))), None)
    languages = (values.get(key) for key in ("lang", "language"))
    language = next((tag for value in languages if isinstance(value, str) and (tag := primary_subtag(value))), None)
    return FrontMatter(
        closing.end(),
        " ".join(title.split()) or None if isinstance(title, str) else None,
        published,
        language=language,
    )


def _iso(value: object) -> str | None:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, str):
        try:
            datetime.fromisoformat(value.strip())
        except ValueError:
            return None
        return value.strip()
    return None


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r"---[ \t]*(?:\r\n?|\n)")


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(r"[\r\n](?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)")
