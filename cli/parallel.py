"""The same work on many things, in order, on one processor or several."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

__all__ = ["ordered"]

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 4
"""How many things are handed out for each process before the first answer is waited for: memory stays bounded."""


def ordered(work: Callable[[T], R], things: Iterable[T], processes: int) -> Iterator[R]:
    """Yield the answers in the order of the things; things are taken as answers are, never all at once."""
    if processes <= 1:
        yield from map(work, things)
        return
    from concurrent.futures import Future, ProcessPoolExecutor  # a third of the start-up: only for those who ask

    pool = ProcessPoolExecutor(processes, initializer=_leave_interrupts_to_the_parent)
    waiting: deque[Future[R]] = deque()
    try:
        for thing in things:
            waiting.append(pool.submit(work, thing))
            while len(waiting) >= processes * AHEAD or (waiting and waiting[0].done()):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
