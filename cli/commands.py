"""All commands and options of the program. Parser and help are made from this and from nothing else."""

from __future__ import annotations

from .declaration import Command, Option

__all__ = ["COMMANDS", "COMMAND_NAMES", "ENVIRONMENT", "READ", "chosen_command", "first_name", "split"]


HELP = Option(("-h", "--help"), "show this help")
VERSION = Option(("-V", "--version"), "show the version")
QUIET = Option(("-q", "--quiet"), "say nothing on standard error but errors")
COLOR = Option(("--color",), "whether to colour; `always` also aligns into a pipe", "WHEN", ("auto", "always", "never"))
NO_COLOR = Option(("--no-color",), "the same as --color never", implies=("color", "never"))
WIDTH = Option(("--width",), "wrap or cut at N columns", "N", number=True)
CONFIG = Option(("--config",), "use this settings file", "FILE")
JOBS = Option(("--jobs",), "spread the work over N processes; the order stays", "N", number=True)
JSON = Option(("--json",), "one JSON object a line")
CSV = Option(("--csv",), "comma-separated values with a header line")
LANGUAGE = Option(("--language",), "the documents are in this language: en, de or fr", "CODE")
FIGURE_KINDS = ("people", "money", "votes", "rest", "count", "percent", "duration", "age")
"""What a list of figures can be narrowed to: those of `library.importance`, which help does not wait for."""
COMMON = (QUIET, HELP, VERSION)
ROWS = (JSON, CSV, Option(("--plain",), "tab-separated, as in a pipe"), COLOR, NO_COLOR, WIDTH)

ENVIRONMENT = (
    ("NO_COLOR", "no colours, unless --color asks for them"),
    ("COLUMNS", "how wide rows may be"),
    ("DATELINE_THEME", "the theme, before that of the settings file"),
    ("DATELINE_TRACEBACK", "show where a fault of the program lies"),
)
"""The variables the program goes by, each with what it does."""

READ = Command(
    "",
    "open documents in the reader",
    "[+N | +/PATTERN] [FILE | -]...",
    "Open documents in the reader: several are a list to switch between, - is standard input. Without a name the"
    " last document is opened again, at first two samples. When the output is no terminal, a plain digest is printed"
    " instead.",
    (
        Option(("--theme",), "use this theme; `dateline themes` lists them", "NAME"),
        CONFIG,
        LANGUAGE,
        COLOR,
        NO_COLOR,
        Option(("--no-mouse",), "leave the mouse to the terminal"),
        Option(("--plain",), "print the plain digest, also on a terminal"),
        Option(("--width",), "wrap the digest at N columns (78)", "N", number=True),
        *COMMON,
    ),
    examples=(
        ("dateline page.txt", "read a page"),
        ("curl -s ADDRESS | dateline", "read what comes in a pipe; keys come from the terminal"),
        ("dateline +/mayor page.md", "begin at the first `mayor`"),
        ("dateline -- -odd-name.txt", "a file whose name begins with a dash"),
    ),
)

COMMANDS = (
    READ,
    Command(
        "facts",
        "print everything understood of documents, as JSON",
        "[FILE | -]...",
        "Print one JSON object a document, one a line, in the order of the arguments. With --jsonl each line of the"
        ' input is itself a document, {"id": ..., "text": ...}, and is answered as soon as it is done.',
        (
            Option(("--jsonl",), 'read JSON Lines: {"id", "text", "title", "published", "media_type", "language"}'),
            LANGUAGE,
            JOBS,
            Option(("--schema",), "print the JSON Schema of the output"),
            *COMMON,
        ),
        examples=(
            ("dateline facts page.txt | jq .updates[].time", "the clocks of a page"),
            ("dateline facts --jsonl --jobs 4 <archive.jsonl >facts.jsonl", "an archive on four processors"),
        ),
    ),
    Command(
        "updates",
        "list the updates of documents",
        "[FILE | -]...",
        "List the updates, one a line. In a pipe the columns are separated by tabs: time, kind, headline or first"
        " words, label, author, id, start, end, source.",
        (LANGUAGE, *ROWS, *COMMON),
        examples=(("dateline updates page.txt | cut -f1,3", "clock and headline"),),
    ),
    Command(
        "figures",
        "list the figures: what they count, and who says so",
        "[FILE | -]...",
        "List the figures, one a line. In a pipe the columns are separated by tabs: words, value, unit, kind, counts,"
        " of, qualifier, change, claimed by, time, update, start, end, source. With --ledger, what all the documents"
        " count again is one row: what it is, its last value, claimant, the value before, how many values there are,"
        " who disagrees. In a pipe each value has a row, with these columns: measure, name, event, of, unit, kind,"
        " time, words, value, qualifier, direction, change, trend, claimed by, against, source, update, start, end,"
        " sentence.",
        (
            Option(("--ledger",), "one row for each thing that is counted again, with its history"),
            Option(("--kind",), f"only these: {', '.join(FIGURE_KINDS)}", "KIND", FIGURE_KINDS),
            Option(
                ("--all",), "also dates, times, places in an order, what is said in passing; a ledger never has them"
            ),
            LANGUAGE,
            *ROWS,
            *COMMON,
        ),
        examples=(
            ("dateline figures --kind people page.txt", "who was harmed"),
            ("dateline figures --ledger mon.txt tue.txt", "what has changed over two days"),
            ("dateline figures --ledger --csv page.txt", "every value with its time, for a spreadsheet"),
        ),
    ),
    Command(
        "people",
        "list the people: who they are and how often they appear",
        "[FILE | -]...",
        "List the people, one a line. In a pipe the columns are separated by tabs: name, kind, mentions, quotes, roles,"
        " aliases, start, role, first, last, source. The role is the one said last; first and last are the times of the"
        " updates that name them.",
        (Option(("--all",), "also those named in credits and bylines only"), LANGUAGE, *ROWS, *COMMON),
        examples=(("dateline people --json page.txt", "with every place where they stand"),),
    ),
    Command(
        "config",
        "print the settings in effect",
        "",
        "Print the settings in effect, in the form of the settings file.",
        (CONFIG, *COMMON),
        takes_files=False,
    ),
    Command(
        "themes",
        "list the themes",
        "",
        "List the themes, one a line: name, tab, title, tab, ground. A theme of your own, in the folder that"
        " `dateline dirs` names, takes the place of one of the same name.",
        COMMON,
        takes_files=False,
    ),
    Command(
        "dirs",
        "print where settings and documents are kept",
        "",
        "Print the folders in use, one a line: purpose, tab, folder.",
        COMMON,
        takes_files=False,
    ),
)


COMMAND_NAMES = tuple(command.name for command in COMMANDS if command.name)


def chosen_command(arguments: list[str]) -> Command:
    """The command that the first name is; else opening the reader."""
    index = first_name(split(arguments)[0])
    if index is not None:
        for command in COMMANDS:
            if command.name == arguments[index]:
                return command
    return READ


def split(arguments: list[str]) -> tuple[list[str], list[str]]:
    """What stands before `--`, and the names behind it."""
    if "--" not in arguments:
        return arguments, []
    end = arguments.index("--")
    return arguments[:end], arguments[end + 1 :]


def first_name(flags: list[str]) -> int | None:
    """The index of the first argument that is neither an option nor the value of one."""
    with_value = {name for command in COMMANDS for option in command.options if option.value for name in option.names}
    is_value = False
    for index, argument in enumerate(flags):
        if is_value:
            is_value = False
        elif argument in with_value:
            is_value = True
        elif not argument.startswith("-") or argument == "-":
            return index
    return None
