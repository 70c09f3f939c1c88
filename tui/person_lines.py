"""The card of a person as it is shown: which lines there are, with their times and in their words."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from dateline.library.figure_words import about_words
from dateline.library.person_card import CardLine, Section, card_lines, claims_of
from dateline.parsing.model import Person
from dateline.parsing.safety import single_line

from .figure_drawing import moment_words, signed_value
from .open_document import OpenDocument
from .page.heading import moment_name, short_time
from .people_rows import known_here, role_here, role_place, role_words, words_at
from .signs import Signs

__all__ = ["SECTION_NAMES", "PersonLines"]

SECTION_NAMES: dict[Section, str] = {
    "roles": "Who they are",
    "spellings": "How they are named",
    "mentions": "First and last mention",
    "quotes": "In their own words",
    "statements": "What they are said to say",
    "figures": "Figures they claim",
}


class PersonLines:
    """What a document tells of a person, in what was read when the card was opened, or in all of it."""

    def __init__(self, document: OpenDocument, person: Person, pane: int, signs: Signs) -> None:
        self._document = document
        self._person = person
        self._signs = signs
        self._pane = pane
        self._is_known = known_here(document, pane)
        self.name = single_line(person.name)
        self.is_complete = document.facts.complete
        """Whether the whole document was read for facts."""

    def _lines(self, is_known: Callable[[int], bool]) -> list[CardLine]:
        facts = self._document.facts
        return card_lines(
            facts.document,
            self._person,
            facts.named.life(self._person),
            claims_of(self._person, facts.claimed_by),
            facts.named.timeline,
            is_known=is_known,
        )

    @cached_property
    def of_read(self) -> list[CardLine]:
        """The lines of what was read.

        Where that names them but does not say who they are, the role the title shows stands first, marked as unread.
        """
        lines = self._lines(self._is_known)
        if lines:
            place = role_place(self._document, self._person, self._pane, self._is_known)
            if place is not None and not self._is_known(place.start):
                lines.insert(0, CardLine("roles", words_at(self._document, place), place, note="unread"))
        return lines

    @cached_property
    def of_all(self) -> list[CardLine]:
        """The lines of the whole document."""
        return self._lines(lambda _offset: True)

    @property
    def has_more(self) -> bool:
        """Whether there is more in the whole document than in what was read."""
        return not all(self._is_known(span.start) for span in self._person.mentions)

    def about(self, *, whole: bool) -> str:
        """How often they are named and quoted, and in how many updates: of those one can go to, as in a walk."""
        known = (lambda _offset: True) if whole else self._is_known
        mentions = [span for span in self._person.mentions if known(span.start)]
        quotes = sum(known(quote.start) for quote in self._person.quotes)
        named_in = {self._document.panes.at(span.start) for span in mentions}
        stops = sum(pane in named_in for pane in self._document.facts.named.stops_of(self._person))
        more = f" of {len(self._person.mentions)}" if len(mentions) < len(self._person.mentions) else ""
        said = [f"{self._signs.times}{len(mentions)}{more}", f"{self._signs.quote}{quotes}" if quotes else ""]
        part = self._document.part
        if stops:
            said.append(f"in {stops} {part}{'' if stops == 1 else 's'}")
        if self._person.kind != "person":
            said.append(self._person.kind)
        return f" {self._signs.dot} ".join(filter(None, said))

    def role(self, *, whole: bool) -> str:
        """What they are said to be last; in what was read nothing of one whom that does not name."""
        if not whole and not self.of_read:
            return ""
        if whole:
            return role_words(self._document, self._person)
        return role_here(self._document, self._person, self._pane, self._is_known)

    def when(self, line: CardLine, *, short: bool = False) -> str:
        """The clock of the update a line stands in, with its date where that is another day; a sign for the original.

        In `short`, a date stands alone.
        """
        update = self._document.facts.named.timeline.update_at(line.place.start)
        said = moment_words(update, self._document.newest_day)
        clock = short_time(update) if update is not None else ""
        if not short and said != clock:
            said = f"{said} {clock}"
        return self._signs.original if not said and update is not None and update.kind == "original" else said

    def name_in(self, line: CardLine) -> str:
        """The words a line stands on: of a mention the name as it is there."""
        return single_line(self._document.document.text[line.place.start : line.place.end])

    def figure_words(self, line: CardLine) -> tuple[str, str]:
        """The value of a figure with its signs, and what it counts."""
        if line.figure is None:
            return "", ""
        document = self._document.document
        return signed_value(line.figure, document, self._signs), about_words(line.figure, document)

    def text_of(self, line: CardLine) -> str:
        """A line as it is copied: with whom it is about, and when it was said."""
        update = self._document.facts.named.timeline.update_at(line.place.start)
        words = " ".join(self.figure_words(line)) if line.figure is not None else line.words
        if line.section == "quotes":
            words = f"“{words}”"
        behind = ", ".join(filter(None, [self.name, moment_name(update) if update is not None else ""]))
        return f"{words} ({behind})"

    def text(self, lines: list[CardLine]) -> str:
        """The card as it is copied."""
        said = [self.name]
        for line in lines:
            name = SECTION_NAMES[line.section]
            if name not in said:
                said.append(name)
            said.append(f"- {self.text_of(line)}")
        return "\n".join([*said, f"({self._document.title})"])
