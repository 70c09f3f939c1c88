"""Keys for people: their mentions one after the other, their cards, the updates with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from dateline.parsing.model import Person, Span
from dateline.parsing.safety import single_line

from ..figure_drawing import moment_words
from ..people_rows import OnlyWith, known_here, role_here
from ..people_view import NamedHere
from ..widgets.document_pane import DocumentPane
from ..widgets.list_pane import ListPane
from .figuring import FigureKeys

if TYPE_CHECKING:
    from .card import CardAnswer

__all__ = ["PeopleKeys"]


class PeopleKeys(FigureKeys):
    """Keys of the list of people, and of names in the text."""

    # -- mentions ----------------------------------------------------------------------------------------------------

    @on(ListPane.Chosen, "#people")
    def _choose_person(self, message: ListPane.Chosen) -> None:
        """Go to the next mention of a person behind the one that is lit, around the ends."""
        person = self.people.people[message.index]
        lit = self.text.lit
        spans = sorted(person.mentions, key=lambda span: span.start)
        if not self.whole:
            pane = self.open.panes[self.text.current]
            spans = [span for span in spans if pane.start <= span.start < pane.end] or spans
        after = [span for span in spans if lit is not None and lit in spans and span.start > lit.start]
        self._light_name(person, after[0] if after else spans[0])

    def _light_name(self, person: Person, span: Span) -> None:
        """Show where somebody is named, and their row in the list; a walk through their mentions goes on from there."""
        self._light(span)
        self._named = person, span
        self._mark_person(person)
        self._show_status()

    def _mark_person(self, person: Person) -> None:
        listed = self.people.people
        index = self.open.facts.named.index_of(person)
        if index is None or index >= len(listed) or listed[index] is not person:  # not of the whole document
            index = next((index for index, one in enumerate(listed) if one is person), None)
        if index is not None:
            self.people.mark(index)

    def step_through(self, count: int) -> None:
        """In the list of people, go to a mention further down or up; elsewhere to another value or hit."""
        person = self._person_to_walk()
        if person is None:
            super().step_through(count)
        else:
            self._walk_mentions(person, count)

    def _person_to_walk(self) -> Person | None:
        """Whose mentions are walked; None where the keys mean something else."""
        if self.focused is self.people:
            return self._marked_person()
        if self.focused is self.text and self._named is not None and not self.search.is_active:
            person, span = self._named
            return person if self.text.lit == span else None
        return None

    def _walk_mentions(self, person: Person, step: int) -> None:
        spans = sorted(person.mentions, key=lambda span: span.start)
        before = self._named
        if before is not None and before[0] is person and self.text.lit == before[1]:
            here = before[1].start
            ahead = [s for s in spans if (s.start > here if step > 0 else s.start < here)]
        else:  # from what is on the screen
            here = self.text.visible_span().start
            ahead = [s for s in spans if (s.start >= here if step > 0 else s.start < here)]
        if not ahead:
            only = len(spans) == 1
            self.say("the only mention" if only else "the last mention" if step > 0 else "the first mention")
            return
        span = ahead[min(step, len(ahead)) - 1] if step > 0 else ahead[max(step, -len(ahead))]
        self._light_name(person, span)
        update = self.open.panes[self.open.panes.at(span.start)].update
        place = f"{spans.index(span) + 1} of {len(spans)}"
        self.say(" · ".join(filter(None, [place, moment_words(update, self.open.newest_day)])))

    def _marked_person(self) -> Person | None:
        people = self.people.people
        return people[self.people.cursor] if self.people.cursor < len(people) else None

    # -- names in the text -------------------------------------------------------------------------------------------

    def action_names(self, step: int) -> None:
        """Light another name in the text, and say who it is."""
        step *= self._take_count() or 1
        named = self.open.facts.named
        lit, seen = self.text.lit, self.text.visible_span()
        if lit is not None and seen.start <= lit.start < seen.end:
            found = named.behind(lit.start + (step > 0), step)
        else:
            found = named.behind(seen.start if step > 0 else seen.end, step)
        if found is None:
            self.say(f"no name {'below' if step > 0 else 'above'}" if named.complete else "names are still being read")
            return
        self._focus(self.text)
        self._point_to(found)

    def _point_to(self, found: NamedHere) -> None:
        self._light_name(*found)
        pane = self.text.current
        role = role_here(self.open, found.person, pane, known_here(self.open, pane))
        kind = "" if found.person.kind == "person" else found.person.kind
        self.say(", ".join(filter(None, [single_line(found.person.name), role or kind])))

    @on(DocumentPane.Pointed)
    def _pointed(self, message: DocumentPane.Pointed) -> None:
        """A click on a name lights it, another one shows the card."""
        found = self.open.facts.named.at(message.offset)
        if found is None:
            return
        if message.is_double or self.text.lit == found.span:
            self.clear_selection()
            self._light_name(*found)
            self._open_card(found.person)
        else:
            self._point_to(found)

    def action_choose(self) -> None:
        """Show what is marked in a list; in the text the card of the name that is lit, else go a line down."""
        person = self.name_lit if self.focused is self.text else None
        if person is None:
            super().action_choose()
        else:
            self.count.clear()
            self._open_card(person)

    # -- what is known of a person -----------------------------------------------------------------------------------

    def _person_at_hand(self) -> Person | None:
        """The person a key is about: the marked one of the list, in the text the one whose name is lit."""
        return self._marked_person() if self.focused is self.people else self.name_lit

    def action_values(self) -> None:
        """Show the card of a person, or all values of a figure."""
        person = self._person_at_hand()
        if person is not None:
            self.count.clear()
            self._open_card(person)
        elif self.focused is self.people:
            self.say("nobody named here")
        else:
            super().action_values()

    def _open_card(self, person: Person) -> None:
        # Nobody begins with it.
        from ..person_lines import PersonLines
        from .card import CardScreen

        self.app.push_screen(
            CardScreen(
                PersonLines(self.open, person, self.text.current, self._signs),
                self._palette,
                signs=self._signs,
                whole=self.whole,
                changed_keys=self.changed_keys,
            ),
            lambda answer: self._take_answer_of_card(person, answer),
        )

    def _take_answer_of_card(self, person: Person, answer: CardAnswer | None) -> None:
        if answer is None:
            return
        if answer.place is not None:
            self._light(answer.place)
            self._named = person, answer.place
            self._mark_person(person)
            self._show_status()
        if answer.walk:
            self._walk_mentions(person, answer.walk)
        if answer.only_with:
            self._walk_only_with(person)

    def action_only_with(self) -> None:
        """List and walk only the updates with a person; then all again."""
        self.count.clear()
        person = self._person_at_hand() or self._marked_person()
        if self.only_with is not None and (person is None or person is self.only_with.person):
            self.only_with = None
            self._list_updates()
            self._show_here()
            self.say(f"all {self.open.part}s")
        elif person is None:
            self.say("nobody named here")
        else:
            self._walk_only_with(person)

    def _walk_only_with(self, person: Person) -> None:
        stops = self.open.facts.named.stops_of(person)
        if not stops:
            self.say(f"no {self.open.part} names {single_line(person.name)}")
            return
        self.only_with = OnlyWith(person, stops)
        self._list_updates()
        self._show_here()
        parts = f"{self.open.part}{'' if len(stops) == 1 else 's'}"
        self.say(f"{len(stops)} {parts} with {single_line(person.name)}; Esc shows all")

    def _kin(self) -> tuple[tuple[Span, ...], str]:
        """Where on the screen the marked person is named; in the list of figures, what belongs to the marked one."""
        person = self._marked_person() if self.focused is self.people else None
        if person is None:
            return super()._kin()
        return self.open.facts.named.mentions_in(person, self.text.visible_span()), "person-kin"
