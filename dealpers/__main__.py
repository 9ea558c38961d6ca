"""Program as a module and as the script ``dealpers``: a fault during start-up is one line in Dutch."""

import sys

from dealpers.build.interrupts import interrupts_waiting

MISUSED, INTERRUPTED = 2, 130
"""Exit statuses, as in ``dealpers.cli``, which may be what cannot be loaded."""


def main() -> int:
    """Load the command line and run it; returns its exit status, or 2 if a part cannot be loaded."""
    try:
        with interrupts_waiting():
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


if __name__ == "__main__":
    sys.exit(main())
