"""Write the tables of units and currencies from the Unicode Common Locale Data Repository (CLDR).

A developer's tool, never imported by the program. Run it as a script, from anywhere, in a throw-away environment:

    pip install babel==2.18.0 && python parsing/lexicon/build_units.py

What news writes besides (`bn`, `mph`, `sq m`, `Rs`, `quid`) stands in `news_units` and `news_currencies`, by hand; both
tables are read together. Source and licence: NOTICE.
"""

from __future__ import annotations

import importlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent
_UNITS = {
    "duration": """
        nanosecond microsecond millisecond second minute hour day night week month year decade century
    """,
    "percent": "percent=percentage permille=per_mille",
    "length": """
        micrometer nanometer millimeter centimeter decimeter meter kilometer inch foot yard fathom furlong mile
        nautical-mile light-year=light-year
    """,
    "area": """
        square-centimeter square-meter square-kilometer square-inch square-foot square-yard square-mile acre hectare
        dunam
    """,
    "volume": """
        milliliter centiliter deciliter liter hectoliter megaliter cubic-centimeter cubic-meter cubic-kilometer
        cubic-inch cubic-foot cubic-yard cubic-mile fluid-ounce=fluid_ounce pint quart=quart
        gallon=gallon teaspoon tablespoon barrel bushel acre-foot
    """,
    "mass": """
        microgram milligram gram kilogram tonne=metric_ton ton ounce ounce-troy=troy_ounce pound=pound-mass stone carat
    """,
    "speed": "kilometer-per-hour mile-per-hour meter-per-second knot",
    "temperature": "celsius=celsius fahrenheit=fahrenheit kelvin",
    "energy": "joule kilojoule calorie kilocalorie kilowatt-hour=kilowatt_hour electronvolt british-thermal-unit",
    "power": "milliwatt watt kilowatt megawatt gigawatt horsepower volt ampere milliampere ohm",
    "data": """
        byte kilobit kilobyte megabit megabyte gigabit gigabyte terabit terabyte petabyte megapixel pixel
        pixel-per-inch
    """,
    "rate": "mile-per-gallon=mile_per_gallon",
    "other": """
        permillion=part_per_million portion-per-1e9=part_per_billion lumen lux newton hertz kilohertz megahertz
        gigahertz pascal hectopascal kilopascal megapascal millibar millimeter-ofhg newton-meter=newton_metre
        pound-force-per-square-inch=pound_per_square_inch milligram-ofglucose-per-deciliter millimole-per-liter
    """,
}
"""By kind: the units of CLDR, each with the name we give it where that is not its own."""
_OTHER_WORDS = """
A B ac bit bits bu c cal cu CD dec fm fth fur in J K kn kt L N p pc pound pounds pt qt st stones t tn
"""
"""What is a word or another unit in news too; where one is a unit all the same, the list by hand has it."""
_NO_MONEY = "ZWG"
"""Its name is a metal and a colour."""
_NO_MONEY_ALONE = """
colon colons dollar dram drams gold lev mark marks real reals sol soles won
"""
"""The last words of names that mean something else without the country."""
_WORDS_IN_CAPITALS = """
ALL BAM BOB CUP GEL LAK MOP SLE SOS STN TOP VES
"""
"""Codes that a headline, or a name, writes as words."""
_NAMES = {
    "GBP": "pound sterling",
    "ILS": "shekel",
    "TWD": "taiwan dollar",
    "USD": "dollar",
    "XAF": "cfa franc",
    "XOF": "cfa franc",
}
"""Names that differ from those of CLDR."""
_HEADING = "Made by build_units.py; source in NOTICE. By hand: "


def _units(locales: tuple[Any, Any]) -> Iterator[str]:
    """A row a unit, in the order of the table above."""
    american, british = (locale._data["unit_patterns"] for locale in locales)
    full = {key.partition("-")[2]: key for key in american}
    for kind, entries in _UNITS.items():
        for entry in entries.split():
            key, _, given = entry.partition("=")
            long = [_form(patterns[full[key]]["long"][n]) for patterns in (british, american) for n in ("one", "other")]
            short = [_form(american[full[key]]["short"][n]) for n in ("one", "other")]
            name = given.replace("_", " ") or long[0].lower()
            words = _kept(form.lower() for form in long)
            yield f"{name} | {kind} | {', '.join(words)} | {', '.join(s for s in _kept(short) if s not in words)}"


def _form(pattern: Any) -> str:
    return str(pattern).replace("{0}", "").strip()


def _kept(forms: Iterable[str]) -> list[str]:
    """The forms without those that mean something else, each once."""
    return [form for form in dict.fromkeys(forms) if form not in _OTHER_WORDS.split()]


def _currencies(american: Any) -> Iterator[str]:
    """A row a currency that is legal tender today, by name; two of one name share it."""
    territories = importlib.import_module("babel.core").get_global("territory_currencies")
    tender = {code for rows in territories.values() for code, _, end, legal in rows if legal and end is None}
    rows: dict[str, tuple[list[str], list[str], list[str]]] = {}
    for code in sorted(tender - {_NO_MONEY}):
        forms = [_plain(str(american.currencies[code]))]
        forms += [_plain(str(form)) for form in american._data["currency_names_plural"][code].values()]
        name = _NAMES.get(code) or forms[1]
        codes, signs, words = rows.setdefault(name, ([], [], []))
        codes += [code] if code not in _WORDS_IN_CAPITALS.split() else []
        sign = american.currency_symbols.get(code, code)
        signs += [sign] if sign != code else []
        words += forms[1:]
    owners = Counter(word for _, _, words in rows.values() for word in {form.split()[-1] for form in words})
    for name in sorted(rows):
        codes, signs, words = rows[name]
        last = [word for form in words if owners[word := form.split()[-1]] == 1 and word not in _NO_MONEY_ALONE.split()]
        yield " | ".join((name, *(", ".join(dict.fromkeys(column)) for column in (codes, signs, (*words, *last)))))


def _plain(name: str) -> str:
    """A name in small letters without accents."""
    bare = unicodedata.normalize("NFKD", name.lower().replace("ʻ", ""))
    return "".join(c for c in bare if not unicodedata.combining(c))


def _write(name: str, heading: tuple[str, ...], lines: Iterable[str]) -> None:
    rows = [line.replace("  ", " ").rstrip() for line in lines]
    text = "".join(f"# {line}\n" for line in heading) + "\n".join(rows) + "\n"
    (_FOLDER / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
    print(f"{name}: {len(rows)} entries")  # noqa: T201


def main() -> None:
    """Write the tables."""
    locale: Any = importlib.import_module("babel").Locale
    american, british = locale("en"), locale("en", "GB")
    american.currencies  # noqa: B018  # loads the data
    units = "Units of measure: name | kind | words, in any case | symbols, in exactly this case."
    _write("units", (units, f"{_HEADING}news_units."), _units((american, british)))
    money = "Currencies: name | ISO 4217 codes | signs before a number, in exactly this case | words, in any case."
    _write("currencies", (money, f"{_HEADING}news_currencies."), _currencies(american))


if __name__ == "__main__":
    main()
