"""Program of the child process that reads one file: bytes on standard input, JSON on standard output.

Whatever a file does to its reader, it does to this process alone, which runs under limits on time and memory.
"""

import json
import sys
import types
from pathlib import Path


def main() -> None:
    """Read, and write ``{"text": …}`` or ``{"refused": [message, hint]}``."""
    _without_the_program()
    from dealpers.importer.readers import contents, kinds, wire  # noqa: PLC0415 - after the limits
    from dealpers.importer.readers.refusal import RefusedError  # noqa: PLC0415

    data = sys.stdin.buffer.read()
    try:
        answer = '{"text": ' + wire.to_json(contents.without_contents(kinds.read_file(data))) + "}"
    except RefusedError as refused:
        answer = json.dumps({"refused": [refused.message, refused.hint]})
    sys.stdout.write(answer)


def _without_the_program() -> None:
    """Make ``dealpers.importer.readers`` importable without running the modules above it, which load the parser."""
    importer = Path(__file__).resolve().parents[1]
    for name, folder in (("dealpers", importer.parent), ("dealpers.importer", importer)):
        package = types.ModuleType(name)
        package.__path__ = [str(folder)]
        sys.modules[name] = package


if __name__ == "__main__":
    main()
