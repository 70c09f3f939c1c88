"""Write synthetic live blogs of any length, as plain text, Markdown or a feed of one entry.

The same arguments always give the same bytes. An update is about 0.9 KB, with people and figures in most sentences.
"""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from .dice import Dice
from .vocabulary import words

__all__ = ["LANDMARKS", "BlogUpdate", "blog_updates", "feed_of_one", "markdown_blog", "page_of_names", "text_blog"]

LANDMARKS = ("ombrelith", "quarnstone", "zephrium", "yttrowake")
"""Words that stand once in a blog of twenty updates or more: at a tenth, a half, nine tenths, in the last update."""

_MINUTES_BETWEEN_UPDATES = 7
_FIRST_MINUTE = 22 * 60 + 48
_TITLE = "Gildenport harbour strike: talks, storms and a long count"
_LEAD = "Follow the events of the week around the harbour as they were reported, the newest of them first."
_ORIGINAL = "The harbour of Gildenport fell silent on Monday when the pilots went on strike."


@dataclass(frozen=True, slots=True)
class BlogUpdate:
    """One entry of a live blog."""

    clock: str
    """Time of day as four digits, such as `0907`."""
    paragraphs: tuple[str, ...]
    """Plain text without line breaks."""


def blog_updates(count: int, seed: int = 1) -> Iterator[BlogUpdate]:
    """Yield `count` entries, the newest first, seven minutes apart."""
    dice = Dice(seed)
    people = tuple(_person(dice) for _ in range(12 + count // 8))
    landmarks = {count // 10: LANDMARKS[0], count // 2: LANDMARKS[1], count * 9 // 10: LANDMARKS[2]}
    landmarks[count - 1] = LANDMARKS[3]
    for index in range(count):
        minute = (_FIRST_MINUTE - index * _MINUTES_BETWEEN_UPDATES) % (24 * 60)
        cast = tuple(dice.pick(people) for _ in range(3))
        paragraphs = [_paragraph(dice, cast) for _ in range(dice.between(3, 5))]
        if index in landmarks:
            paragraphs[-1] += f" The ship was named {landmarks[index]}."
        yield BlogUpdate(f"{minute // 60:02d}{minute % 60:02d}", tuple(paragraphs))


def text_blog(count: int, seed: int = 1) -> str:
    """Return a live blog as plain text, each entry under a line such as `UPDATE 0907 GMT:`."""
    entries = "".join(
        f"UPDATE {update.clock} GMT:\n\n" + "".join(f"{paragraph}\n\n" for paragraph in update.paragraphs) + "\n"
        for update in blog_updates(count, seed)
    )
    return f"{_TITLE}\n\n{_LEAD}\n\n\n{entries}ORIGINAL ENTRY: {_ORIGINAL}\n"


def markdown_blog(count: int, seed: int = 1) -> str:
    """Return the same live blog as Markdown, each entry under a heading of the second level."""
    entries = "".join(
        f"## {update.clock[:2]}:{update.clock[2:]} GMT\n\n" + "".join(f"{text}\n\n" for text in update.paragraphs)
        for update in blog_updates(count, seed)
    )
    return f"# {_TITLE}\n\n*{_LEAD}*\n\n{entries}## Original entry\n\n{_ORIGINAL}\n"


def feed_of_one(count: int, seed: int = 1) -> str:
    """Return an RSS feed whose only entry holds the whole live blog as HTML."""
    body = "".join(
        f"<h2>{update.clock[:2]}:{update.clock[2:]} GMT</h2>"
        + "".join(f"<p>{html.escape(text)}</p>" for text in update.paragraphs)
        for update in blog_updates(count, seed)
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Harbour feed</title>'
        "<link>http://localhost/</link><description>synthetic</description>"
        "<item><title>Harbour strike</title><guid>harbour</guid><link>http://localhost/1</link>"
        f"<pubDate>Mon, 05 May 2025 22:48:00 GMT</pubDate><description>{html.escape(body)}</description></item>"
        "</channel></rss>\n"
    )


def page_of_names(length: int, seed: int = 1) -> str:
    """Return plain text of so many characters that names people in every sentence, thirty of them in all."""
    dice = Dice(seed)
    people = tuple(_person(dice) for _ in range(30))
    text = ""
    while len(text) < length:
        sentences = (_sentence(dice, people, "pattern of names") for _ in range(dice.between(2, 4)))
        text += " ".join(sentences) + "\n\n"
    return text[:length]


def _person(dice: Dice) -> str:
    given = dice.pick(words("given starts")) + dice.pick(words("given endings"))
    return f"{given} {dice.pick(words('surname starts'))}{dice.pick(words('surname endings'))}"


def _paragraph(dice: Dice, cast: tuple[str, ...]) -> str:
    return " ".join(_sentence(dice, cast) for _ in range(dice.between(1, 4)))


def _sentence(dice: Dice, cast: tuple[str, ...], patterns: str = "pattern") -> str:
    parts = _parts(dice.pick(words(patterns)))
    filled = [_slot(dice, cast, part) if number % 2 else part for number, part in enumerate(parts)]
    sentence = "".join(filled)
    return sentence[0].upper() + sentence[1:]


@cache
def _parts(pattern: str) -> tuple[str, ...]:
    """Split a pattern into literal text (even places) and names of slots (odd places)."""
    return tuple(re.split(r"\{(\w+)\}", pattern))


def _slot(dice: Dice, cast: tuple[str, ...], name: str) -> str:
    if name == "person":
        return dice.pick(cast)
    if name == "surname":
        return dice.pick(cast).split()[-1]
    number = _NUMBERS.get(name)
    return number(dice) if number else dice.pick(words(name))


def _share(dice: Dice) -> str:
    return f"{dice.between(1, 97)}%" if dice.throw(2) else f"{dice.between(1, 30)}.{dice.throw(10)} per cent"


_NUMBERS: dict[str, Callable[[Dice], str]] = {
    "age": lambda dice: str(dice.between(19, 88)),
    "count": lambda dice: f"{dice.between(2, 9_000) * dice.pick((1, 1, 10)):,}",
    "date": lambda dice: f"{dice.pick(words('month'))} {dice.between(1, 28)}, {dice.between(2022, 2026)}",
    "money": lambda dice: f"{dice.pick(('$', '€', '£'))}{dice.between(2, 900)} {dice.pick(('million', 'billion'))}",
    "share": _share,
    "small": lambda dice: str(dice.between(2, 40)),
    "votes": lambda dice: f"{dice.between(40, 99)}-{dice.between(1, 39)}",
}
