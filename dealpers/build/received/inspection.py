"""Inspection of a received PDF by a child process: its number of pages, or a reason to refuse it, in Dutch."""

import json
from pathlib import Path

from dealpers.build.received.limited import Limits, run_limited
from dealpers.model.source import without_strange_signs

MAX_BYTES = 25_000_000
SECONDS = 60.0
"""Seconds by the clock for one file: a busy machine may take long over the few seconds of processor time."""

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
    "onbekend": "deze PDF bevat een onderdeel dat hier niet is toegestaan",
    "inpakvorm": "deze PDF is ingepakt op een wijze die hier niet is toegestaan",
    _LIMITS: "deze PDF kost te veel tijd of geheugen om te lezen",
}
Answer = int | tuple[str, str]
"""Number of pages, or the reason to refuse a file with the thing and its place."""
_answers: dict[str, Answer] = {}
"""Results by sha256: a preview inspects the same file after every edit."""


class Refused(Exception):
    """Refusal of a file; ``message`` and ``hint`` say why and what to do, in Dutch."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason)
        self.message = _REASONS.get(reason, _REASONS["beschadigd"]) + (f" ({detail})" if detail else "")
        self.hint = _AGAIN


def inspect(data: bytes, sha256: str) -> int:
    """Number of pages. Raises ``Refused`` unless the file is a whole PDF without programs, forms or other files."""
    answer = _answers.get(sha256) or _ask(data)
    if answer != (_LIMITS, ""):  # a less busy machine may read the file after all
        _answers[sha256] = answer
    if isinstance(answer, tuple):
        raise Refused(*answer)
    return answer


def _ask(data: bytes) -> Answer:
    """Answer of the child process; the reason ``grenzen`` if it failed or met a limit."""
    output = run_limited(_READER, data, Limits(processor=_PROCESSOR, clock=SECONDS, memory=_MEMORY, output=_OUTPUT))
    if output is None:
        return _LIMITS, ""
    try:
        answer = json.loads(output)
    except ValueError:
        return _LIMITS, ""
    match answer:
        case {"pages": int(count)} if count > 0:
            return count
        case {"refused": str(reason), **rest}:
            details = (without_strange_signs(str(rest.get(name, ""))) for name in ("what", "where"))
            return reason, ", ".join(filter(None, details))
    return "beschadigd", ""
