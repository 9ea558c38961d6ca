"""Received PDFs: read once, in a process of its own with limits on time and memory, and refused with a reason."""

from dealpers.build.received.inspection import MAX_BYTES, Refused, inspect
from dealpers.build.received.limited import Limits, run_limited

__all__ = ["MAX_BYTES", "Limits", "Refused", "inspect", "run_limited"]
