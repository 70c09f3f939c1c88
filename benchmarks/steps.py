"""What is done in a program once its text can be read: the vocabulary of the scenarios."""

from dataclasses import dataclass

__all__ = ["Hold", "Press", "Settle", "Step"]


@dataclass(frozen=True, slots=True)
class Press:
    """Press keys one by one, each after the screen has come to rest from the one before."""

    name: str
    keys: tuple[str, ...]
    """Pressed in this order, each timed by itself; names as in `keys.key_bytes`."""
    repeat: int = 1
    before: tuple[str, ...] = ()
    """Keys pressed first, not timed."""
    wait: float = 0.0
    """Seconds to let pass after those, where a program could take them together with what follows."""
    expect: str = ""
    """Text that must be on the screen afterwards, so that the step is known to do what its name says."""
    least_rows: int = 1
    """A key counts as answered when so many rows have changed since it was sent: tells the text from a progress bar."""
    settle_limit: float = 5.0
    """Seconds to wait at most for the screen to come to rest; short where output never ceases."""
    measured: bool = True


@dataclass(frozen=True, slots=True)
class Hold:
    """Hold a key down: the keyboard repeats it at a fixed rate, and the screen must have settled after the last one."""

    name: str
    key: str
    count: int
    per_second: float = 30.0


@dataclass(frozen=True, slots=True)
class Settle:
    """Wait until the program and its children are idle, such as after the analysis of a long document."""

    name: str
    limit: float
    """Seconds to wait at most."""


Step = Press | Hold | Settle
