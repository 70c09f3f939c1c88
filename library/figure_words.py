"""A figure in words: what is printed for its value, and what it is about."""

from __future__ import annotations

import re
from functools import cache

from dateline.parsing.lexicon import word_set
from dateline.parsing.model import Document, Figure
from dateline.parsing.safety import single_line

__all__ = ["about_words", "figure_line", "qualified", "share_words", "value_words"]

_REACH_AFTER, _REACH_BEFORE = 80, 60
"""How many characters behind and before a figure are looked at for words."""


@cache
def _words_after() -> re.Pattern[str]:
    return re.compile(r"[\s\-–]*((?:(?:[^\s.,;:!?()“”\"—]|[.,](?=\d))+\s?){1,7})")


@cache
def _of_article() -> re.Pattern[str]:
    return re.compile(r"\s+of\s+(the|its|their|his|her|our|all)\s+")


@cache
def _clause_ends() -> re.Pattern[str]:
    return re.compile(r"[\n\r:;!?]|\.(?!\d)")


def value_words(figure: Figure, document: Document | None) -> str:
    """The value as the text prints it, without the noun it counts and without what qualifies it.

    Durations have their unit in words behind the number; ages are the number alone.
    """
    if figure.kind == "duration" and figure.unit and not isinstance(figure.value, str | tuple):
        one = figure.value == 1
        return f"{_number(figure.value)} {figure.unit}{'' if one or figure.unit.endswith('s') else 's'}"
    if figure.kind == "age" and not isinstance(figure.value, str):
        ages = figure.value if isinstance(figure.value, tuple) else (figure.value,)
        return "–".join(map(_number, ages))
    if document is None:
        return ""
    end = figure.ink.end if figure.kind == "count" and figure.ink is not None else figure.end
    return _within(single_line(document.text[figure.start : end]).rstrip(" -"))


def _within(words: str) -> str:
    """A number in words as it is written within a sentence: `three`, where one begins with `Three`."""
    first = words.replace("-", " ").partition(" ")[0]
    written_out = first.istitle() and first.isalpha() and not any(char.isdecimal() for char in words)
    return words[:1].lower() + words[1:] if written_out else words


def _number(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value)


def about_words(figure: Figure, document: Document) -> str:
    """What a figure counts or measures; where that is not known, the words that follow it."""
    if figure.kind == "percent" and figure.counts:
        counts = single_line(figure.counts)
        return share_words(counts, counts, figure, document)
    return _known_about(figure) or _words_beside(figure, document) or figure.kind


def share_words(name: str, counts: str, figure: Figure, document: Document) -> str:
    """The name of what a figure is a share of, behind its value, with the article of the text: `of the vote`."""
    article = _of_article().match(document.text, figure.end, figure.end + _REACH_AFTER)
    stands_there = article is not None and single_line(document.text[article.end() :][: len(counts)]) == counts
    return f"of {article[1]} {name}" if article is not None and stands_there else f"of {name}"


def _known_about(figure: Figure) -> str:
    """What the figure itself says of what it is about; empty where it says nothing."""
    if figure.kind in ("date", "time"):
        return figure.kind
    if figure.kind == "age":
        unit = (figure.unit or "year").partition(" ")[0]
        return f"{unit}{'' if figure.value == 1 else 's'} old" + (f", {single_line(figure.of)}" if figure.of else "")
    counts, of = single_line(figure.counts or ""), single_line(figure.of or "")
    if not counts:
        return of
    if figure.kind == "percent":
        return f"of {counts}"
    if not of or of in counts:
        return counts
    if of == counts or of.endswith(f" {counts}"):  # three people of nine people
        return f"of {of}"
    return f"{counts} of {of}"


def _words_beside(figure: Figure, document: Document) -> str:
    """The words that follow a figure in its clause, else those before it behind an ellipsis."""
    sentence_end = figure.sentence.end or figure.end + _REACH_AFTER
    reach = max(figure.end, min(sentence_end, figure.end + _REACH_AFTER))
    after = _words_after().match(document.text, figure.end, reach)
    following = _complete(single_line(after[1]).split()) if after else ""
    if _says_something(following.split()):
        return following
    before = document.text[max(figure.sentence.start, figure.start - _REACH_BEFORE) : figure.start]
    words = single_line(" ".join(_clause_ends().split(before)[-1].split()[-5:]))
    return f"… {words}" if words and words.isprintable() else following


def _complete(words: list[str]) -> str:
    """The words up to the next number, without those at the end that only lead on to others: `ago it was`."""
    known = word_set("figure_stop_words")
    number = next((index for index, word in enumerate(words) if any(char.isdecimal() for char in word[:2])), len(words))
    kept = words[:number]
    while len(kept) > 1 and kept[-1].lower() in known and kept[-1].lower() not in _STAND_ALONE:
        kept = kept[:-1]
    return " ".join(kept or words)


_STAND_ALONE = frozenset({"ago", "later", "earlier", "before", "after", "away", "ahead", "left"})
"""Words that complete a measure."""


def _says_something(words: list[str]) -> bool:
    """Whether a word names something, and the words do not only lead on to the next number: `to 7,890 at noon`."""
    if any(char.isdecimal() for word in words[1:2] for char in word[:2]):
        return False
    known = word_set("figure_stop_words") - _STAND_ALONE
    return any(word[0].isalpha() and word.lower() not in known for word in words)


def qualified(words: str, figure: Figure) -> str:
    """The words of a figure with its qualifier before and its change behind: `almost 30% up`."""
    qualifier = (figure.qualifier or "").replace("_", " ")
    return " ".join(filter(None, (qualifier, words, figure.change)))


def figure_line(figure: Figure, document: Document) -> str:
    """A figure in one line, as far as it is known: `more than 300 homes`, `$2 billion (loss)`, `59 years old, Ruiz`."""
    value, about = value_words(figure, document), _known_about(figure)
    if figure.kind == "percent" and figure.counts:
        about = about_words(figure, document)
    if figure.kind == "count" and figure.counts:
        return qualified(_up_to_noun(figure, document, value) + about, figure)
    if figure.counts or figure.kind == "age":
        return qualified(f"{value} {about}", figure)
    return qualified(value, figure) + (f" ({about})" if about else "")


def _up_to_noun(figure: Figure, document: Document, value: str) -> str:
    """The value with what joins it to its noun where that stands right behind: `hundreds of `, `four-`."""
    written, noun = _within(single_line(document.text[figure.start : figure.end])), single_line(figure.counts or "")
    return written[: -len(noun)] if written.startswith(value) and written.endswith(noun) else f"{value} "
