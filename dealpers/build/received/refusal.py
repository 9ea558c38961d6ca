"""Refusal of a received PDF: the reason by name, the thing in the file, and its object."""


class RefusedError(Exception):
    """Refusal of a file for ``reason``; ``what`` names the thing as the file does, ``number`` its object, or 0."""

    def __init__(self, reason: str, what: str = "", number: int = 0) -> None:
        super().__init__(reason)
        self.reason, self.what, self.number = reason, what.lstrip("/"), number
