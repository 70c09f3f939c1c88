"""The command line, understood and explained."""

from __future__ import annotations

import shlex

import pytest

from dateline.cli.arguments import Request, parse
from dateline.cli.commands import COMMANDS, READ, chosen_command
from dateline.cli.exits import UsageError
from dateline.cli.help import COLUMNS, help_text


@pytest.mark.parametrize(
    ("line", "name", "files", "values"),
    [
        ("", "", (), {}),
        ("a.txt - b.txt", "", ("a.txt", "-", "b.txt"), {}),
        ("a.txt --theme night b.txt --plain", "", ("a.txt", "b.txt"), {"theme": "night", "plain": True}),
        ("--theme facts a.txt", "", ("a.txt",), {"theme": "facts"}),
        ("--theme=facts updates a.txt", None, (), {}),
        ("facts a.txt --jobs 2 b.txt", "facts", ("a.txt", "b.txt"), {"jobs": 2}),
        ("--jsonl facts", "facts", (), {"jsonl": True}),
        ("--color never people a.txt", "people", ("a.txt",), {"color": "never"}),
        ("people --no-color a.txt", "people", ("a.txt",), {"color": "never"}),
        ("people people", "people", ("people",), {}),
        ("./facts", "", ("./facts",), {}),
        ("-- facts", "", ("facts",), {}),
        ("updates --csv -- --json -", "updates", ("--json", "-"), {"csv": True}),
        ("-q dirs", "dirs", (), {"quiet": True}),
        ("-q a.txt --no-mouse", "", ("a.txt",), {"quiet": True, "no_mouse": True}),
    ],
)
def test_parse(line: str, name: str | None, files: tuple[str, ...], values: dict[str, object]) -> None:
    """The first name may be a command; options stand anywhere before `--`."""
    if name is None:
        with pytest.raises(UsageError):
            parse(shlex.split(line))
        return
    request = parse(shlex.split(line))
    assert (request.command.name, request.files, request.values) == (name, files, values)


@pytest.mark.parametrize(
    ("line", "start_line", "query", "files"),
    [
        ("+12 a.txt", 12, None, ("a.txt",)),
        ("a.txt +0", 1, None, ("a.txt",)),
        ("'+/the mayor' a.txt", None, "the mayor", ("a.txt",)),
        ("+/ a.txt", None, None, ("a.txt",)),
        ("-- +12", None, None, ("+12",)),
        ("./+12", None, None, ("./+12",)),
    ],
)
def test_starting_place(line: str, start_line: int | None, query: str | None, files: tuple[str, ...]) -> None:
    """`+N` and `+/PATTERN` say where reading begins, unless they stand behind `--`."""
    request = parse(shlex.split(line))
    assert (request.start_line, request.start_query, request.files) == (start_line, query, files)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("--jsno", "`dateline` has no option --jsno; did you mean --json?"),
        ("facts --jsnol a", "`dateline facts` has no option --jsnol; did you mean --jsonl?"),
        ("a.txt --teme=x", "`dateline` has no option --teme; did you mean --theme?"),
        ("--jobs 2 a.txt", "`dateline` has no option --jobs, `dateline facts` has it"),
        ("people -z a", "`dateline people` has no option -z"),
        ("--color blue", "--color: 'blue' is none of auto, always, never"),
        ("--theme", "--theme: expected one argument"),
        ("--plain=yes", "--plain: ignored explicit argument 'yes'"),
        ("facts --jobs 0 a", "--jobs: '0' is not a whole number above zero"),
        ("facts --jobs many a", "--jobs: 'many' is not a whole number above zero"),
        (f"facts --jobs {'9' * 5000} a", f"--jobs: '{'9' * 5000}' is not a whole number above zero"),
        ("updates --json --csv a", "--json and --csv exclude each other"),
        ("dirs a.txt", "`dateline dirs` takes no names, but 'a.txt' was given"),
        ("+x a.txt", "'+x' is no place to begin; write +N for a line, +/PATTERN for a word"),
    ],
)
def test_wrong_usage(line: str, complaint: str) -> None:
    """What is wrong is said in one line, with what was meant where that can be guessed."""
    with pytest.raises(UsageError) as raised:
        parse(shlex.split(line))
    assert str(raised.value) == complaint


def test_values_by_type() -> None:
    """A request hands out what was given, and None or False for what was not."""
    request = Request(READ, values={"jobs": 3, "theme": "night", "plain": True})
    assert (request.number("jobs"), request.text("theme"), request.flag("plain")) == (3, "night", True)
    assert (request.number("width"), request.text("config"), request.flag("quiet")) == (None, None, False)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name or "read")
def test_help(command: object) -> None:
    """The help of a command names every option with its phrase, and fits a small terminal."""
    chosen = next(known for known in COMMANDS if known is command)
    text = help_text(chosen)
    words = " ".join(text.split())
    assert text.startswith(f"Usage: dateline {chosen.name}".rstrip())
    for option in chosen.options:
        assert f"{', '.join(option.names)} {option.value or ''}".strip() in words
        assert option.summary in words
    assert all(len(line) <= COLUMNS for line in text.splitlines())


def test_help_lists_commands() -> None:
    """The help without a command lists all of them with what they do."""
    words = " ".join(help_text(READ).split())
    assert all(f"{command.name} {command.summary}" in words for command in COMMANDS if command.name)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name or "read")
def test_examples_are_understood(command: object) -> None:
    """Each example of the help is a command line that the program takes."""
    chosen = next(known for known in COMMANDS if known is command)
    for example, _ in chosen.examples:
        call = example.split("dateline ", 1)[1] if "dateline " in example else ""
        words = shlex.split(call.split(" | ")[0].split(" <")[0])
        assert parse(words).command is chosen


def test_an_option_means_the_same_everywhere() -> None:
    """No two options share a name, so that the first name can be found whatever the command."""
    kinds: dict[str, bool] = {}
    for command in COMMANDS:
        for option in command.options:
            for name in option.names:
                assert kinds.setdefault(name, option.value is None) == (option.value is None)


def test_chosen_command_of_a_wrong_line() -> None:
    """Which command is meant is known before its options are understood."""
    assert chosen_command(["--jsno", "people"]).name == "people"
    assert chosen_command(["--width", "people"]).name == ""
