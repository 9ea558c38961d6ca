"""Repair of one line of a foreign text."""

from typing import Any

from dealpers.model.facts import Herstel


def of_line(number: int, soort: str, reden: str, **marks: Any) -> Herstel:
    """Repair of the line with this 1-based number; ``marks`` are its other fields, as ``weggelaten=True``."""
    return Herstel(van=number, tot=number, soort=soort, reden=reden, **marks)
