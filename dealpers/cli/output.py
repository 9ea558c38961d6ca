"""Output of the command line: messages on standard error, results on standard output, and exit statuses."""

import sys

CLEAN, FAULTY, MISUSED, INTERRUPTED = 0, 1, 2, 130
"""Exit statuses: all is well; errors in content; wrong use or a broken environment; Ctrl-C."""

_WIDTH = 24
"""Characters of the progress bar."""


def say(text: str) -> None:
    """Write a message to standard error."""
    print(text, file=sys.stderr, flush=True)


def write_result(content: str | bytes) -> None:
    """Write a result to standard output, in UTF-8 under every locale."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content if isinstance(content, bytes) else f"{content}\n".encode())
    sys.stdout.buffer.flush()


def progress(what: str, done: int, total: int) -> None:
    """Show progress: a bar that overwrites its line on a terminal, plain lines elsewhere."""
    if not sys.stderr.isatty():
        say(what)
        return
    full = _WIDTH * done // max(total, 1)
    bar = f"\r\033[K{'█' * full}{'░' * (_WIDTH - full)} {what}"
    sys.stderr.write(bar + ("\r\033[K" if done >= total else ""))
    sys.stderr.flush()
