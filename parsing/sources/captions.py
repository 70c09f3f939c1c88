"""Lines that tell what a picture shows and who took it."""

from __future__ import annotations

import re
from functools import cache

from dateline.parsing.lexicon import word_list

__all__ = ["is_caption"]

_LONGEST = 400


def is_caption(line: str) -> bool:
    """Whether a line begins as a credit does, or closes with one: `… (Name/Agency)`, `… Photograph: Name`, `Map: …`."""
    if len(line) > _LONGEST:
        return False
    if line[-1] == ")":
        inside = _closing().search(line)
        if inside and _is_credit(inside[1]) and line[: inside.start()].rstrip()[-1:] not in (".", "!", "?", "”"):
            return True
    return ":" in line or "," in line[:20] or "©" in line[:8] if _opening().match(line) else _credited(line)


def _credited(line: str) -> bool:
    return "hotograph" in line and _credit_at_end().search(line) is not None


def _is_credit(words: str) -> bool:
    if _names().match(words):
        return True
    return any(agency == words or agency in _split().split(words) for agency in _agencies())


@cache
def _agencies() -> frozenset[str]:
    return frozenset(part.strip() for line in word_list("update_credits") for part in line.split(";"))


@cache
def _split() -> re.Pattern[str]:
    return re.compile(r"\s*[/,;|:]\s*|\s+(?:via|for|by)\s+")


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(r"\(([^()]{2,70})\)$")


@cache
def _names() -> re.Pattern[str]:
    """`Name/Agency`: a stroke between words in capitals."""
    return re.compile(r"[^\W\d_a-z][\w.’'\- ]{0,40}/\s?[^\W\d_a-z][\w.’'\- ]{0,40}(?:/.*)?$")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:Photograph|Photo|Picture|Image|Map|Graphic|Illustration|Composite|Credit|Chart|Infographic|Foto|Bild"
        r"|Grafik|Karte|Fotografía|Imagen|Gráfico|Crédit photo)s?(?: credit| source| by)?\s*[:,]\s*\S"
        r"|Image (?:source|caption)|©)"
    )


@cache
def _credit_at_end() -> re.Pattern[str]:
    return re.compile(r"\bPhotograph(?:y|s)?: [^.:]{2,60}$")
