"""Work spread over processes."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator

import pytest

from dateline.cli.parallel import AHEAD, WorkerLostError, ordered


def doubled(number: int) -> int:
    """Twice the number; the even ones take longer."""
    if number % 2 == 0:
        threading.Event().wait(0.01)
    return 2 * number


def killed(number: int) -> int:
    """End the process as the system does when memory runs out."""
    os._exit(number)


def failing(number: int) -> int:
    """Fail as a fault of the program would."""
    raise ZeroDivisionError(number)


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_order(processes: int) -> None:
    """Answers come in the order of the things, however many processes there are."""
    assert list(ordered(doubled, range(30), processes)) == list(range(0, 60, 2))


@pytest.mark.parametrize("processes", [1, 2])
def test_things_are_taken_as_needed(processes: int) -> None:
    """Of many things only a few more are taken than answers were."""
    taken = []

    def endless() -> Iterator[int]:
        number = 0
        while True:
            taken.append(number)
            yield number
            number += 1

    answers = ordered(doubled, endless(), processes)
    assert [next(answers) for _ in range(10)] == list(range(0, 20, 2))
    assert len(taken) <= 10 + processes * AHEAD + 1
    answers.close()  # type: ignore[attr-defined]  # it is a generator


def test_an_answer_does_not_wait_for_the_next_thing() -> None:
    """An answer comes while the next thing is still awaited."""
    answered = threading.Event()

    def slow() -> Iterator[int]:
        yield 1
        assert answered.wait(20)
        yield 2

    answers = ordered(doubled, slow(), 2)
    assert next(answers) == 2
    answered.set()
    assert list(answers) == [4]


@pytest.mark.parametrize("processes", [1, 2])
def test_an_error_of_the_things(processes: int) -> None:
    """What taking a thing raises reaches who asked for answers, behind the answers to the things before."""

    def broken() -> Iterator[int]:
        yield 1
        raise KeyError("no more")

    answers = ordered(doubled, broken(), processes)
    assert next(answers) == 2
    with pytest.raises(KeyError, match="no more"):
        next(answers)


@pytest.mark.parametrize("processes", [1, 2])
def test_an_error_of_the_work(processes: int) -> None:
    """What the work raises reaches who asked for answers."""
    with pytest.raises(ZeroDivisionError):
        list(ordered(failing, range(3), processes))


def test_a_process_that_dies() -> None:
    """When a process ends in its work, that is said instead of waiting for ever."""
    with pytest.raises(WorkerLostError, match="a process ended"):
        list(ordered(killed, range(3), 2))
