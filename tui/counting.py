"""The count before a key: `5j`.

The digits 1 to 4 also name panels. Such a digit goes to its panel at once, and still is a count when a key that takes
one follows within a third of a second: hands that type `2j` do it faster, hands that look at a panel first do not.
"""

from __future__ import annotations

from textual.widget import Widget

__all__ = ["Count"]

PANEL_SECONDS = 0.3
"""How long a digit that named a panel may still become a count."""
COUNT_SECONDS = 4.0
"""How long any other count waits for its key."""
LARGEST = 99_999
_NO_CHARACTERS = frozenset(
    ("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "enter", "tab", "space")
)


class Count:
    """The digits typed so far."""

    def __init__(self) -> None:
        self._number = 0
        self._until = 0.0
        self._provisional = False
        self._focus: Widget | None = None

    @property
    def pending(self) -> str:
        """The count to show; empty while there is none, or where a single digit named a panel."""
        return str(self._number) if self._number and not self._provisional else ""

    def add(self, digit: int, focus: Widget | None, now: float, *, provisional: bool = False) -> None:
        """Take a digit. `focus` is where the keys went before it, to return to if it becomes a count."""
        if now > self._until:
            self.clear()
        if not self._number:
            self._focus = focus
        self._number = min(LARGEST, self._number * 10 + digit)
        self._provisional = provisional and self._number < 10
        self._until = now + (PANEL_SECONDS if self._provisional else COUNT_SECONDS)

    def take(self, now: float, key: str) -> tuple[int | None, Widget | None]:
        """The count, if one was typed in time, and where the focus was before its first digit; then there is none.

        A digit that named a panel is a count only for a key that is a character: nobody means one with an arrow.
        """
        if self._provisional and key in _NO_CHARACTERS:
            self.clear()
        number = self._number if self._number and now <= self._until else None
        focus = self._focus
        self.clear()
        return number, focus

    def clear(self) -> None:
        """Forget the digits."""
        self._number, self._until, self._provisional, self._focus = 0, 0.0, False, None
