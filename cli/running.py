"""From arguments to an exit code: each command is run here, and its complaints are written."""

from __future__ import annotations

import gc

from .arguments import Request, UsageError, chosen_command, parse
from .streams import OutputError, complain, discard_output, finish, prepare, write

__all__ = ["run"]

DONE = 0
FAILED = 2


def run(arguments: list[str]) -> int:
    """Run the command that the arguments ask for; results to standard output, all else to standard error."""
    prepare()
    try:
        code = _run(arguments)
        finish()
    except BrokenPipeError:  # the reader of the pipe has seen enough
        discard_output()
        return DONE
    except UsageError as error:
        help_command = " ".join(filter(None, ("dateline", chosen_command(arguments).name, "--help")))
        complain(f"{error} (`{help_command}` lists what there is)")
        return FAILED
    except OutputError as error:
        discard_output()
        complain(str(error))
        return FAILED
    return code


def _run(arguments: list[str]) -> int:
    flags = arguments[: arguments.index("--")] if "--" in arguments else arguments
    if "-h" in flags or "--help" in flags:
        from .help import help_text

        write(help_text(chosen_command(arguments)))
        return DONE
    return _run_command(parse(arguments))


def _run_command(request: Request) -> int:  # each command imports only what it needs
    match request.command.name:
        case "":
            from .reading import read

            return read(request)
        case "facts":
            from .facts import print_facts

            gc.enable()
            return print_facts(request)
        case "updates" | "figures" | "people":
            from .listing import print_rows

            gc.enable()
            return print_rows(request)
        case _:
            from .about import print_about

            return print_about(request)
