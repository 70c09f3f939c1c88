"""Numbers written out in German and French, for tests that read them back."""

from __future__ import annotations

__all__ = ["french", "german"]

_WORDS_DE = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"
_WORDS_FR = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit"
    " dix-neuf"
)
_UNITS_DE, _UNITS_FR = _WORDS_DE.split(), _WORDS_FR.split()
_TENS_DE = ("", "zehn", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_TENS_FR = ("", "dix", "vingt", "trente", "quarante", "cinquante", "soixante")
_TEENS_DE = {16: "sechzehn", 17: "siebzehn"}


def german(number: int) -> str:
    """A number from 2 to 999,999 as one word."""
    thousands, rest = divmod(number, 1000)
    head = f"{_hundreds_de(thousands)}tausend" if thousands else ""
    return head + (_hundreds_de(rest) if rest else "") + ("s" if rest % 100 == 1 else "")


def _hundreds_de(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    head = f"{_UNITS_DE[hundreds]}hundert" if hundreds else ""
    if not rest:
        return head
    if rest < 13:
        return head + _UNITS_DE[rest]
    if rest < 20:
        return head + _TEENS_DE.get(rest, f"{_UNITS_DE[rest - 10]}zehn")
    ten, unit = divmod(rest, 10)
    return head + (f"{_UNITS_DE[unit]}und{_TENS_DE[ten]}" if unit else _TENS_DE[ten])


def french(number: int) -> str:
    """A number from 2 to 999,999, with spaces around hundreds and thousands."""
    thousands, rest = divmod(number, 1000)
    words = [] if thousands < 2 else [_hundreds_fr(thousands, ends=False)]
    words += ["mille"] if thousands else []
    words += [_hundreds_fr(rest, ends=True)] if rest else []
    return " ".join(words)


def _hundreds_fr(number: int, *, ends: bool) -> str:
    hundreds, rest = divmod(number, 100)
    words = [_UNITS_FR[hundreds]] if hundreds > 1 else []
    words += ["cents" if hundreds > 1 and not rest and ends else "cent"] if hundreds else []
    return " ".join([*words, *([_below_hundred_fr(rest, ends=ends)] if rest else [])])


def _below_hundred_fr(number: int, *, ends: bool) -> str:
    if number < 20:
        return _UNITS_FR[number]
    if number >= 80:
        plural = "s" if ends and number == 80 else ""
        return f"quatre-vingt{plural}" if number == 80 else f"quatre-vingt-{_UNITS_FR[number - 80]}"
    ten, unit = divmod(min(number, 60) if number >= 60 else number, 10)
    unit = number - 60 if number >= 60 else unit
    if not unit:
        return _TENS_FR[ten]
    return f"{_TENS_FR[ten]} et {_UNITS_FR[unit]}" if unit in (1, 11) else f"{_TENS_FR[ten]}-{_UNITS_FR[unit]}"
