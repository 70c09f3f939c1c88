"""The benchmark of reading people must mark, count, weigh and judge right before anything is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.documents import page_of_names
from benchmarks.people.costs import COSTS, LENGTHS, Cost, cost_table, medians, verdict
from benchmarks.people.footprint import data_files, installed_bytes, packed_bytes, plain_bytes
from benchmarks.people.marked import marked_sentences, read_marked, score

SENTENCE = read_marked("[Ann Lee] and [Bo]’s dog met [Cy].")


def test_brackets_are_taken_off() -> None:
    """A marked name is where it stands in the sentence without brackets."""
    assert SENTENCE.text == "Ann Lee and Bo’s dog met Cy."
    assert [SENTENCE.text[start:end] for start, end in SENTENCE.names] == ["Ann Lee", "Bo", "Cy"]


@pytest.mark.parametrize(
    ("names", "found", "right", "f1"),
    [
        ([], 0, 0, 0.0),
        ([(0, 7), (12, 14), (25, 27)], 3, 3, 100.0),
        ([(0, 7), (0, 7)], 1, 1, 50.0),
        ([(0, 3), (12, 16)], 2, 0, 0.0),
        ([(0, 7), (17, 20), (25, 27)], 3, 2, 200 / 3),
    ],
    ids=["nothing", "all", "the same twice", "other ends", "one too many"],
)
def test_score(names: list[tuple[int, int]], found: int, right: int, f1: float) -> None:
    """A name is right if both its ends are, and counts once."""
    result = score([SENTENCE], [names])
    assert result[:3] == (3, found, right)
    assert result.f1 == pytest.approx(f1)


def test_marked_sentences() -> None:
    """Each sentence stands alone, every bracket is one of a pair, and some sentences name nobody."""
    sentences = marked_sentences()
    assert len(sentences) >= 60
    assert len({sentence.text for sentence in sentences}) == len(sentences)
    assert not any(bracket in sentence.text for sentence in sentences for bracket in "[]")
    assert 10 <= sum(not sentence.names for sentence in sentences) <= 20


def test_page_of_names() -> None:
    """It is as long as it is asked to be, always the same, and full of the names of a few people."""
    page = page_of_names(5_000)
    assert len(page) == 5_000
    assert "{" not in page
    assert page == page_of_names(6_000)[:5_000]
    people = {name for name in page.split() if page.count(name) > 3 and name[0].isupper()}
    assert len(people) > 20


def test_medians() -> None:
    """Each figure is the middle one of the rounds; how level the time is, is judged within a round."""
    keys = [cost.key for cost in COSTS if cost.key != "level"]
    short, long = str(LENGTHS[0]), str(LENGTHS[-1])
    rounds = [dict.fromkeys(keys, 9.0) | {short: a, long: b} for a, b in ((1.0, 1.1), (4.0, 4.0), (2.0, 4.0))]
    found = medians({"dateline": rounds})["dateline"]
    assert (found[short], found[long]) == (2.0, 4.0)
    assert found["level"] == pytest.approx(1.1)
    assert found["memory"] == 9.0


def test_an_aim_is_met_at_its_limit() -> None:
    """What costs as much as it may meets its aim."""
    assert [verdict(cost, 20.0) for cost in (19.9, 20.0, 20.1)] == ["met", "met", "missed"]


def test_cost_table() -> None:
    """A row judges the reader of people, and says of the others how many times as much they cost."""
    cost = Cost("news", "a page ms", aim=20, small_model=(100, 160))
    figures = {"dateline": {"news": 25.0}, "spaCy blank": {"news": 2.0}, "another": {"news": 50.0}}
    row = cost_table(figures, [cost]).splitlines()[2]
    assert row == "| a page ms | 20 | 25.0 missed | 2.0 (0.08x) | 50.0 (2.0x) | 100 to 160 (4 to 6x) |"


def test_cost_table_without_the_reader() -> None:
    """Where the reader was not measured there is nothing to compare with."""
    row = cost_table({"spaCy blank": {"news": 2.0}}, [Cost("news", "a page ms", small_model=(7, 7))]).splitlines()[2]
    assert row == "| a page ms |  | 2.0 | 7 |"


def test_data_files(tmp_path: Path) -> None:
    """Data is what was opened below the folder, is still there, and is no code; it counts once."""
    inside, code, outside = tmp_path / "in" / "names.txt", tmp_path / "in" / "names.py", tmp_path / "other.txt"
    inside.parent.mkdir()
    for path in (inside, code, outside):
        path.write_text("abc" * 100)
    opened = [str(inside), str(inside), str(code), str(outside), str(inside.with_name("gone.txt")), "3"]
    files = data_files(opened, inside.parent)
    assert files == (inside,)
    assert plain_bytes(files) == 300
    assert 0 < packed_bytes(files) < 50


def test_installed_bytes(tmp_path: Path) -> None:
    """What every environment has does not count, nor does byte code."""
    for name in ("spam/a.py", "spam/deep/b.so", "spam/__pycache__/a.pyc", "pip/c.py", "pip-23.2.dist-info/RECORD"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("1234")
    assert installed_bytes(tmp_path) == 8
