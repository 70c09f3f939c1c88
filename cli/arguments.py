"""The command line, understood: which command, which files, which options."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NoReturn

from .commands import COMMANDS, chosen_command, first_name, split
from .declaration import Command, Option
from .exits import UsageError

__all__ = ["Request", "parse"]


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for."""

    command: Command
    files: tuple[str, ...] = ()
    start_line: int | None = None
    """From `+N`."""
    start_query: str | None = None
    """From `+/PATTERN`."""
    values: dict[str, object] = field(default_factory=dict)
    """The options given, by key."""

    def flag(self, key: str) -> bool:
        """Whether the flag was given."""
        return bool(self.values.get(key))

    def text(self, key: str) -> str | None:
        """The value of an option as it was given."""
        value = self.values.get(key)
        return None if value is None else str(value)

    def number(self, key: str) -> int | None:
        """The value of an option that is a number."""
        value = self.values.get(key)
        return value if isinstance(value, int) else None


def parse(arguments: list[str]) -> Request:
    """Understand the arguments behind the name of the program; flags may stand before and after names.

    Raises `UsageError`.
    """
    command = chosen_command(arguments)
    flags, names = split(arguments)
    if command.name:
        flags = _without_first_name(flags)
    values, operands = _parse_flags(command, flags)
    line, query = None, None
    if not command.name:
        line, query, operands = _starting_place(operands)
    files = (*operands, *names)
    if files and not command.takes_files:
        raise UsageError(f"`dateline {command.name}` takes no names, but {files[0]!r} was given")
    if values.get("json") and values.get("csv"):
        raise UsageError("--json and --csv exclude each other")
    return Request(command, files, line, query, values)


def _without_first_name(flags: list[str]) -> list[str]:
    index = first_name(flags)
    return flags if index is None else flags[:index] + flags[index + 1 :]


def _starting_place(operands: list[str]) -> tuple[int | None, str | None, list[str]]:
    """Take `+N` and `+/PATTERN` out of the names."""
    line: int | None = None
    query: str | None = None
    names: list[str] = []
    for operand in operands:
        if operand.startswith("+/"):
            query = operand[2:] or None
        elif operand.startswith("+") and operand[1:].isascii() and operand[1:].isdigit():
            line = max(1, int(operand[1:19]))
        elif operand.startswith("+"):
            raise UsageError(f"{operand!r} is no place to begin; write +N for a line, +/PATTERN for a word")
        else:
            names.append(operand)
    return line, query, names


class _Parser(argparse.ArgumentParser):
    """A parser that raises what it finds wrong instead of ending the program."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message.removeprefix("argument "))


def _parse_flags(command: Command, flags: list[str]) -> tuple[dict[str, object], list[str]]:
    parser = _Parser(
        prog="dateline",
        add_help=False,
        allow_abbrev=False,
        argument_default=argparse.SUPPRESS,
        formatter_class=lambda prog: argparse.HelpFormatter(
            prog, width=80
        ),  # a width of its own: it would ask `shutil`
    )
    for option in command.options:
        _add(parser, option)
    parser.add_argument("names", nargs="*", default=[])
    found, unknown = parser.parse_known_intermixed_args(flags)
    if unknown:
        raise _unknown(command, unknown[0])
    values = vars(found)
    names: list[str] = values.pop("names")
    return values, names


def _add(parser: argparse.ArgumentParser, option: Option) -> None:
    if option.implies:
        key, value = option.implies
        parser.add_argument(*option.names, dest=key, action="store_const", const=value)
    elif option.value is None:
        parser.add_argument(*option.names, dest=option.key, action="store_true")
    else:
        parser.add_argument(
            *option.names,
            dest=option.key,
            type=_whole_number if option.number else _one_of(option.choices) if option.choices else str,
        )


def _whole_number(written: str) -> int:
    if written.isascii() and written.isdigit() and 0 < int(written[:10]) < 1_000_000:
        return int(written)
    raise argparse.ArgumentTypeError(f"{written!r} is not a whole number above zero")


def _one_of(choices: tuple[str, ...]) -> Callable[[str], str]:
    def check(written: str) -> str:
        if written in choices:
            return written
        raise argparse.ArgumentTypeError(f"{written!r} is none of {', '.join(choices)}")

    return check


def _unknown(command: Command, written: str) -> UsageError:
    """What to say of an option that the command does not have: whose it is, or which one is near."""
    from dateline.library.opening import nearest  # only when something is wrong

    name = written.partition("=")[0]
    problem = f"{_shown(command)} has no option {name}"
    for other in COMMANDS:
        if any(name in option.names for option in other.options):
            return UsageError(f"{problem}, {_shown(other)} has it")
    own = [known for option in command.options for known in option.names]
    anywhere = [known for other in COMMANDS for option in other.options for known in option.names]
    near = nearest(name, own) or nearest(name, anywhere)
    return UsageError(problem + (f"; did you mean {near}?" if near else ""))


def _shown(command: Command) -> str:
    return f"`dateline {command.name}`" if command.name else "`dateline`"
