"""Keys of the list of figures: showing one, walking through what it was before, narrowing the list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on

from dateline.parsing.model import Figure, Measure, Span

from ..facts_view import ink_span
from ..figure_drawing import moment_words
from ..figure_rows import GROUP_NAMES, FigureRow, FoldRow
from ..open_document import OpenDocument
from ..texts import figure_text
from ..widgets.list_pane import ListPane
from .finding import FindingKeys
from .panels import PanelKeys

if TYPE_CHECKING:
    from ..value_history import ValuePoint

__all__ = ["FigureKeys"]

MOST_COMPARED = 2_000_000
"""How much text of several documents is put together to compare their figures, in characters."""


class FigureKeys(PanelKeys, FindingKeys):
    """Keys of the list of figures."""

    @on(ListPane.Chosen, "#figures")
    def _choose_figure(self, message: ListPane.Chosen) -> None:
        row = self.figures.listing.rows[message.index]
        if isinstance(row, FoldRow):
            self.in_passing = not self.in_passing
            self._show_here()
            return
        self._walked = None
        self.light_figure(row.figure)

    def light_figure(self, figure: Figure) -> None:
        """Show a figure in the text, and its row in the list."""
        self._light(Span(figure.start, figure.end))
        self.figures.mark_figure(figure)

    def step_through(self, count: int) -> None:
        """In the list of figures, go to a later or earlier value of the same; elsewhere to another hit."""
        figure = self._figure_to_walk_from()
        if figure is None:
            super().step_through(count)
        else:
            self._walk(figure, count)

    def _figure_to_walk_from(self) -> Figure | None:
        """Where a walk through the values of a measure begins or goes on; None where the keys mean something else."""
        lit = self.text.lit
        if self.focused is self.figures:
            row = self.figures.row
            if row is None or isinstance(row, FoldRow):
                return None
            if self._walked is not None and lit is not None and self._walked.start == lit.start:
                measure = self.open.facts.measure_of(self._walked)
                if measure is not None and measure is row.measure:
                    return self._walked
            return row.figure
        if self.focused is self.text and self._walked is not None and lit is not None and not self.search.is_active:
            return self._walked if self._walked.start == lit.start else None
        return None

    def _walk(self, figure: Figure, step: int) -> None:
        facts = self.open.facts
        place = facts.place_of(figure)
        if place is None:
            self.say("not known yet" if not facts.measures_known else "the only value")
            return
        measure = facts.measures[place[0]]
        last = len(measure.entries) - 1
        position = max(0, min(last, place[1] + step))
        if not last:
            self.say("the only value")
        elif position == place[1]:
            self.say("the latest value" if step > 0 else "the first value")
        else:
            self._walked = facts.figure_of(measure, position)
            self.light_figure(self._walked)
            panes = self.open.panes
            when = moment_words(panes[panes.at(self._walked.start)].update, self.open.newest_day)
            self.say(" · ".join(filter(None, [f"{position + 1} of {last + 1}", when])))

    def _show_status(self) -> None:
        """Bring the last line up to date, and mark in the text what the cursor of the list stands for."""
        super()._show_status()
        if not self.text.is_empty:
            self.text.mark_kin(*self._kin())

    def _kin(self) -> tuple[tuple[Span, ...], str]:
        """What on the screen is a value of the same as the marked figure, and the figure itself; with its ink."""
        row = self.figures.row if self.focused is self.figures else None
        if not isinstance(row, FigureRow):
            return (), "kin"
        facts, seen = self.open.facts, self.text.visible_span()
        place = facts.place_of(row.figure)
        figures = (row.figure,) if place is None else facts.values_of(place[0], seen)
        return tuple(ink_span(figure) for figure in figures if seen.start <= figure.start < seen.end), "kin"

    def action_values(self) -> None:
        """Show all values of what the marked figure counts."""
        self.count.clear()
        row = self.figures.row
        facts = self.open.facts
        if not isinstance(row, FigureRow):
            self.say("no figures here" if row is None else "unfold it with Enter first")
        elif row.measure is None:
            self.say("it is not known yet what is counted again" if not facts.measures_known else "the only value")
        else:
            self._open_ledger(row.figure, row.measure, row.position)

    def _open_ledger(self, figure: Figure, measure: Measure, position: int) -> None:
        # Few look at one, and never first.
        from ..value_history import history_across, history_of
        from .ledger import LedgerScreen

        read = [self.open, *(other for other in self.documents if other is not self.open and other.facts.figures)]
        read = [document for document in read if document.facts.complete]
        known = [document.facts.known for document in read]
        can_compare = len(read) > 1 and sum(len(document.text) for document in known) <= MOST_COMPARED
        self.app.push_screen(
            LedgerScreen(
                history_of(measure, known[:1], self._signs),
                self._palette,
                signs=self._signs,
                point=position,
                line_of=lambda point: figure_text(read[point.document], point.figure),
                across=partial(history_across, known, figure, self._signs) if can_compare else None,
                names=tuple(document.title for document in read),
                changed_keys=self.changed_keys,
            ),
            partial(self._take_value, read),
        )

    def _take_value(self, documents: list[OpenDocument], point: ValuePoint | None) -> None:
        if point is not None:
            self.switch_to(self.documents.index(documents[point.document]))
            self._walked = point.figure
            self.light_figure(point.figure)

    def action_narrow(self) -> None:
        """List one group of figures after the other, then all again."""
        self.count.clear()
        groups = self.figures.listing.groups
        if self.only is None and len(groups) < 2:
            self.say("all are of one kind" if groups else "no figures here")
            return
        following = groups[groups.index(self.only) + 1 :] if self.only in groups else groups
        self.only = following[0] if following and self.only != groups[-1] else None
        self._show_here()
        self.say("figures: " + (GROUP_NAMES[self.only].lower() if self.only is not None else "all"))
