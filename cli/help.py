"""The help, written from the declaration of commands."""

from __future__ import annotations

from .commands import COMMANDS, ENVIRONMENT
from .declaration import Command, Option

__all__ = ["help_text"]

COLUMNS = 80

EXIT_CODES = (
    "0 done, 1 nothing found or bad lines, 2 wrong usage or something could not be read, 130 ended by ^C,"
    " 129 by a closed window, 143 by SIGTERM"
)


def help_text(command: Command) -> str:
    """What `--help` prints for a command; for the one without a name also the list of the others."""
    lines = [f"Usage: {_usage(command)}", "", *_wrap(command.description, "")]
    if not command.name:
        lines += ["", "Commands:", *_entries([(other.name, other.summary) for other in COMMANDS if other.name])]
        lines += ["  `dateline COMMAND --help` says more of each."]
    lines += ["", "Options:", *_entries([(_names(option), option.summary) for option in command.options])]
    if command.examples:
        lines += ["", "Examples:", *_entries(list(command.examples))]
    if not command.name:
        lines += ["", "Environment:", *_entries(list(ENVIRONMENT))]
    lines += ["", *_wrap(f"Exit codes: {EXIT_CODES}.", "")]
    return "".join(f"{line}\n" for line in lines)


def _usage(command: Command) -> str:
    return " ".join(filter(None, ("dateline", command.name, "[OPTION]...", command.usage)))


def _names(option: Option) -> str:
    indent = "" if option.names[0].startswith("-") and not option.names[0].startswith("--") else "    "
    return indent + ", ".join(option.names) + (f" {option.value}" if option.value else "")


def _entries(entries: list[tuple[str, str]]) -> list[str]:
    """Each entry with its phrase beside it, or below where it is long."""
    room = min(24, max(len(name) for name, _ in entries))
    lines: list[str] = []
    for name, phrase in entries:
        told = _wrap(phrase, " " * (room + 4))
        if len(name) <= room:
            told[0] = f"  {name:{room}}  {told[0].lstrip()}"
        else:
            lines.append(f"  {name}")
        lines += told
    return lines


def _wrap(text: str, indent: str) -> list[str]:
    lines = [indent]
    for word in text.split():
        if len(lines[-1]) + len(word) + 1 > COLUMNS and lines[-1].strip():
            lines.append(indent)
        lines[-1] += word if not lines[-1].strip() else f" {word}"
    return lines
