"""The same work on many things, in order, on one processor or several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future
    from queue import SimpleQueue

__all__ = ["WorkerLostError", "ordered"]

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 4
"""How many things are handed out for each process before the first answer is taken: memory stays bounded."""


class WorkerLostError(Exception):
    """A process ended in the middle of its work: the text is one line saying so."""


def ordered(work: Callable[[T], R], things: Iterable[T], processes: int) -> Iterator[R]:
    """Yield the answers in the order of the things, each as soon as it is there.

    Things are taken little ahead of the answers, never all at once. With several processes `work`, things and answers
    are pickled, and things are taken in a thread, since the next one may be long in coming.

    Raises `WorkerLostError`, and whatever taking a thing raises.
    """
    if processes <= 1:
        yield from map(work, things)
        return
    from concurrent.futures import ProcessPoolExecutor  # a third of the start-up: only for those who ask
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children
    from queue import SimpleQueue
    from threading import Semaphore, Thread

    handed: SimpleQueue[Future[R] | BaseException | None] = SimpleQueue()
    room = Semaphore(processes * AHEAD)

    def hand_out() -> None:
        try:
            for thing in things:
                room.acquire()
                handed.put(pool.submit(work, thing))
        except BaseException as error:
            handed.put(error)
        else:
            handed.put(None)

    pool = ProcessPoolExecutor(processes, initializer=_end_with_the_parent)
    done = False
    try:
        pool.submit(int).result()  # processes are forked now, while there is only one thread
        Thread(target=hand_out, daemon=True).start()
        yield from _answers(handed, room.release)
        done = True
    except BrokenProcessPool:
        raise WorkerLostError("a process ended in the middle of its work, perhaps for want of memory") from None
    finally:
        if not done:
            for process in active_children():
                process.terminate()
        pool.shutdown(wait=done, cancel_futures=True)


def _answers(handed: SimpleQueue[Future[R] | BaseException | None], taken: Callable[[], None]) -> Iterator[R]:
    while (next_one := handed.get()) is not None:
        if isinstance(next_one, BaseException):
            raise next_one
        yield next_one.result()
        taken()


def _end_with_the_parent() -> None:
    """Let ^C, which reaches every process of a terminal, end this one without a word, and the end of its parent too."""
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    Thread(target=_wait_for_the_parent, daemon=True).start()


def _wait_for_the_parent() -> None:
    import os
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
