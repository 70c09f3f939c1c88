"""Answers to what programs ask a terminal, so that none of them waits for a terminal that keeps silent."""

import re

__all__ = ["Answers"]

_QUERY = re.compile(
    rb"\x1b\[(?P<attributes>0?)c"
    rb"|\x1b\[>(?P<secondary>0?)c"
    rb"|\x1b\[(?P<status>[56])n"
    rb"|\x1b\[\?(?P<mode>\d{1,5})\$p"
    rb"|\x1b\[\?(?P<keyboard>u)"
    rb"|\x1b\[(?P<size>1[468])t"
    rb"|\x1b\[>(?P<version>0?)q"
    rb"|\x1b\](?P<colour>1[0-2]);\?(?:\x07|\x1b\\)"
    rb"|\x1bP\+q(?P<capability>[0-9A-Fa-f;]*)\x1b\\"
)
_KNOWN_MODES = frozenset({b"2004", b"2026"})
"""Bracketed paste and synchronised output: what most terminals of today have. With the second, a program brackets each
update of the screen, which is how updates are counted."""
_CELL_WIDTH, _CELL_HEIGHT = 10, 20
_LONGEST_QUERY = 64


class Answers:
    """Finds queries in a program's output, also those split between two reads, and answers each once."""

    def __init__(self, columns: int, rows: int) -> None:
        self._columns = columns
        self._rows = rows
        self._unfinished = b""

    def to(self, output: bytes) -> bytes:
        """Return what the terminal sends back on reading `output`; empty when nothing was asked."""
        text = self._unfinished + output
        answers: list[bytes] = []
        end = 0
        for query in _QUERY.finditer(text):
            answers.append(self._answer(query))
            end = query.end()
        self._unfinished = _unfinished_sequence(text[end:])
        return b"".join(answers)

    def _answer(self, query: re.Match[bytes]) -> bytes:
        found = {name: value for name, value in query.groupdict().items() if value is not None}
        name, value = next(iter(found.items()))
        match name:
            case "attributes":
                return b"\x1b[?62;22c"
            case "secondary":
                return b"\x1b[>1;10;0c"
            case "status":
                return b"\x1b[0n" if value == b"5" else b"\x1b[1;1R"
            case "mode":
                return b"\x1b[?%s;%d$y" % (value, 2 if value in _KNOWN_MODES else 0)
            case "keyboard":
                return b"\x1b[?0u"
            case "size":
                return self._size(value)
            case "version":
                return b"\x1bP>|bench 1\x1b\\"
            case "colour":
                return b"\x1b]%s;rgb:%s\x1b\\" % (value, b"dddd/dddd/dddd" if value == b"10" else b"0000/0000/0000")
            case _:
                return b"\x1bP0+r\x1b\\"

    def _size(self, kind: bytes) -> bytes:
        if kind == b"14":
            return b"\x1b[4;%d;%dt" % (self._rows * _CELL_HEIGHT, self._columns * _CELL_WIDTH)
        if kind == b"16":
            return b"\x1b[6;%d;%dt" % (_CELL_HEIGHT, _CELL_WIDTH)
        return b"\x1b[8;%d;%dt" % (self._rows, self._columns)


def _unfinished_sequence(text: bytes) -> bytes:
    """Return the end of `text` that the next read may turn into a query."""
    text = text[-_LONGEST_QUERY:]
    start = text.rfind(b"\x1b")
    if start >= 0 and text[start:] == b"\x1b":  # perhaps the first half of the mark that closes a string
        opening = max(text.rfind(b"\x1b]", 0, start), text.rfind(b"\x1bP", 0, start))
        start = opening if opening >= 0 else start
    return text[start:] if start >= 0 else b""
