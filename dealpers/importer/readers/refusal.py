"""Refusal of a file by its reader, in words for the editor."""


class RefusedError(Exception):
    """File cannot be read; ``message`` completes "FILE …" in Dutch and ``hint`` says what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class DamagedError(RefusedError):
    """File is not what its form prescribes."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"is beschadigd: {what}", "open het in het programma waarmee het is gemaakt en bewaar het opnieuw"
        )
