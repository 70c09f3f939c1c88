"""The table of keys."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from textual.binding import Binding

from dateline.tui.app import DatelineApp
from dateline.tui.keys import BINDING_IDS, KEYS, Key, key_names
from dateline.tui.running import is_key_name
from dateline.tui.screens.reading import ReadingScreen

EACH = pytest.mark.parametrize("key", KEYS, ids=lambda key: key.id)


def test_ids_are_unique() -> None:
    """A user's settings name a binding by its id, which stands for one only."""
    assert len(BINDING_IDS) == len(KEYS)
    assert all(re.fullmatch(r"[a-z]+(\.[a-z]+)?", name) for name in BINDING_IDS)


def test_no_key_is_bound_twice() -> None:
    """A key does one thing, digits that begin a count included."""
    bound = Counter(name for key in KEYS for name in key.keys.split(","))
    bound.update(digit for digit in "056789")
    assert [name for name, times in bound.items() if times > 1] == []


@EACH
def test_every_action_exists(key: Key) -> None:
    """A key runs an action of the reading screen, or one of the application where it says so."""
    namespace, _, call = key.action.rpartition("app.")
    name = call.partition("(")[0]
    owner = DatelineApp if namespace or key.action.startswith("app.") else ReadingScreen
    assert callable(getattr(owner, f"action_{name}", None))


@EACH
def test_every_key_is_one_textual_sends(key: Key) -> None:
    """Keys have names that a terminal can send, so that the user's settings can give them to other bindings."""
    assert [name for name in key.keys.split(",") if not is_key_name(name)] == []


@EACH
def test_every_key_explains_itself(key: Key) -> None:
    """Each has a few words for the palette, a sentence for the help, a group, and names a reader can type."""
    assert 0 < len(key.description.split()) <= 5
    assert key.tooltip.endswith(".")
    assert key.tooltip[0].isupper() or key.tooltip[0] == "`"
    assert key.group in ("Moving", "Updates", "Finding", "Panels", "Copying", "Program")
    assert len(key_names(key)) <= 13
    assert not re.search(r"_(?:sign|stop|bracket|mark|parenthesis)|underscore", key_names(key))


def test_groups_stand_together() -> None:
    """Keys of a group follow each other, so that each group has one heading in the help."""
    groups = [key.group for key in KEYS]
    assert len(set(groups)) == sum(before != after for before, after in zip([None, *groups], groups, strict=False))


def test_the_table_is_bound() -> None:
    """The bindings of the reading screen, and for the palette the application's, are those of the table."""
    bindings = [binding for binding in (*ReadingScreen.BINDINGS, *DatelineApp.BINDINGS) if isinstance(binding, Binding)]
    bound = {binding.id: (binding.key, binding.tooltip) for binding in bindings if binding.id}
    assert bound == {key.id: (key.keys, key.tooltip) for key in KEYS}
    actions = {binding.id: binding.action.removeprefix("app.") for binding in bindings if binding.id}
    assert actions == {key.id: key.action.removeprefix("app.") for key in KEYS}


@pytest.mark.parametrize("name", ["j", "J", "space", "ctrl+f", "shift+tab", "f1", "full_stop", "é", "alt+x", "5"])
def test_names_of_keys(name: str) -> None:
    """Letters, digits, named keys and their combinations are keys."""
    assert is_key_name(name)


@pytest.mark.parametrize("name", ["", "spaec", "ctrl+", "control+f", ".", "jj", "ctrl+spaec", "f99", "\x1b", "+"])
def test_what_is_no_key(name: str) -> None:
    """A name that no terminal sends is refused, signs are known by their names."""
    assert not is_key_name(name)
