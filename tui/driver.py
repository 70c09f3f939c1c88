"""The driver for a terminal that shows the first page already."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.drivers.linux_driver import LinuxDriver

__all__ = ["TakingOverDriver"]

_ENTER_ALTERNATE_SCREEN = "\x1b[?1049h"


class TakingOverDriver(LinuxDriver):
    """Textual's driver, but that the first time it does not ask for the alternate screen.

    The first page is on it: asking again would clear it, and the screen would be empty until the application has drawn.
    """

    _has_taken_over = False
    before_start: ClassVar[Callable[[], None]] = staticmethod(lambda: None)
    """Called before the driver looks at the terminal, to have it as it was before the first page."""

    def start_application_mode(self) -> None:
        """Take the terminal."""
        type(self).before_start()
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual's drivers are not annotated

    def write(self, data: str) -> None:
        """Write to the terminal."""
        if not self._has_taken_over and data == _ENTER_ALTERNATE_SCREEN:
            self._has_taken_over = True
            return
        super().write(data)
