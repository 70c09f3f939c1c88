"""A whole run in a pseudo-terminal, with a small program that stands for a reader. Nothing here looks at a clock."""

import sys
from pathlib import Path

import pytest

from benchmarks.corpus import closing_word, opening_word, seed_documents
from benchmarks.pressing import count_updates
from benchmarks.results import Run
from benchmarks.scenarios import Scenario
from benchmarks.session import Size, clean_environment, run_scenario
from benchmarks.stamping import Chunk
from benchmarks.steps import Hold, Press, Settle

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the benchmark reads processes as Linux shows them")

_PROGRAM = """
import os, sys, termios, tty
tty.setraw(0)
os.write(1, b"\\x1b[?2026$pfirst page of prose")
answer = b""
while not answer.endswith(b"y"):
    answer += os.read(0, 1)
row = 0
while (key := os.read(0, 1)) != b"q":
    if key == b"j":
        row += 1
        os.write(1, b"\\x1b[?2026h\\x1b[2;1Hrow %d\\x1b[?2026l" % row)
    elif key == b"h":
        os.write(1, b"\\x1b[?2026h\\x1b[3;1H" + os.environ["HOME"].encode()[-40:] + b"\\x1b[?2026l")
"""


def _play(*steps: Press | Hold | Settle, ready: str = "prose") -> Run:
    scenario = Scenario("small", (sys.executable, "-c", _PROGRAM), ready, steps)
    return run_scenario(scenario, Size(60, 10))


def test_keys_are_sent_and_their_answers_counted() -> None:
    """Each key has a time, a size and one update of the screen, and the expected text was seen."""
    run = _play(Press("line", ("j",), repeat=3, expect="row 3"))
    (step,) = run.steps
    assert (step.keys, len(step.settled), step.unanswered, step.missing) == (3, 3, 0, "")
    assert step.updates == (1, 1, 1)
    assert step.sizes == (27, 27, 27)
    assert run.content is not None
    assert run.peak_main > 1


def test_a_key_that_changes_nothing_is_counted_as_unanswered() -> None:
    """It has no time."""
    (step,) = _play(Press("nothing", ("x",))).steps
    assert (step.settled, step.unanswered) == ((), 1)


def test_an_answer_must_change_enough_rows() -> None:
    """Where the text is told from a progress bar, one changed row is no answer."""
    (step,) = _play(Press("line", ("j",), least_rows=2)).steps
    assert step.unanswered == 1


def test_a_text_that_never_shows_is_named() -> None:
    """A step that did something else than its name says can be told."""
    (step,) = _play(Press("line", ("j",), expect="row 9")).steps
    assert step.missing == "row 9"


def test_steps_that_only_lead_somewhere_leave_no_result() -> None:
    """Unmeasured steps and keys pressed before others are not in the result, but they were pressed."""
    run = _play(Press("way", ("j",), measured=False), Press("line", ("j",), before=("j",), expect="row 3"))
    assert [(step.name, step.keys) for step in run.steps] == [("line", 1)]


def test_a_held_key_is_repeated() -> None:
    """All repetitions reach the program, and the step ends when the screen has settled."""
    held, after = _play(Hold("held", "j", 12, 200.0), Press("line", ("j",), expect="row 13")).steps
    assert (held.keys, after.missing) == (12, "")


def test_a_wait_ends_when_the_program_rests() -> None:
    """A program that does nothing is found to rest before the limit."""
    (step,) = _play(Settle("rest", 30.0)).steps
    assert (step.keys, step.missing) == (0, "")


def test_a_program_that_shows_something_else_is_an_error() -> None:
    """The run says what was on the screen instead of the text."""
    scenario = Scenario("broken", (sys.executable, "-c", "print('no such file')"), "prose")
    assert run_scenario(scenario, Size(60, 10)).error == "the text was not seen: no such file"


def test_a_program_that_ends_in_a_step_is_an_error() -> None:
    """Keys sent to a program that is gone have no figures."""
    run = _play(Press("line", ("j",)), Press("leave", ("q",)), Press("line again", ("j",)))
    assert run.error.startswith("the program ended in the step 'leave': first page of prose")
    assert run.steps == ()


def test_a_program_has_an_empty_home_of_its_own() -> None:
    """Nothing of the user is read or written: home and the folders below it are new."""
    screens: list[tuple[str, ...]] = []
    scenario = Scenario("home", (sys.executable, "-c", _PROGRAM), "prose", (Press("home", ("h",)),))
    run_scenario(scenario, Size(60, 10), lambda _, rows: screens.append(rows))
    assert "bench-home-" in screens[-1][2]
    environment = clean_environment(Path("/nowhere"), Size())
    assert {value for name, value in environment.items() if name.startswith("XDG_")} == {
        f"/nowhere/{name}" for name in ("config", "data", "state", "cache")
    }


def test_an_early_key_is_answered_when_the_text_has_moved() -> None:
    """The answer is the text one row further up, or the text that the scenario names; without one it is an error."""
    program = r"print('a\nfirst words', flush=True); input(); print('\33[2J\33[Hfirst words', flush=True); input()"
    scenario = Scenario("early", (sys.executable, "-c", program), "first words", early_key="enter")
    run = run_scenario(scenario, Size(60, 10))
    assert run.error == ""
    assert run.content is not None
    assert run.answer is not None
    assert run.answer > run.content
    silent = Scenario("early", (sys.executable, "-c", _PROGRAM), "prose", early_key="j", early_answer="row 1")
    assert run_scenario(silent, Size(60, 10)).error == ""


def test_a_rehearsed_program_finds_its_home_as_it_left_it() -> None:
    """It was started and left once before in the same home, and that start has no figures."""
    program = "import pathlib; f = pathlib.Path.home() / 'f'; print('been here:', f.exists()); f.touch(); input()"
    screens: list[str] = []
    for rehearsed in (False, True):
        scenario = Scenario("home", (sys.executable, "-c", program), "been here", (), ("enter",), rehearsed=rehearsed)
        run_scenario(scenario, Size(60, 10), lambda _, rows: screens.append(rows[0].strip()))
    assert screens == ["been here: False", "been here: True"]


def test_updates_without_brackets_are_bursts() -> None:
    """Output with a pause in it counts once for each part; brackets outrank pauses."""
    bursts = [Chunk(1.0, b"a"), Chunk(1.001, b"b"), Chunk(1.5, b"c")]
    assert count_updates(bursts) == 2
    assert count_updates([*bursts, Chunk(1.6, b"\x1b[?2026h\x1b[?2026l")]) == 1
    assert count_updates([]) == 0


def test_the_word_to_wait_for_stands_late_in_the_prose() -> None:
    """Titles, captions and the first words of a paragraph are passed over."""
    first = "Everybody at the harbour said that the lighthouse keeper had simply forgotten the lamp."
    last = "After the inquiry had ended the keeper was given a longer holiday than anybody remembered."
    text = f"A title without an end\n\nA short line.\n\n{first}\n\n{last}\n"
    assert (opening_word(text), closing_word(text)) == ("forgotten", "remembered")


def test_seeds_come_in_order_with_copies_for_markdown_readers(tmp_path: Path) -> None:
    """Each seed keeps its file and has a copy with another ending."""
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(f"The prose of {name} goes on and on until somebody puts a stop to it at last.")
    found = seed_documents(tmp_path.glob("*.txt"), tmp_path)
    assert [document.path.name for document in found] == ["a.txt", "b.txt"]
    assert [document.markdown and document.markdown.name for document in found] == ["seed-1.md", "seed-2.md"]
