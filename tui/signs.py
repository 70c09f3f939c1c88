"""The few signs the screen is made of, and their stand-ins for terminals without them."""

from __future__ import annotations

import locale
from dataclasses import dataclass

__all__ = ["ASCII", "UNICODE", "Signs", "signs_for"]


@dataclass(frozen=True, slots=True)
class Signs:
    """One set of signs."""

    unread: str = "●"
    original: str = "◆"
    rule: str = "─"
    times: str = "×"
    quote: str = "“"
    up: str = "▲"
    """More than the value before."""
    down: str = "▼"
    same: str = "="
    unlike: str = "≠"
    """Another claims otherwise."""
    gain: str = "+"
    """Before a figure that is itself the size of a change."""
    loss: str = "−"
    folded: str = "+"
    unfolded: str = "−"
    about: str = "~"
    more: str = ">"
    less: str = "<"
    at_least: str = "≥"
    up_to: str = "≤"
    shared: str = "◉"
    """Where marks of several lines of a plot lie on each other."""
    marks: str = "●○◆◇"
    """Of the lines of a plot, one character each."""
    beneath: str = "▾"
    """A list goes on below its last row."""
    bar: str = "▌"
    """At the left of the part that has the keys, and of what is marked in it."""
    ellipsis: str = "…"
    """Something is left out, or not known yet."""
    dot: str = "·"
    """Between two things said in one row."""

    def qualifier(self, name: str | None) -> str:
        """The sign of a qualifier; empty for none."""
        return {
            "about": self.about, "almost": self.less + self.about, "more_than": self.more, "over": self.more,
            "less_than": self.less, "at_least": self.at_least, "up_to": self.up_to,
        }.get(name or "", "")  # fmt: skip

    def trend(self, name: str | None) -> str:
        """The sign of how a value stands to the one before; empty for none."""
        return {"up": self.up, "down": self.down, "same": self.same}.get(name or "", "")

    def change(self, name: str | None) -> str:
        """The sign before a figure that is the size of a change; empty for other figures."""
        return {"up": self.gain, "down": self.loss}.get(name or "", "")


UNICODE = Signs()
ASCII = Signs(
    unread="*",
    original="+",
    rule="-",
    times="x",
    quote='"',
    up="^",
    down="v",
    same="=",
    unlike="!",
    gain="+",
    loss="-",
    folded="+",
    unfolded="-",
    about="~",
    more=">",
    less="<",
    at_least=">=",
    up_to="<=",
    shared="@",
    marks="*ox#",
    beneath="v",
    bar="|",
    ellipsis="...",
    dot="-",
)


def signs_for(choice: str) -> Signs:
    """The set that `choice` names: `unicode`, `ascii`, or `auto` for what the locale can write."""
    if choice == "ascii":
        return ASCII
    if choice == "unicode":
        return UNICODE
    encoding = locale.getpreferredencoding(False) or "ascii"
    try:
        "".join(UNICODE.__getattribute__(name) for name in UNICODE.__slots__).encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return UNICODE
