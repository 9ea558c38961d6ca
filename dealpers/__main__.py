"""Program as a module and as the script ``dealpers``: a fault during start-up is one line in Dutch."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread

MISUSED, INTERRUPTED = 2, 130
"""Exit statuses, as in ``dealpers.cli``, which may be what cannot be loaded."""


def main() -> int:
    """Load the command line and run it; returns its exit status, or 2 if a part cannot be loaded."""
    try:
        with _interrupts_waiting():
            from dealpers.cli import main as run  # noqa: PLC0415 - loading may fail

        return run()
    except KeyboardInterrupt:
        status, line = INTERRUPTED, "gestopt"
    except ModuleNotFoundError as error:
        status, line = MISUSED, f"fout: de bibliotheek {error.name} is er niet: installeer het programma opnieuw"
    except (ImportError, OSError, MemoryError) as error:
        reason = str(error).splitlines()[0] if str(error) else "er is te weinig geheugen"
        status, line = MISUSED, f"fout: het programma kan niet beginnen: {reason}"
    print(line, file=sys.stderr)
    return status


@contextmanager
def _interrupts_waiting() -> Iterator[None]:
    """Let Ctrl-C wait until the end of this block: a compiled library aborts when its loading is interrupted."""
    before = signal.getsignal(signal.SIGINT)
    if before is not signal.default_int_handler or current_thread() is not main_thread():
        yield
        return
    waiting: list[int] = []
    signal.signal(signal.SIGINT, lambda number, _: waiting.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if waiting:
        raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
