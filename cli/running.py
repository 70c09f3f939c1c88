"""From arguments to an exit code: each command is run here, and what goes wrong becomes one line."""

from __future__ import annotations

from .exits import DONE, FAILED, INTERRUPTED, UsageError
from .streams import OutputError, complain, discard_output, finish, prepare, write

TYPE_CHECKING = False  # `typing` is not needed to print the version
if TYPE_CHECKING:
    from .arguments import Request

__all__ = ["run"]


def run(arguments: list[str]) -> int:
    """Run the command that the arguments ask for; results to standard output, all else to standard error."""
    prepare()
    try:
        code = _run(arguments)
        finish()
    except BrokenPipeError:  # the reader of the pipe has seen enough
        discard_output()
        return DONE
    except KeyboardInterrupt:
        discard_output()
        return INTERRUPTED
    except UsageError as error:
        from .commands import chosen_command

        more = " ".join(filter(None, ("dateline", chosen_command(arguments).name, "--help")))
        complain(f"{error} (`{more}` says what there is)")
        return FAILED
    except OutputError as error:
        discard_output()
        complain(str(error))
        return FAILED
    except Exception as error:
        from .documents import fault_of_program

        complain(fault_of_program(error))
        return FAILED
    return code


def _run(arguments: list[str]) -> int:
    """What is asked for before anything else is answered before anything else is imported."""
    flags = arguments[: arguments.index("--")] if "--" in arguments else arguments
    if "-V" in flags or "--version" in flags:
        from dateline import __version__

        write(f"dateline {__version__}\n")
        return DONE
    if "-h" in flags or "--help" in flags:
        from .commands import chosen_command
        from .help import help_text

        write(help_text(chosen_command(arguments)))
        return DONE
    from .arguments import parse

    return _run_command(parse(arguments))


def _run_command(request: Request) -> int:  # each command imports only what it needs
    match request.command.name:
        case "":
            from .reading import read

            return read(request)
        case "facts":
            from .facts import print_facts

            return print_facts(request)
        case "updates" | "figures" | "people":
            if request.flag("ledger"):
                from .ledger import print_ledger

                return print_ledger(request)
            from .listing import print_rows

            return print_rows(request)
        case "config":
            from .about import print_config

            return print_config(request)
        case "themes":
            from .about import print_themes

            return print_themes()
        case _:
            from .about import print_folders

            return print_folders()
