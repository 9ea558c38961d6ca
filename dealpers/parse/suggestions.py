"""Repairs that hints name: the value as it should be written, where the wrong value leaves no doubt."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dealpers.dutch.dates import MONTHS
from dealpers.dutch.nearest import nearest
from dealpers.dutch.regex import regex

_SIGNS = "“”„‘’‚'\""
_WORDED = regex(r"(?P<day>\d{1,2})\s+(?P<month>[a-z]+)\s+(?P<year>\d{4})", re.IGNORECASE)
_FIGURES = regex(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})")
_ISO = regex(r"\d{4}-\d{2}-\d{2}")


def day_hint(text: str) -> str:
    """Hint about a value that is no day: ``1 maart 2025`` gives ``schrijf 2025-03-01``."""
    text = text.strip(_SIGNS)
    if _ISO.fullmatch(text):
        return "die dag bestaat niet; kijk welke dag bedoeld is"
    worded, figures = _WORDED.fullmatch(text), _FIGURES.fullmatch(text)
    match = worded or figures
    name = worded["month"].lower() if worded else ""
    month = int(figures["month"]) if figures else MONTHS.index(name) + 1 if name in MONTHS else 0
    if match and month:
        try:
            return f"schrijf {date(int(match['year']), month, int(match['day'])).isoformat()}"
        except ValueError:
            return "die dag bestaat niet; kijk welke dag bedoeld is"
    return "schrijf een datum als 2028-12-31"


def choice_hint(text: str, choices: Iterable[str], every: str) -> str:
    """Hint about a value that is none of some words: the nearest word, or else ``every``."""
    near = nearest(text.strip(_SIGNS).lower(), choices)
    return f"bedoelt u '{near}'? {every}" if near else every


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Repair of broken YAML: the 1-based line to change, the hint, and a message where the parser's own misleads."""

    line: int
    hint: str
    message: str = ""


def suggest_yaml(lines: Sequence[str], number: int, problem: str) -> Suggestion | None:
    """Repair of YAML that PyYAML refuses at a line for a problem; None where the repair is unclear."""
    line = lines[number - 1] if number <= len(lines) else ""
    if "found character '\\t'" in problem:
        return Suggestion(line=number, hint="vervang de tab door spaties")
    if "could not find expected ':'" in problem or "mapping values are not allowed" in problem:
        for above in range(min(number, len(lines)), 0, -1):
            if match := _GLUED.fullmatch(lines[above - 1]):
                right = f"{match['name']}: {match['value']}"
                message = "achter de dubbele punt hoort een spatie"
                return Suggestion(line=above, hint=f"schrijf: {right}", message=message)
            if lines[above - 1].strip() and above != number:
                break
    if "mapping values are not allowed" in problem:
        before = next((row for row in reversed(lines[: number - 1]) if row.strip()), "")
        if line[:1] == " " and re.fullmatch(r"[\w-]+: +[^|>\s].*", before) and _FIELD.fullmatch(line.strip()):
            message = "deze regel springt in, maar hoort bij geen veld erboven"
            return Suggestion(line=number, hint=f"haal de spaties aan het begin weg: {line.strip()}", message=message)
        if right := quoted_line(line):
            return Suggestion(line=number, hint=f"schrijf: {right}")
    if set("“”„‘’‚") & set(line):
        hint = 'gebruik rechte aanhalingstekens, zoals "dit", in plaats van gekrulde'
        return Suggestion(line=number, hint=hint)
    return None


_GLUED = regex(r"(?P<name>[a-z][a-z-]*):(?P<value>[^\s:/].*)")
_FIELD = regex(r"[a-z][a-z-]*:(?: .*)?")


def quoted_line(line: str) -> str:
    """Line ``veld: waarde`` of YAML with its value in straight quotation marks; empty for any other line."""
    match = re.fullmatch(r"\s*(?:- )?(?P<name>[\w-]+):\s+(?P<value>.+)", line)
    if not match:
        return ""
    value = match["value"].strip().strip(_SIGNS).replace("\\", "\\\\").replace('"', '\\"')
    return f'{match["name"]}: "{value}"'
