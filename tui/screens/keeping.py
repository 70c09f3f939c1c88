"""Keys that mark, copy, switch documents and leave."""

from __future__ import annotations

from ..texts import row_text, update_text
from ..widgets.figure_list import FigureList
from ..widgets.people_list import PeopleList
from .reading_place import ReadingPlace

__all__ = ["KeepingKeys"]


class KeepingKeys(ReadingPlace):
    """Keys that mark, copy, switch documents and leave."""

    def action_toggle_read(self) -> None:
        """Mark this update as read, or as unread."""
        self.say(self.marks.toggle(self.open, self._listed_pane()))
        self.updates.show_unread(self.open.unread, self.open.unread_revision)

    def _listed_pane(self) -> int:
        marked = self.updates.pane if self.focused is self.updates else None
        return self.text.current if marked is None else marked

    def action_read_all(self) -> None:
        """Mark everything as read."""
        self.say(self.marks.mark_all(self.open))
        self.updates.show_unread(self.open.unread, self.open.unread_revision)

    def action_undo(self) -> None:
        """Take back the last marking."""
        self.say(self.marks.undo(self.open))
        self.updates.show_unread(self.open.unread, self.open.unread_revision)

    def action_copy(self) -> None:
        """Copy the selection, else the marked row of a list, else this update."""
        selected = self.get_selected_text()
        if selected:
            self._copy(selected, "the selection")
        elif isinstance(self.focused, FigureList | PeopleList) and self.focused.count:
            self._copy(row_text(self.open, self.focused), "the row")
        else:
            self._copy(update_text(self.open, self._listed_pane()), "this update")

    def action_copy_update(self) -> None:
        """Copy this update."""
        self._copy(update_text(self.open, self._listed_pane()), "this update")

    def _copy(self, text: str, what: str) -> None:
        self.app.copy_to_clipboard(text)
        self.say(f"copied {what}, {len(text.split())} words")

    def action_interrupt(self) -> None:
        """Copy the selection; without one, leave."""
        selected = self.get_selected_text()
        if selected:
            self._copy(selected, "the selection")
        else:
            self.action_leave()

    def action_split(self) -> None:
        """Split a page into updates where that was left to the reader, or show it whole again."""
        self.keep_place()
        if not self.open.split_or_join():
            self.say("there is nothing here that is left to you to split")
            return
        self._show_document()
        self.say(
            f"split into {len(self.open.panes.stops)} updates; % shows it whole"
            if not self.open.is_article
            else "shown whole"
        )

    def action_document(self, step: int) -> None:
        """Show another open document."""
        step *= self._take_count() or 1
        if len(self.documents) == 1:
            self.say("this is the only document")
        else:
            self.switch_to((self.index + step) % len(self.documents))

    def action_documents(self) -> None:
        """List the open documents."""
        from .documents import DocumentsScreen

        names = [f"{document.title}" for document in self.documents]
        self.app.push_screen(DocumentsScreen(names, self.index), self._take_choice)

    def _take_choice(self, index: int | None) -> None:
        if index is not None:
            self.switch_to(index)

    def action_help(self) -> None:
        """List all keys."""
        from .help import HelpScreen

        self.app.push_screen(HelpScreen(self.changed_keys))

    def action_leave(self) -> None:
        """Leave the reader; the place is kept."""
        self.leave(status=0)

    def leave(self, *, status: int) -> None:
        """Leave with an exit status; the place is kept."""
        self.keep_place()
        self.marks.see(self.open, self.text)
        self.marks.finish()
        self.analysis.stop()
        self.app.exit(status, return_code=status)
