"""Names that belong to the making of the text: who took the picture, who wrote the piece."""

from __future__ import annotations

from dateline.parsing.language import Token
from dateline.parsing.lexicon import word_set
from dateline.parsing.model import Passage, PersonKind

from .mentions import Mention

__all__ = ["kind_of"]

_REACH = 4
"""How many tokens in front of a name a word of credit may stand."""
_LONGEST_BYLINE = 25
"""A line of more tokens that begins with `By` is a sentence."""


def kind_of(mention: Mention, passage: Passage) -> PersonKind:
    """Whether a mention is a picture credit, a byline, or of the story."""
    if _is_credit(mention):
        return "credit"
    return "byline" if _is_author(mention, passage) or _is_byline(mention) else "person"


def _is_credit(mention: Mention) -> bool:
    """A slash with an agency beside the name, or `Photo:`, `Picture by`, `©` in front of it."""
    row, first, end = mention.sentence.tokens, mention.segment.first, mention.segment.end
    agencies, words = word_set("picture_agencies"), word_set("credit_words")
    if end + 1 < len(row) and row[end].text == "/" and _is_name_like(row[end + 1]):
        return row[end + 1].text.lower() in agencies or row[end + 1].text.isupper()
    if end + 1 < len(row) and row[end].text in "(," and row[end + 1].text.lower() in agencies:
        return first == 0 or row[first - 1].text in "(:/"
    if first > 0 and row[first - 1].text in ("/", "©"):
        return row[first - 1].text == "©" or (first > 1 and _is_agency_or_credit(row[first - 2]))
    if first > 1 and row[first - 1].text in (":", "|"):
        return row[first - 2].text.lower() in words
    if first > 1 and row[first - 1].text.lower() in ("by", "of", "from"):
        return row[first - 2].text.lower() in words and row[first - 1].text.lower() == "by" and _opens(row, first - 2)
    return False


def _is_name_like(token: Token) -> bool:
    return token.kind == "word" and token.text[0].isupper()


def _is_agency_or_credit(token: Token) -> bool:
    word = token.text.lower()
    return word in word_set("picture_agencies") or word in word_set("credit_words")


def _opens(row: list[Token], at: int) -> bool:
    """Whether a token is the first of its line, or of what stands in brackets."""
    return at == 0 or row[at - 1].text in "(["


def _is_author(mention: Mention, passage: Passage) -> bool:
    """Whether the name stands in the head of an update that names it as its author."""
    update = passage.update
    if update is None or not update.author or mention.start >= update.body.start:
        return False
    headline = update.headline_span
    if headline and headline.start <= mention.start < headline.end:
        return False
    return mention.words[-1] in update.author.lower()


def _is_byline(mention: Mention) -> bool:
    """A short line that begins `By`, or `Reporting by`, `Writing by` in front of the name."""
    row, first = mention.sentence.tokens, mention.segment.first
    words = word_set("byline_words")
    if len(row) <= _LONGEST_BYLINE and row[0].text in ("By", "BY") and row[-1].text not in ".!?":
        small = sum(1 for token in row[1:] if token.kind == "word" and token.text.islower() and len(token.text) > 3)
        return small < 3
    for back in range(first - 1, max(0, first - 1 - _REACH), -1):
        if row[back].text in (";", ".", "("):
            return False
        if row[back].text.lower() in ("by", ":"):
            verb = row[back - 1].text.lower()
            return verb in words and (back == 1 or row[back - 2].text in "(;." or row[back - 2].text[0].isupper())
    return False
