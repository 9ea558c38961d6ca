"""Child process with limits on processor, memory and output, for programs that read foreign files.

Run as a program, this module sets the limits on itself and then runs the other program.
"""

import importlib
import runpy
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

resource: Any = importlib.import_module("resource") if find_spec("resource") else None
"""Limits of a process; None on Windows, where the limits by the clock and of output hold alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Limits: seconds of processor time, seconds by the clock, bytes of memory, bytes of output."""

    processor: int
    clock: float
    memory: int
    output: int


def run_limited(program: Path, data: bytes, limits: Limits) -> bytes | None:
    """Output of a Python program that gets ``data`` on standard input; None if it fails or meets a limit."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as output:
        given.write(data)
        given.seek(0)
        numbers = map(str, (limits.processor, limits.memory, limits.output))
        command = [sys.executable, "-I", "-B", __file__, *numbers, str(program)]
        try:
            subprocess.run(  # noqa: S603 - our own program, by its path
                command, stdin=given, stdout=output, stderr=subprocess.DEVNULL, timeout=limits.clock, check=True
            )
        except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
            return None
        output.seek(0)
        return output.read(limits.output)


def limit(processor: int, memory: int, output: int) -> None:
    """Set the limits on this process; a system that lacks one of them sets the others."""
    if resource is None:
        return
    limits = (
        (resource.RLIMIT_CPU, processor),
        (resource.RLIMIT_FSIZE, output),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_DATA, memory),
    )
    for kind, most in limits:
        try:
            _, hard = resource.getrlimit(kind)
            resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
        except (OSError, ValueError):
            continue


if __name__ == "__main__":
    processor, memory, output = map(int, sys.argv[1:4])
    limit(processor, memory, output)
    runpy.run_path(sys.argv[4], run_name="__main__")
