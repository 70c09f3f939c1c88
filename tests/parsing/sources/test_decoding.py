"""From bytes to text."""

from __future__ import annotations

import codecs

import pytest

from dateline.parsing.sources.decoding import NotText, decode

_TEXT = "UPDATE 1254 GMT:\r\n\r\nÇa va – „gut“ 🔴\x00\x1b[31m\n"


@pytest.mark.parametrize(
    ("data", "cut"),
    [
        pytest.param(_TEXT.encode(), 0, id="UTF-8"),
        pytest.param(codecs.BOM_UTF8 + _TEXT.encode(), 1, id="UTF-8 with a mark"),
        pytest.param(codecs.BOM_UTF16_LE + _TEXT.encode("utf-16-le"), 1, id="UTF-16, little end first"),
        pytest.param(codecs.BOM_UTF16_BE + _TEXT.encode("utf-16-be"), 1, id="UTF-16, big end first"),
        pytest.param(codecs.BOM_UTF32_LE + _TEXT.encode("utf-32-le"), 1, id="UTF-32, little end first"),
    ],
)
def test_unicode(data: bytes, cut: int) -> None:
    """Unicode comes back sign for sign, line ends and control characters too; a byte order mark is cut and counted."""
    decoded = decode(data)
    assert decoded.text == _TEXT
    assert decoded.cut == cut
    assert decoded.warnings == ()


def test_windows_1252() -> None:
    """What is no UTF-8 is read as Windows-1252, and the reader is told."""
    decoded = decode("Le café – 12 €".encode("cp1252"))
    assert decoded.text == "Le café – 12 €"
    assert decoded.warnings == (
        "The file is not UTF-8 and was read as Windows-1252 (Latin-1); some letters may be wrong.",
    )


def test_unassigned_values_of_windows_1252() -> None:
    """The five values that Windows-1252 leaves open stay control characters."""
    assert decode(b"a\x81b\xe9").text == "a\x81bé"


def test_broken_utf_8_stays_utf_8() -> None:
    """A few bad bytes in good UTF-8 become replacement characters; the rest keeps its letters."""
    decoded = decode("Çà et là, déjà vu".encode() + b"\xff" + " – voilà".encode())
    assert decoded.text == "Çà et là, déjà vu\ufffd – voilà"
    assert decoded.warnings == ("The file is broken UTF-8: 1 place could not be read and shows as \ufffd.",)


def test_replacement_characters_of_the_file_are_not_counted() -> None:
    """A replacement character that stands in the file itself is no bad place."""
    assert decode("é\ufffd".encode() + b"\xff").warnings[0].startswith("The file is broken UTF-8: 1 place ")


def test_cut_short_utf_16() -> None:
    """A file that ends in the middle of a character is read as far as it goes."""
    decoded = decode(codecs.BOM_UTF16_LE + "abc".encode("utf-16-le") + b"\x64")
    assert decoded.text == "abc\ufffd"
    assert decoded.warnings == ("The file is broken UTF-16: what could not be read shows as \ufffd.",)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "a PNG image"),
        (b"\x7fELF\x02\x01\x01" + bytes(64), "an ELF program"),
        (b"PK\x03\x04" + b"\x14\x00" * 20, "a ZIP archive"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF document"),
        (b"\x1f\x8b\x08\x00" + bytes(20), "gzip data"),
        (b"SQLite format 3\x00" + bytes(84), "an SQLite database"),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", "WAVE sound"),
        (b"\x00\x00\x00\x18ftypmp42" + bytes(20), "MPEG-4"),
        (bytes(range(256)) * 4, "binary data"),
        (bytes(100), "binary data"),
    ],
)
def test_not_text(data: bytes, name: str) -> None:
    """Data that is no text is refused, by name where its first bytes tell."""
    with pytest.raises(NotText, match=name):
        decode(data)


def test_empty() -> None:
    """An empty file is an empty text."""
    assert decode(b"") == decode(codecs.BOM_UTF8[:0])
    assert decode(b"").text == ""
