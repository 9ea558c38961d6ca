"""Received PDFs: each read once in a child process with limits, and accepted or refused with a reason."""

from dealpers.build.received.inspection import MAX_BYTES, Refused, inspect
from dealpers.build.received.limited import Limits, run_limited

__all__ = ["MAX_BYTES", "Limits", "Refused", "inspect", "run_limited"]
