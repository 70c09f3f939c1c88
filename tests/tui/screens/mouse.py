"""What hands do with a mouse."""

from __future__ import annotations

from textual import events

from ..reader import Reader

__all__ = ["drag", "drag_between", "turn"]

Cell = tuple[int, int]
"""Column and row."""


async def turn(reader: Reader, name: str, steps: int) -> None:
    """Turn the wheel over a part, down or, with a negative number, up."""
    region = reader.part(name).region
    kind = events.MouseScrollDown if steps > 0 else events.MouseScrollUp
    x, y = region.x + 3, region.y + 3
    for _ in range(abs(steps)):
        reader.app.post_message(kind(None, x, y, 0, 0, 0, False, False, False, x, y))
    await reader.settle()


async def drag(reader: Reader, words: str, *, backwards: bool = False) -> None:
    """Press the button at the first cell of words in the text, go to the last one, and let it go."""
    column, row = reader.cell_of(words)
    start, end = sorted([(column, row), (column + len(words) - 1, row)], reverse=backwards)
    await drag_between(reader, "document", start, "document", end)


async def drag_between(reader: Reader, first: str, start: Cell, last: str, end: Cell) -> None:
    """Press the button at a cell of a part, go to a cell of another one, and let it go."""
    await reader.pilot.mouse_down(f"#{first}", offset=start)
    await reader.pilot.hover(f"#{first}", offset=(start[0] + 1, start[1]))
    await reader.pilot.hover(f"#{last}", offset=end)
    await reader.pilot.mouse_up(f"#{last}", offset=end)
    await reader.settle()
