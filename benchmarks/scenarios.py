"""Which programs read which documents, and what is done in them: the table of the benchmark.

A program's keys stand here once; a scenario is a program with a document.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from .corpus import Document
from .steps import Hold, Press, Settle, Step

__all__ = ["BASELINE", "Programs", "Scenario", "scenarios"]

BASELINE = "empty app"
"""Ratios are against this scenario, round by round."""
_ANALYSIS_LIMIT = 400.0
_LETTERS = tuple("yttrowake")


@dataclass(frozen=True, slots=True)
class Scenario:
    """A program started with a document, and what is done in it."""

    name: str
    command: tuple[str, ...]
    ready: str
    """Text that is on the screen once the document can be read."""
    steps: tuple[Step, ...] = ()
    goodbye: tuple[str, ...] = ("q",)
    """Keys that leave the program."""
    prepare: tuple[str, ...] = ()
    """A command run once before the first round, not timed."""
    early_key: str = ""
    """A key typed as soon as the text can be read: when starts are measured, its answer is waited for."""
    early_answer: str = ""
    """Text that is the answer to it; empty where the answer is that the text has moved up by a row."""
    rehearsed: bool = False
    """Whether the program was started and left once before in the same home, as on any day but the first."""


@dataclass(frozen=True, slots=True)
class Programs:
    """Where the programs are; empty where one is not installed."""

    python: str
    """The interpreter that runs the reader: the empty app runs in the same."""
    dateline: str = ""
    less: str = ""
    newsboat: str = ""
    toolong: str = ""
    frogmouth: str = ""


_READING: tuple[Step, ...] = (
    Press("line", ("j",), repeat=12),
    Press("page", ("space",), repeat=8),
    Press("next update", ("]",), repeat=10),
)
_SEARCHING: tuple[Step, ...] = (
    Press("search letter", _LETTERS, before=("/",), expect="yttrowake"),
    Press("keep the match", ("enter",)),
    Press("end, top", ("G", "g"), repeat=2),
)
_COUNT_SECONDS = 0.6
"""How long a digit that went to a panel may still become a count."""
_PANELS: tuple[Step, ...] = (
    Press("round the panels", ("tab",), repeat=4),
    Press("row in the list of updates", ("j",), repeat=8, before=("4",), wait=_COUNT_SECONDS),
    Press("back to the text", ("1",)),
)
_READER_SMALL: tuple[Step, ...] = (
    Settle("analysis", _ANALYSIS_LIMIT),
    Press("line", ("j", "k"), repeat=6),
    Press("next update", ("]", "["), repeat=5),
    *_PANELS,
)
_READER: tuple[Step, ...] = (
    Settle("analysis", _ANALYSIS_LIMIT),
    *_READING,
    Hold("line held", "k", 45),
    *_PANELS,
    *_SEARCHING,
)
_READER_LONG: tuple[Step, ...] = (
    Press("line while analysing", ("j",), repeat=12, least_rows=4, settle_limit=0.3),
    Press("page while analysing", ("space",), repeat=8, least_rows=4, settle_limit=0.3),
    Press("next update while analysing", ("]",), repeat=10, least_rows=4, settle_limit=0.3),
    *_READER,
)
_LESS: tuple[Step, ...] = (
    Press("line", ("j",), repeat=12),
    Press("page", ("space",), repeat=8),
    Press("search letter", _LETTERS, before=("/",), expect="yttrowake"),
    Press("keep the match", ("enter",), measured=False),
    Press("end, top", ("G", "g"), repeat=2),
)
_TOOLONG: tuple[Step, ...] = (
    Press("page", ("pageup",), repeat=8),
    Press("search letter", _LETTERS, before=("ctrl+f",)),
)
_NEWSBOAT: tuple[Step, ...] = (
    Press("open the feed", ("enter",), expect="Harbour strike", measured=False),
    Press("open the document", ("enter",), expect="Date:"),
    Press("page", ("space",), repeat=8),
)


def scenarios(programs: Programs, documents: dict[str, Document], folder: Path) -> tuple[Scenario, ...]:
    """Return what to run, in the order of each round; programs that are not installed are left out.

    `folder` is a scratch folder for what programs keep from one round to the next.
    """
    found = [
        Scenario(
            BASELINE,
            (programs.python, str(Path(__file__).parent / "apps" / "empty.py")),
            "nothing but a line",
            (Press("flip", ("j",), repeat=20),),
            early_key="j",
            early_answer="nothing but a line: 1",
        )
    ]
    for document in documents.values():
        found += _scenarios_of(programs, document, folder)
    return tuple(found)


def _scenarios_of(programs: Programs, document: Document, folder: Path) -> list[Scenario]:
    """Return the programs that are measured with one document."""
    found = []
    path = str(document.path)
    is_seed, is_long = not document.updates, document.updates >= 10_000
    if programs.dateline:
        steps = _READER_SMALL if is_seed else _READER_LONG if is_long else _READER
        command = (programs.dateline, path)
        first = Scenario(f"dateline {document.name}", command, document.opening, steps, early_key="j")
        found += [first, replace(first, name=f"{first.name} again", steps=(), rehearsed=True)]
    if programs.less:
        steps = () if is_seed else _LESS
        found.append(Scenario(f"less {document.name}", (programs.less, "--incsearch", path), document.opening, steps))
    if programs.toolong and document.updates >= 1_000:
        found.append(
            Scenario(f"toolong {document.name}", (programs.toolong, path), document.closing, _TOOLONG, ("ctrl+c",))
        )
    if programs.frogmouth and document.markdown and document.updates <= 100:
        command = (programs.frogmouth, str(document.markdown))
        steps = (Press("page", ("pagedown",), repeat=5),) if document.updates else ()
        found.append(Scenario(f"frogmouth {document.name}", command, document.opening, steps, ("ctrl+q",)))
    if programs.newsboat and document.feed and document.updates <= 1_000:
        found.append(_newsboat(programs.newsboat, document, folder))
    return found


def _newsboat(program: str, document: Document, folder: Path) -> Scenario:
    """The document is the only entry of a feed that was fetched before."""
    stem = folder / f"newsboat-{document.updates}"
    urls, kept, config = f"{stem}.urls", f"{stem}.db", f"{stem}.config"
    files = ("-u", urls, "-c", kept, "-C", config)
    fetch = f"echo 'file://{document.feed}' >{urls} && echo 'show-read-feeds yes' >{config} && "
    return Scenario(
        f"newsboat {document.name}",
        (program, "-q", *files),
        "Harbour feed",
        _NEWSBOAT,
        ("Q",),
        ("sh", "-c", fetch + f"{program} {' '.join(files)} -x reload"),
    )
