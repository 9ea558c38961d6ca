"""Layout of a gazette on request: text columns, page of contents, line numbers for proof reading."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layout:
    """Layout of one PDF; the default is the published one."""

    columns: int = 1
    contents: bool = False
    line_numbers: bool = False


AS_PUBLISHED = Layout()
