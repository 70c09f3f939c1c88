"""Names of keys, and the bytes a terminal sends for them."""

__all__ = ["key_bytes"]

_NAMED = {
    "enter": b"\r",
    "escape": b"\x1b",
    "tab": b"\t",
    "space": b" ",
    "backspace": b"\x7f",
    "pageup": b"\x1b[5~",
    "pagedown": b"\x1b[6~",
}


def key_bytes(name: str) -> bytes:
    """Return what a terminal sends for a key: a character, a name such as `pagedown`, or `ctrl+f`.

    Arrow keys are left out: their bytes depend on a mode of the terminal, and no measured program needs them.
    Raises ValueError for a name that is longer than a character and not known.
    """
    if name in _NAMED:
        return _NAMED[name]
    if len(name) == 1:
        return name.encode()
    control, _, letter = name.partition("+")
    if control == "ctrl" and len(letter) == 1 and "a" <= letter <= "z":
        return bytes([ord(letter) & 31])
    raise ValueError(f"unknown key {name!r}")
