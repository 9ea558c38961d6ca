"""Layout of a gazette on request: text columns, page of contents, line numbers, one part of the text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Layout of one PDF; the default is the published one. ``part``: identifier of the only part to set."""

    columns: int = 1
    contents: bool = False
    line_numbers: bool = False
    part: str = ""


AS_PUBLISHED = Layout()
