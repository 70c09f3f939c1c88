"""The styles everything is drawn in, made once a theme.

A drawn row keeps its style objects, so that an unchanged row is written to the terminal as it was rendered before.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property

from rich.color import Color, ColorSystem
from rich.style import Style

from dateline.library.themes import ThemeFile

__all__ = ["Ink", "Palette", "color_system"]


@dataclass(frozen=True)
class Ink:
    """One voice of the text: its colour's name in the theme and the attributes that say the same without colour."""

    colour: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    reverse: bool = False
    ground: str | None = None
    """The ground it brings along, whatever it is drawn on."""


INKS = {
    "text": Ink("text"),
    "strong": Ink("text", bold=True),
    "emphasis": Ink("text", italic=True),
    "strike": Ink("text", strike=True),
    "code": Ink("accent"),
    "link": Ink("accent", underline=True),
    "image": Ink("dim", italic=True),
    "dim": Ink("dim"),
    "caption": Ink("dim", italic=True),
    "heading": Ink("text", bold=True),
    "quote": Ink("text", italic=True),
    "accent": Ink("accent"),
    "key": Ink("accent", bold=True),
    "figure": Ink("figure", bold=True),
    "kin": Ink("figure", bold=True, underline=True),
    "person": Ink("person", underline=True),
    "person-kin": Ink("person", bold=True, underline=True),
    "alarm": Ink("alarm", bold=True),
    "lit": Ink("text", bold=True, ground="selection"),
    "selected": Ink("text", ground="selection"),
    "hit": Ink("hit", reverse=True),
    "hit-here": Ink("accent", reverse=True, bold=True),
}


class Palette:
    """The styles of a theme.

    `colours` is false when the terminal is asked to show none; bold, underline and reverse still speak then.
    """

    def __init__(self, theme: ThemeFile, *, colours: bool = True, system: ColorSystem = ColorSystem.TRUECOLOR) -> None:
        self.theme = theme
        self.colours = colours
        self.system = system
        """What the terminal can show."""
        self._styles: dict[tuple[str, str], Style] = {}

    @cached_property
    def is_flat(self) -> bool:
        """Whether the grounds look alike, so that lines must do what tints do elsewhere."""
        page, panel = (self._colour(name).downgrade(self.system) for name in ("page", "panel"))
        return not self.colours or page[1:] == panel[1:]  # the name, which comes first, tells nothing

    def style(self, ink: str, ground: str = "page") -> Style:
        """The style of an ink (a key of `INKS`) on a ground: `page`, `panel` or `selection`."""
        key = (ink, ground)
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = self._make(INKS[ink], ground)
        return style

    def _make(self, ink: Ink, ground: str) -> Style:
        if ink.ground is not None:
            ground = ink.ground
        return Style(
            color=self._colour(ink.colour) if self.colours else None,
            bgcolor=self._colour(ground) if self.colours else None,
            dim=True if ink.colour == "dim" and (not self.colours or self.theme.dim == self.theme.text) else None,
            bold=ink.bold or None,
            italic=ink.italic or None,
            underline=ink.underline or None,
            strike=ink.strike or None,
            reverse=ink.reverse or (ink.ground is not None and self.is_flat) or None,
        )

    def _colour(self, name: str) -> Color:
        value: str = getattr(self.theme, name)
        return Color.parse(value.removeprefix("ansi_"))


def color_system() -> ColorSystem:
    """What colours the terminal has, told from the environment as rich and Textual tell it."""
    if os.environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return ColorSystem.TRUECOLOR
    colours = os.environ.get("TERM", "").strip().lower().rpartition("-")[2]
    return {"kitty": ColorSystem.EIGHT_BIT, "256color": ColorSystem.EIGHT_BIT}.get(colours, ColorSystem.STANDARD)
