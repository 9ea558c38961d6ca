"""Reader of one PDF from standard input: writes its number of pages, or a reason to refuse it, as JSON.

A program that runs under limits: a hostile file can harm this process alone.
"""

import json
import sys
import types
from pathlib import Path


def main() -> None:
    """Read standard input, write the verdict."""
    _without_the_program()
    from dealpers.build.received.pdf import verdict  # noqa: PLC0415 - after the limits

    sys.stdout.write(json.dumps(verdict(sys.stdin.buffer.read())))


def _without_the_program() -> None:
    """Make ``dealpers.build.received`` importable without running the modules above it, which load the parser."""
    received = Path(__file__).resolve().parent
    build = received.parent
    for name, folder in (
        ("dealpers", build.parent),
        ("dealpers.build", build),
        ("dealpers.build.received", received),
    ):
        package = types.ModuleType(name)
        package.__path__ = [str(folder)]
        sys.modules[name] = package


if __name__ == "__main__":
    main()
