"""Keys of the list of figures: showing one, walking through what it was before, narrowing the list."""

from __future__ import annotations

from textual import on

from dateline.parsing.model import Figure, Span

from ..figure_drawing import moment_words
from ..figure_rows import GROUP_NAMES, FigureRow, FoldRow
from ..texts import figure_text
from ..value_history import ValuePoint, history_of
from ..widgets.list_pane import ListPane
from .finding import FindingKeys
from .panels import PanelKeys

__all__ = ["FigureKeys"]


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

    def action_values(self) -> None:
        """Show all values of what the marked figure counts."""
        row = self.figures.row
        facts = self.open.facts
        if not isinstance(row, FigureRow):
            self.say("mark a figure first" if row is None else "unfold it with Enter first")
        elif row.measure is None:
            self.say("it is not known yet what is counted again" if not facts.measures_known else "the only value")
        else:
            from .ledger import LedgerScreen

            history = history_of(row.measure, (facts.known,), self._signs)
            document = self.open
            self.app.push_screen(
                LedgerScreen(
                    history,
                    self._palette,
                    signs=self._signs,
                    point=row.position,
                    line_of=lambda point: figure_text(document, point.figure),
                ),
                self._take_value,
            )

    def _take_value(self, point: ValuePoint | None) -> None:
        if point is not None:
            self._walked = point.figure
            self.light_figure(point.figure)

    def action_narrow(self) -> None:
        """List one group of figures after the other, then all again."""
        groups = self.figures.listing.groups
        if self.only is None and len(groups) < 2:
            self.say("all are of one kind" if groups else "no figures here")
            return
        following = groups[groups.index(self.only) + 1 :] if self.only in groups else groups
        self.only = following[0] if following and self.only != groups[-1] else None
        self._show_here()
        self.say("figures: " + (GROUP_NAMES[self.only].lower() if self.only is not None else "all"))
