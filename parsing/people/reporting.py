"""Which words are verbs that give somebody's words."""

from __future__ import annotations

from typing import Final

from dateline.parsing.lexicon import word_set

from .paragraphs import Paragraph
from .vocabulary import Known

__all__ = ["PASSIVE", "is_passive", "is_reporting"]

_DETERMINERS: Final = frozenset(
    ("the", "a", "an", "his", "her", "their", "its", "these", "those", "such", "any", "some")
)
PASSIVE: Final = frozenset(("was", "were", "been", "being", "is", "are", "be"))
"""What makes the participle behind it passive."""
_BEFORE_VERBS: Final = frozenset(("he", "she", "who", "as", ",", ";", ":", "—", "–", "--", "(", ")"))
_WITH_OUT: Final = frozenset(("pointed", "points", "pointing"))


def is_reporting(paragraph: Paragraph, at: int) -> bool:
    """Whether a token is a verb that gives somebody's words, neither a noun nor passive."""
    token = paragraph.tokens[at]
    if token.text in ("went", "goes"):
        return _is_followed_by(paragraph, at, "on")
    if not paragraph.bits[at] & Known.SAYING and token.text not in word_set("manner_verbs"):
        return False
    if at == 0 or not token.text.islower():
        return token.text.endswith("ing") or token.text.islower()
    before = paragraph.tokens[at - 1]
    word = before.text.lower()
    if is_passive(paragraph, at) or (token.text in _WITH_OUT and not _is_followed_by(paragraph, at, "out")):
        return False
    if token.text in word_set("saying_nouns") or word in _DETERMINERS:
        free = word in _BEFORE_VERBS or at - 1 in paragraph.ends
        return free and before.kind != "clitic"
    return before.kind != "clitic" and word not in ("of", "for", "in")


def _is_followed_by(paragraph: Paragraph, at: int, word: str) -> bool:
    return at + 1 < len(paragraph.tokens) and paragraph.tokens[at + 1].text == word


def is_passive(paragraph: Paragraph, at: int) -> bool:
    """Whether a verb is said of its object: `was told`, `is accused`."""
    before = paragraph.tokens[at - 1].text.lower() if at else ""
    return before in PASSIVE and not paragraph.tokens[at].text.endswith("ing")
