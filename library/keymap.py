"""The keys the reader gives to bindings, as the settings have them."""

from __future__ import annotations

from collections.abc import Callable, Collection

from .opening import nearest
from .yaml_file import YamlFile, as_written

__all__ = ["keymap_of"]

_KEYS_BY_NAME = (
    *("space", "enter", "escape", "tab", "backspace", "delete", "insert", "up", "down", "left", "right"),
    *("home", "end", "pageup", "pagedown", "comma", "full_stop", "slash", "question_mark", "colon", "semicolon"),
    *("left_square_bracket", "right_square_bracket", "less_than_sign", "greater_than_sign"),
    *("underscore", "minus", "plus"),
)
"""Names of keys that are offered for one that is misspelt."""


def keymap_of(
    file: YamlFile, binding_ids: Collection[str], known_keys: Callable[[str], bool] | None
) -> tuple[tuple[str, str], ...]:
    """The keymap of a settings file, as pairs of a binding and its keys; what is wrong with it is noted in the file.

    A key that two bindings are given is refused: only one of them would get it.
    """
    taken: dict[str, str] = {}
    pairs = []
    for binding, value in file.content["keymap"].items():
        key = f"keymap.{binding}"
        if binding_ids and binding not in binding_ids:
            file.add_unknown(key, binding, sorted(binding_ids), "binding")
        written = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
        names = [name.strip() for name in written.split(",")] if isinstance(written, str) else []
        if not names or not all(names):
            hint = 'write names of keys in quotes, as in "j,down"; the comma itself is `comma`'
            file.add_problem(key, f"is {as_written(value)}; {hint}")
            continue
        for name in names:
            if known_keys is not None and not known_keys(name):
                file.add_problem(key, f"{as_written(name)} is no key; {_key_hint(name)}")
            elif name in taken:
                file.add_problem(key, f"{as_written(name)} is the key of `{taken[name]}` already")
            taken[name] = binding
        pairs.append((binding, ",".join(names)))
    return tuple(pairs)


def _key_hint(name: str) -> str:
    modifiers, plus, key = name.rpartition("+")
    near = nearest(key, list(_KEYS_BY_NAME))
    return f"did you mean `{modifiers}{plus}{near}`?" if near else "keys are called like `j`, `J`, `space` or `ctrl+f`"
