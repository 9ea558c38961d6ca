"""How a gazette is laid out on request: columns, a page of contents, line numbers for proof reading."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layout:
    """The form of one print; the form without any request is the one that is published."""

    columns: int = 1
    contents: bool = False
    line_numbers: bool = False


AS_PUBLISHED = Layout()
