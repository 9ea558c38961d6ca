"""Command line: verbs and options in, messages in Dutch on standard error, results on standard output."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.metadata import version

import click

from dealpers.cli.dutch import Verbs, message
from dealpers.cli.output import CLEAN, FAULTY, INTERRUPTED, MISUSED, say, write_result
from dealpers.model.finding import DealsError
from dealpers.model.troubles import trouble

__all__ = ["CLEAN", "FAULTY", "MISUSED", "main"]

_PROGRAM = Verbs(
    "dealpers",
    help="Maakt van deals een site en een gazet, uit één model.",
    options_metavar="",
    subcommand_metavar="[WERKWOORD] …",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; returns 0 if all is well, 1 on errors in content, 2 on wrong use or a broken environment,
    130 on Ctrl-C.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words == ["--version"]:
        write_result(f"dealpers {version('dealpers')}")
        return CLEAN
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help")):
        words.insert(0, "build")
    try:
        return int(_PROGRAM.main(words, prog_name="dealpers", standalone_mode=False) or CLEAN)
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else f"dealpers {words[0]}"
        say(f"fout: {message(error)}\n      zie: {where} --help")
    except DealsError as error:
        say(f"fout: {error.message}")
        if error.hint:
            say(f"      {error.hint}")
    except (KeyboardInterrupt, click.Abort):
        say("gestopt")
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output has gone; Python would complain once more at its end
        _leave_output()
    except MemoryError:
        say("fout: er is te weinig geheugen\n      sluit andere programma's")
    except OSError as error:
        place = f": {error.filename}" if error.filename else ""
        say(f"fout: {trouble(error)}{place}")
        _leave_output()
    return MISUSED


def _leave_output() -> None:
    """Write nothing more to standard output, at which Python would complain once more at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
