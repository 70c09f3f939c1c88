"""The shape of a declaration: commands and options as data, for the parser, the help, and whatever else lists them."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Command", "Option"]


class Option(NamedTuple):
    """A flag, or an option with a value."""

    names: tuple[str, ...]
    """As typed, the short one first."""
    summary: str
    """A phrase for the help."""
    value: str | None = None
    """What the help calls the value; None for a flag."""
    choices: tuple[str, ...] = ()
    """The only values allowed; none for any."""
    number: bool = False
    """Whether the value is a whole number above zero."""
    implies: tuple[str, str] | None = None
    """The option and value that this flag is another word for."""

    @property
    def key(self) -> str:
        """The name by which a request keeps the value: `no_mouse`."""
        return self.names[-1].lstrip("-").replace("-", "_")


class Command(NamedTuple):
    """A command with what it takes; the one without a name opens documents."""

    name: str
    summary: str
    """A phrase for the list of commands."""
    usage: str
    """What follows the name on the command line."""
    description: str
    options: tuple[Option, ...]
    takes_files: bool = True
    examples: tuple[tuple[str, str], ...] = ()
    """Command lines, each with what it does."""
