"""The synthetic documents: always the same, and of the size and shape that the benchmark says."""

import hashlib
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from benchmarks.dice import Dice
from benchmarks.documents import LANDMARKS, blog_updates, feed_of_one, markdown_blog, text_blog
from benchmarks.vocabulary import read_vocabulary


def test_the_same_arguments_give_the_same_bytes() -> None:
    """The text of a blog never changes, in any version of Python: results of different days can be compared."""
    digest = hashlib.sha256(text_blog(40).encode()).hexdigest()
    assert digest == "921e89c02c3c2a8b4391e3165770bc73ab892479dc71f3013296cd3b01c999a9"


def test_another_seed_gives_another_text() -> None:
    """Each seed stands for a text of its own."""
    assert text_blog(5, seed=1) != text_blog(5, seed=2)


def test_dice_throw_what_the_published_generator_throws() -> None:
    """From seed 0 come the first numbers that the generator's reference implementation prints."""
    dice = Dice(0)
    assert [dice.throw(1 << 64) for _ in range(3)] == [
        0xE220A8397B1DCDAF,
        0x6E789E6AA1B965F4,
        0x06C45D188009454F,
    ]


def test_dice_stay_between_their_bounds() -> None:
    """Both bounds come up, and nothing beyond them."""
    dice = Dice(7)
    assert {dice.between(3, 5) for _ in range(100)} == {3, 4, 5}


def test_an_update_is_about_nine_tenths_of_a_kilobyte() -> None:
    """A blog's size follows from its number of updates."""
    assert 800 < len(text_blog(200).encode()) / 200 < 1000


def test_updates_stand_newest_first_seven_minutes_apart() -> None:
    """Clocks run backwards, over midnight too."""
    clocks = [update.clock for update in blog_updates(300)]
    minutes = [int(clock[:2]) * 60 + int(clock[2:]) for clock in clocks]
    steps = {(earlier - later) % 1440 for earlier, later in pairwise(minutes)}
    assert steps == {7}


@pytest.mark.parametrize("count", [20, 57, 200])
def test_each_landmark_stands_once(count: int) -> None:
    """A search for a landmark has one hit, and the last landmark is in the last update."""
    texts = [" ".join(update.paragraphs) for update in blog_updates(count)]
    assert [sum(landmark in text for text in texts) for landmark in LANDMARKS] == [1, 1, 1, 1]
    assert LANDMARKS[-1] in texts[-1]


def test_text_has_a_header_for_each_update() -> None:
    """Plain text labels its updates and the original entry."""
    text = text_blog(12)
    assert text.count("\nUPDATE ") == 12
    assert text.count("\nORIGINAL ENTRY: ") == 1


def test_markdown_has_a_heading_for_each_update() -> None:
    """Markdown has one heading more than updates, for the original entry, and a title."""
    lines = markdown_blog(12).splitlines()
    assert sum(line.startswith("## ") for line in lines) == 13
    assert sum(line.startswith("# ") for line in lines) == 1


def test_text_and_markdown_say_the_same() -> None:
    """Every paragraph of the text is one of the Markdown too."""
    paragraphs = [text for update in blog_updates(6) for text in update.paragraphs]
    assert all(f"\n{text}\n" in text_blog(6) and f"\n{text}\n" in markdown_blog(6) for text in paragraphs)


def test_a_feed_is_sound_xml_with_one_entry() -> None:
    """The feed can be read by an XML parser, and its entry holds every update."""
    items = ElementTree.fromstring(feed_of_one(9)).findall("channel/item")
    assert len(items) == 1
    assert (items[0].findtext("description") or "").count("<h2>") == 9


def test_no_slot_is_left_unfilled() -> None:
    """A sentence has no braces left in it."""
    assert "{" not in text_blog(100)


def test_vocabulary_is_read_under_its_names() -> None:
    """Items end at a line's end or at a bar, and comments and empty lines are no items."""
    assert read_vocabulary("# words\n[near by]\na | b c\nd\n\n[far]\ne\n") == {
        "near by": ("a", "b c", "d"),
        "far": ("e",),
    }
