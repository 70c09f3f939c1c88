"""Write the German and French names of units and currencies from the Unicode CLDR.

A developer's tool, never imported by the program. Run it as a script, from anywhere, in a throw-away environment:

    pip install babel==2.18.0 && python parsing/lexicon/build_foreign_units.py

Rows bear the English names of `units.txt`, `currencies.txt` and their lists for news, so that figures of every language
have the same units. Source and licence: NOTICE. What news writes besides stands in `units_by_hand.txt` of each language
and is left alone.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent
_HEAD = """# Units and currencies in {language}: name | kind | words, in any case. Written by `build_foreign_units.py`
# from the Unicode CLDR {version}; add what is missing to units_by_hand.txt.
"""
_LANGUAGES = {"de": "German", "fr": "French"}
_SPELLING = (("meter", "metre"), ("liter", "litre"))
_LEFT_OUT = frozenset(
    f"{sort}-{name}"
    for sort, names in (
        ("mass", ("pound", "stone", "ton")),
        ("volume", ("cup", "drop", "quart", "bushel", "tablespoon", "teaspoon")),
        ("length", ("fathom", "furlong", "point")),
        ("concentr", ("permillion", "portion-per-1e9")),
        ("duration", ("night",)),
    )
    for name in names
)
"""Words of these are other words of news, or the name of another unit in the language."""


def main() -> None:
    """Write `units.txt` of each language."""
    core: Any = importlib.import_module("babel.core")
    babel: Any = importlib.import_module("babel")
    for language, name in _LANGUAGES.items():
        locale = core.Locale(language)
        rows = [*_units(locale, core.Locale("en")), *_currencies(locale)]
        lines = "".join(f"{row}\n" for row in rows)
        head = _HEAD.format(language=name, version=f"of babel {babel.__version__}")
        (_FOLDER / language / "units.txt").write_text(head + lines, encoding="utf-8")


def _rows(name: str) -> Iterator[list[list[str]]]:
    """The columns of the English table, that of CLDR before that of news."""
    lines = [
        line for file in (name, f"news_{name}") for line in (_FOLDER / f"{file}.txt").read_text("utf-8").split("\n")
    ]
    for line in lines:
        if line and line[0] != "#":
            yield [[cell.strip() for cell in column.split(",") if cell.strip()] for column in line.split("|")]


def _units(locale: Any, english: Any) -> Iterator[str]:
    """A row for every unit of CLDR that is in our table, with all its forms written out."""
    known = {word: (row[0][0], row[1][0]) for row in _rows("units") if not row[0][0][0].isdecimal() for word in row[2]}
    written: set[str] = set()
    for ident in locale._data["unit_patterns"]:
        if ident in _LEFT_OUT:
            continue
        names = [word for form in _forms(english, ident) for word in (form, _british(form))]
        found = next((known[word.lower()] for word in names if word.lower() in known), None)
        if found is None:
            continue
        words = [word for word in _inflected(locale.language, _forms(locale, ident)) if word not in written]
        written.update(words)
        if words:
            yield f"{found[0]} | {found[1]} | {', '.join(words)}"


def _forms(locale: Any, ident: str) -> list[str]:
    """The name of a unit in each number of a language, in small letters."""
    patterns = dict(locale._data["unit_patterns"].get(ident, {}).get("long", {}))
    written = [pattern for number, pattern in patterns.items() if number in ("one", "other", "many")]
    forms = [" ".join(pattern.removeprefix("{0}").split()).lower() for pattern in written]
    return list(dict.fromkeys(form for form in forms if form and "{" not in form and "(" not in form))


def _british(word: str) -> str:
    for one, two in _SPELLING:
        word = word.replace(one, two)
    return word


def _inflected(language: str, forms: list[str]) -> list[str]:
    """German forms with the dative of the plural, which CLDR leaves out: `Monaten`, `Jahren`."""
    if language != "de":
        return forms
    datives = [f"{form}n" for form in forms if form.endswith(("e", "er", "el")) and " " not in form]
    return list(dict.fromkeys((*forms, *datives)))


def _currencies(locale: Any) -> Iterator[str]:
    """A row for every currency of our table that has a code."""
    numbers: Any = importlib.import_module("babel.numbers")
    for name, codes, *_ in _rows("currencies"):
        if not codes:
            continue
        forms = [numbers.get_currency_name(codes[0], count=count, locale=locale).lower() for count in (1, 2)]
        words = [form for form in _inflected(locale.language, list(dict.fromkeys(forms))) if form != codes[0].lower()]
        if words and not re.search(r"[(),]", words[0]):
            yield f"{name[0]} | money | {', '.join(words)}"


if __name__ == "__main__":
    main()
