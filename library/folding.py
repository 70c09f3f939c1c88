"""The form of a text that is searched: one character for one, so that offsets stay the document's."""

from __future__ import annotations

import functools
import re
import unicodedata

__all__ = ["FILLER", "FoldedText", "fold", "lower"]

FILLER = "\0"
"""Stands for a character that is not looked for: a combining accent, a soft hyphen, a break of no width."""

_WHITE = "\t\n\v\f\r\x1c\x1d\x1e\x1f"
_ALIKE = {
    " ": "\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000",
    "'": "´‘’‚‛′ʹʼ‹›＇",
    '"': "“”„‟″«»〝〞＂",
    "-": "‐‑‒–—―−﹘﹣－",
    "A": "Ⱥ",
    "D": "ĐÐ",
    "H": "Ħ",
    "I": "İ",
    "L": "Ł",
    "O": "Ø",
    "T": "Ŧ",
    "d": "đð",
    "h": "ħ",
    "i": "ı",
    "l": "ł",
    "o": "ø",
    "t": "ŧ",
    "σ": "ς",
}
"""Letters with a stroke have no accent to take off for Unicode; readers type them plain all the same."""
_LETTERS = (range(0xC0, 0x250), range(0x370, 0x530), range(0x1E00, 0x2000))
"""Where Latin, Greek and Cyrillic letters with accents stand."""
_UNSEEN = (
    (0xAD, 0xAD),  # soft hyphen
    (0x300, 0x36F),  # combining accents
    (0x591, 0x5BD),  # Hebrew points
    (0x5BF, 0x5BF),
    (0x5C1, 0x5C2),
    (0x5C4, 0x5C5),
    (0x5C7, 0x5C7),
    (0x610, 0x61A),  # Arabic marks
    (0x64B, 0x65F),
    (0x670, 0x670),
    (0x200B, 0x200B),  # zero width space
    (0x2060, 0x2060),  # word joiner
)


@functools.cache
def _substitutes() -> dict[str, str]:
    """Each character that is searched as another one."""
    table = {chr(code): FILLER for first, last in _UNSEEN for code in range(first, last + 1)}
    for code in (code for letters in _LETTERS for code in letters):
        parts = unicodedata.normalize("NFD", chr(code))
        if len(parts) > 1 and all("\u0300" <= mark <= "\u036f" for mark in parts[1:]):
            table[chr(code)] = parts[0]
    for plain, variants in _ALIKE.items():
        table.update(dict.fromkeys(variants, plain))
    return {variant: table.get(plain, plain) for variant, plain in table.items()}


@functools.cache
def _substituted() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(_substitutes()))}]")


def fold(text: str) -> str:
    """The text with its case, without accents, with plain quotation marks, dashes and blanks; of the same length."""
    if not text.isascii():
        substitutes = _substitutes()
        text = _substituted().sub(lambda found: substitutes[found[0]], text)
    for blank in _WHITE:
        text = text.replace(blank, " ")
    return text


def lower(folded: str) -> str:
    """The folded text in small letters; of the same length."""
    return folded.lower().replace("ς", "σ")


class FoldedText:
    """A document's text made ready for searching, piece by piece in idle time or all at once when it is asked for."""

    __slots__ = ("_cased", "_cased_pieces", "_folded", "_lowered", "_lowered_pieces", "_whole", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded = 0
        self._lowered_pieces: list[str] = []
        self._cased_pieces: list[str] = []
        self._lowered: str | None = None
        self._cased: str | None = None
        self._whole: tuple[str, str, bool] | None = None

    def __len__(self) -> int:
        return len(self.text)

    @property
    def done(self) -> bool:
        """Whether the whole text is folded."""
        return self._whole is not None

    def fold_some(self, chars: int) -> bool:
        """Fold that many characters more (100,000 are about a millisecond); true when all are done.

        Putting the pieces together takes steps of their own, of some milliseconds where the text has ten million
        characters.
        """
        if self._whole is not None:
            return True
        if self._folded < len(self.text):
            cased = fold(self.text[self._folded : self._folded + chars])
            self._lowered_pieces.append(lower(cased))
            self._cased_pieces.append(cased)
            self._folded += chars
        elif self._lowered is None:
            self._lowered = "".join(self._lowered_pieces)
            self._lowered_pieces.clear()
        elif self._cased is None:
            self._cased = "".join(self._cased_pieces)
            self._cased_pieces.clear()
        else:
            self._whole = self._lowered, self._cased, FILLER in self._lowered
        return self._whole is not None

    def whole(self) -> tuple[str, str, bool]:
        """In small letters, in its own case, and whether there are fillers; folds what is not folded yet."""
        while self._whole is None:
            self.fold_some(1 << 18)
        return self._whole
