"""Name of the program as its user started it, for hints that name a command."""

import sys
from pathlib import PurePath

from dealpers.dutch.regex import regex


def command(words: str) -> str:
    """Command line of a verb: ``dealpers check``, or ``python build.py check`` where the program was started so."""
    started = PurePath(sys.argv[0]).name if sys.argv else ""
    names = {"build.py": "python build.py", "__main__.py": "python -m dealpers"}
    return f"{names.get(started, 'dealpers')} {words}"


def as_started(text: str) -> str:
    """Message of a rule with the command that it names in the form in which the program was started."""
    return _NAMED.sub(lambda match: f"{match[1]}{command(match[2])}", text)


_NAMED = regex(r"(met: )dealpers ([a-z]+)")
