"""Bytes to text, with as little guessing as possible."""

from __future__ import annotations

import codecs
import re
from functools import cache
from typing import Final, NamedTuple

__all__ = ["Decoded", "NotText", "decode"]

_WIDE: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like the next but one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# First bytes and what they tell; none of them could begin a text.
_SIGNATURES: Final = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive (or an office document, which is one)"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\x1f\x8b", "gzip data"),
    (b"\xfd7zXZ\x00", "xz data"),
    (b"\x28\xb5\x2f\xfd", "zstd data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "an ELF program"),
    (b"MZ\x90\x00", "a Windows program"),
    (b"\xfe\xed\xfa", "a Mach-O program"),
    (b"\xcf\xfa\xed\xfe", "a Mach-O program"),
    (b"\xca\xfe\xba\xbe", "a Java class or a Mach-O program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"OggS\x00", "Ogg sound or film"),
    (b"ID3\x02", "MP3 sound"),
    (b"ID3\x03", "MP3 sound"),
    (b"ID3\x04", "MP3 sound"),
    (b"fLaC\x00", "FLAC sound"),
    (b"\x00asm", "a WebAssembly program"),
    (b"wOFF\x00", "a font"),
    (b"wOF2\x00", "a font"),
)
_LOOK_AT: Final = 65_536
"""How many bytes are looked at to tell text from other data."""
_MOST_CONTROLS: Final = 0.3
"""Well-formed UTF-8 may hold control characters; where so many bytes are controls it is data,"""
_MOST_CONTROLS_BROKEN: Final = 0.02
"""and other bytes with more controls than this are: random data has a tenth."""
_BAD_PER_GOOD: Final = 0.1
"""Broken UTF-8 is still UTF-8 when bad bytes are at most this share of the well-formed multi-byte characters,"""
_FEW_BAD: Final = 3
"""or when there are no more bad places than this beside at least one well-formed multi-byte character."""


class NotText(ValueError):  # noqa: N818 - it is a finding about the file, named as the reader is told
    """The data is no text; the message says what it is, as far as its first bytes tell."""


class Decoded(NamedTuple):
    """The text of a file and how it was read."""

    text: str
    """Line ends and control characters as they are in the file; a byte order mark is cut."""
    cut: int
    """Code points cut at the start: add it to an offset to count in the file with its byte order mark."""
    warnings: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """Read bytes as text: UTF-16 by its mark, else UTF-8, else Windows-1252.

    Raises:
        NotText: the bytes are an image, an archive, a program or the like.

    """
    for mark, encoding in _WIDE:
        if data.startswith(mark):
            return _wide(data[len(mark) :], encoding)
    _refuse_signature(data)
    cut = 1 if data.startswith(codecs.BOM_UTF8) else 0
    body = data[len(codecs.BOM_UTF8) :] if cut else data
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        _refuse_controls(body, _MOST_CONTROLS_BROKEN)
        return _mended(body, cut)
    _refuse_controls(body, _MOST_CONTROLS)
    return Decoded(text, cut)


def _mended(body: bytes, cut: int) -> Decoded:
    """Read bytes that are not well-formed UTF-8."""
    mended = body.decode("utf-8", "replace")
    bad = mended.count("\ufffd") - body.count("\ufffd".encode())
    good = len(_multibyte().findall(body))
    if cut or (good and (bad <= _FEW_BAD or bad <= good * _BAD_PER_GOOD)):
        places = "1 place could not be read and shows" if bad == 1 else f"{bad} places could not be read and show"
        return Decoded(mended, cut, (f"The file is broken UTF-8: {places} as \ufffd.",))
    return Decoded(
        _windows_1252(body),
        0,
        ("The file is not UTF-8 and was read as Windows-1252 (Latin-1); some letters may be wrong.",),
    )


@cache
def _table_1252() -> str:
    # Five values are not assigned in Windows-1252: they stay the control characters that Latin-1 has there.
    return "".join(chr(n) if n in b"\x81\x8d\x8f\x90\x9d" else bytes((n,)).decode("cp1252") for n in range(256))


def _windows_1252(body: bytes) -> str:
    return codecs.charmap_decode(body, "strict", _table_1252())[0]


def _wide(body: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(body.decode(encoding), 1)
    except UnicodeDecodeError:
        text = body.decode(encoding, "replace")
    return Decoded(text, 1, (f"The file is broken {encoding[:6].upper()}: what could not be read shows as \ufffd.",))


def _refuse_signature(data: bytes) -> None:
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise NotText(f"this is {name}, not text")
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        raise NotText(f"this is {data[8:12].decode().strip()} sound, image or film, not text")
    if data[:3] == bytes(3) and data[4:8] == b"ftyp":
        raise NotText("this is MPEG-4 film, sound or image, not text")
    if data[:3] == b"BZh" and data[4:10] == b"1AY&SY":
        raise NotText("this is bzip2 data, not text")
    if data[257:262] == b"ustar" and 0 in data[:257]:
        raise NotText("this is a tar archive, not text")


def _refuse_controls(body: bytes, most: float) -> None:
    sample = body[:_LOOK_AT]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > 2 and controls > len(sample) * most:
        raise NotText("this is binary data, not text")


_CONTROLS: Final = bytes(n for n in range(32) if n not in b"\t\n\r\x0b\x0c\x1b\x08")


@cache
def _multibyte() -> re.Pattern[bytes]:
    return re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
