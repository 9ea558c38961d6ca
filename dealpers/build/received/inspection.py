"""A received PDF, judged by a reader of its own: the pages it has, or why it is refused, in words for editors."""

import json
from pathlib import Path

from dealpers.build.received.limited import Limits, run_limited

MAX_BYTES = 25_000_000
SECONDS = 10.0
"""The longest that a reader may take by the clock; its limit on the processor is shorter."""

_READER = Path(__file__).with_name("reader.py")
_PROCESSOR = 4
_MEMORY = 640_000_000
_OUTPUT = 65_536

_LIMITS = "grenzen"
_AGAIN = "vraag de afzender om een gewone PDF, of druk het stuk opnieuw af naar PDF"
_REASONS = {
    "leeg": "dit bestand is leeg",
    "geen-pdf": "dit is geen PDF",
    "meer-dan-pdf": "achter het einde van deze PDF staat nog iets anders",
    "afgebroken": "deze PDF is afgebroken: het einde ontbreekt",
    "beschadigd": "deze PDF is beschadigd",
    "versleuteld": "deze PDF is versleuteld",
    "paginaboom": "de pagina's van deze PDF vormen geen geheel",
    "te-veel-paginas": "deze PDF heeft meer dan 2000 pagina's",
    "te-groot": "deze PDF bevat te veel om te lezen",
    "bom": "deze PDF bevat een deel dat uitgepakt veel te groot is",
    "javascript": "deze PDF bevat een programma (JavaScript)",
    "programma": "deze PDF wil een programma starten",
    "ander-bestand": "deze PDF verwijst naar een ander bestand",
    "formulier": "deze PDF bevat een formulier dat gegevens verstuurt",
    "media": "deze PDF bevat beeld of geluid dat wordt afgespeeld",
    "bijlagen": "deze PDF bevat zelf bestanden",
    "handeling": "deze PDF doet iets uit zichzelf als iemand haar opent",
    "adres": "deze PDF bevat een koppeling die geen gewoon webadres is",
    _LIMITS: "deze PDF kost te veel tijd of geheugen om te lezen",
}
_judged: dict[str, int | str] = {}
"""What was found before, by sha256: a preview reads the same file after every edit."""


class Refused(Exception):
    """The file is not taken; ``message`` and ``hint`` say why and what to do."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.message = _REASONS.get(reason, _REASONS["beschadigd"])
        self.hint = _AGAIN


def inspect(data: bytes, sha256: str) -> int:
    """The number of pages; ``Refused`` when the file is not a whole, plain and quiet PDF. Never reads it itself."""
    found = _judged.get(sha256) or _ask(data)
    if found != _LIMITS:  # on a machine that is less busy it may be read after all
        _judged[sha256] = found
    if isinstance(found, str):
        raise Refused(found)
    return found


def _ask(data: bytes) -> int | str:
    """Let the reader read; whatever becomes of it, there is an answer."""
    output = run_limited(_READER, data, Limits(_PROCESSOR, SECONDS, _MEMORY, _OUTPUT))
    if output is None:
        return _LIMITS
    try:
        answer = json.loads(output)
    except ValueError:
        return _LIMITS
    match answer:
        case {"pages": int(count)} if count > 0:
            return count
        case {"refused": str(reason)}:
            return reason
    return "beschadigd"
