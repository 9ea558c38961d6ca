"""Program as a module and as the script ``dealpers``: a fault during start-up is one line in Dutch."""

import atexit
import signal
import sys
from contextlib import suppress

from dealpers.build.collector import without_collector
from dealpers.build.interrupts import interrupts_waiting

MISUSED, INTERRUPTED = 2, 130
"""Exit statuses, as in ``dealpers.cli``, which may be what cannot be loaded."""


def main() -> int:
    """Load the command line and run it; returns its exit status, or 2 if a part cannot be loaded."""
    status = _run()
    atexit.register(_ignore_interrupts)
    return status


def _run() -> int:
    try:
        with interrupts_waiting(), without_collector():
            from dealpers.cli import main as run  # noqa: PLC0415 - loading may fail

        return run()  # imports the module of its verb
    except KeyboardInterrupt:
        status, line = INTERRUPTED, "gestopt"
    except ModuleNotFoundError as error:
        status, line = MISUSED, f"fout: de bibliotheek {error.name} is er niet: installeer het programma opnieuw"
    except (ImportError, OSError, MemoryError) as error:
        reason = str(error).splitlines()[0] if str(error) else "er is te weinig geheugen"
        status, line = MISUSED, f"fout: het programma kan niet beginnen: {reason}"
    print(line, file=sys.stderr)
    return status


def _ignore_interrupts() -> None:
    """Ignore Ctrl-C while Python ends: the work is done, and its exit status holds."""
    with suppress(ValueError):  # outside the main thread
        signal.signal(signal.SIGINT, signal.SIG_IGN)


if __name__ == "__main__":
    sys.exit(main())
