"""Text in, people out: who is named, what the text says they are, and what they say in their own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.parsing.model import Passage, Person, PersonKind, Quote, Span

from .casting import read_cast
from .corrections import Correction, Hide, Merge, Rename, Split, correct
from .credits import kind_of
from .identity import Identity, join_mentions
from .mentions import Mention, find_in_sentences
from .paragraphs import read_paragraphs
from .quotes import find_speakers
from .roles import Covered, distinct_roles, stated_roles
from .sentences import Sentence, read_sentences
from .shown_name import fullest_name

__all__ = ["Correction", "Hide", "Merge", "Rename", "Split", "find_mentions", "find_people"]


def find_mentions(text: str, passages: Sequence[Passage], language: str | None = None) -> tuple[Span, ...]:
    """Where people are named in the passages, in order; `language` as for `find_people`."""
    return tuple(Span(m.start, m.end) for m in find_in_sentences(text, read_sentences(text, passages), language))


def find_people(
    text: str, passages: Sequence[Passage], corrections: Sequence[Correction] = (), language: str | None = None
) -> tuple[Person, ...]:
    """The people named in the passages, the most often named first; picture credits and bylines last.

    The passages are all of a document or some of it, in the order of the text; names are joined among them.
    `corrections` are a reader's, in the order in which they were made; roles and quotations follow them. `language` is
    the primary subtag of the language of the text where one is stated: in what is not English, told by that or by its
    small words, only names are said that their own words prove.
    """
    sentences = read_sentences(text, passages)
    mentions = find_in_sentences(text, sentences, language)
    kinds: dict[int, PersonKind] = {m.start: kind_of(m, passages[m.sentence.passage]) for m in mentions}
    covered = _covered(mentions)
    asides = {start for start, kind in kinds.items() if kind != "person"}
    identities = correct(text, join_mentions(mentions, asides), corrections)
    stated = [stated_roles(identity.mentions, covered) for identity in identities]
    roles = [distinct_roles(text, of_one) for of_one in stated]
    quotes, statements = _sayings(text, passages, sentences, identities, stated)
    people = [
        replace(
            _as_person(text, identity, kinds),
            roles=roles[n],
            quotes=tuple(quotes.get(n, ())),
            statements=tuple(statements.get(n, ())),
            stated_roles=stated[n],
        )
        for n, identity in enumerate(identities)
        if not identity.is_hidden
    ]
    return tuple(sorted(people, key=_rank))


def _as_person(text: str, identity: Identity, kinds: dict[int, PersonKind]) -> Person:
    """Who somebody is by their names alone."""
    mentions = identity.mentions
    here = {kinds[m.start] for m in mentions}
    kind: PersonKind = "person" if "person" in here else "byline" if "byline" in here else "credit"
    return Person(
        name=identity.called or fullest_name(text, mentions),
        kind=kind,
        aliases=tuple(dict.fromkeys(text[m.start : m.end] for m in mentions)),
        roles=(),
        mentions=tuple(Span(m.start, m.end) for m in mentions),
    )


def _scenes(passages: Sequence[Passage]) -> list[int]:
    """For each passage the first one of the same story: sections are told on, an update begins a new one."""
    found: list[int] = []
    for number, passage in enumerate(passages):
        goes_on = number > 0 and _is_section(passage) and _is_section(passages[number - 1])
        found.append(found[-1] if goes_on else number)
    return found


def _is_section(passage: Passage) -> bool:
    return passage.update is None or passage.update.kind == "section"


def _sayings(
    text: str,
    passages: Sequence[Passage],
    sentences: Sequence[Sentence],
    identities: Sequence[Identity],
    stated: Sequence[tuple[Span, ...]],
) -> tuple[dict[int, list[Quote]], dict[int, list[Span]]]:
    """The quotations of each person and what they are reported to say, by the number of the identity."""
    named: dict[int, list[tuple[int, int, int]]] = {}
    for number, identity in enumerate(identities):
        for mention in identity.mentions:
            segment = mention.segment
            named.setdefault(mention.sentence.start, []).append((segment.first, segment.end, number))
    paragraphs = list(read_paragraphs(text, sentences, named, _scenes(passages)))
    cast = read_cast(text, identities, stated, paragraphs)
    spoken, stated_by = find_speakers(paragraphs, cast)
    quotes: dict[int, list[Quote]] = {}
    for each in spoken:
        quotes.setdefault(each.person, []).append(Quote(each.quotation.start, each.quotation.end))
    statements: dict[int, list[Span]] = {}
    for person, span in stated_by:
        statements.setdefault(person, []).append(span)
    return quotes, statements


def _covered(mentions: Sequence[Mention]) -> Covered:
    """The tokens that begin a mention, for each sentence that has any."""
    found: dict[int, set[int]] = {}
    for mention in mentions:
        found.setdefault(mention.sentence.start, set()).add(mention.segment.first)
    return {start: frozenset(tokens) for start, tokens in found.items()}


def _rank(person: Person) -> tuple[bool, int, int]:
    return person.kind != "person", -len(person.mentions), person.mentions[0].start
