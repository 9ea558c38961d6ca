"""Characters and words that a gazette cannot show: a build would stop at them, so each is a finding at its place."""

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from dealpers.build.installed import program_templates
from dealpers.dutch.regex import regex
from dealpers.model.finding import Diagnostic, Severity
from dealpers.model.source import Source, Span

UNPRINTABLE = "B012"
MAX_WORD = 1_000
"""Characters of a word, name or address; a PDF holds no string of 32,767 bytes (ISO 32000-1, annex C)."""
MAX_HEADING = 2_000
_WORD = regex(rf"(?<!\S)\S{{{MAX_WORD + 1},}}")
_HEADING = regex(rf"^#{{1,6}} .{{{MAX_HEADING},}}", re.MULTILINE)
_USUAL = frozenset(map(chr, range(0x12C))) | frozenset("–—‘’‚“”„†•…€≤≥−\u200b\ufeff⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾₀₁₂₃₄₅₆₇₈₉←→↑↓≈≠‰⅓⅔⅛")
"""Characters that the fonts of the gazette have; a test compares them with the fonts."""
_TRIAL = Path(__file__).with_name("glyph_trial.py")
_shown: dict[str, bool] = {}
"""True for a character that a font shows, for the characters tried before."""
_UNSET = ("herkomst.yml", "redactie.yml", "kort.yml")
"""Files of a text whose words are in no gazette."""


def unprintable(files: Mapping[str, Source], severity: Severity = Severity.ERROR) -> Iterator[Diagnostic]:
    """Finding for each word or heading too long for a PDF, and for each character without a glyph, once a file."""
    printed = [source for name, source in files.items() if name.rpartition("/")[2] not in _UNSET]
    for source in printed:
        for pattern, what, most in ((_WORD, "een woord", MAX_WORD), (_HEADING, "een kop", MAX_HEADING)):
            for match in pattern.finditer(source.text):
                message = f"{what} van {len(match[0])} tekens is niet te drukken; {most} is het meest"
                yield _finding(source, match.start(), message, "deel het op, of haal weg wat er niet hoort", severity)
    strange = sorted({sign for source in printed for sign in source.text if sign not in _USUAL})
    for sign in _without_glyph("".join(strange)):
        for source in printed:
            if sign in source.text:
                message = f"het teken {sign} (U+{ord(sign):04X}) staat in geen letter van de gazet"
                yield _finding(
                    source, source.text.index(sign), message, "schrijf het voluit, of haal het weg", severity
                )


def is_printable(findings: Iterable[Diagnostic]) -> bool:
    """True if no finding is about a word, heading or character that a PDF cannot show."""
    return all(finding.code != UNPRINTABLE for finding in findings)


def _without_glyph(signs: str) -> str:
    """Characters without a glyph, by trial in a process of its own; each character is tried once."""
    if fresh := [sign for sign in signs if sign not in _shown]:
        trial = subprocess.run(  # noqa: S603 - our own program, by its path
            [sys.executable, _TRIAL],
            input=json.dumps(("".join(fresh), str(program_templates() / "gazet"))),
            capture_output=True,
            text=True,
            check=False,
        )
        if trial.returncode:
            return ""
        missing = json.loads(trial.stdout)
        _shown.update((sign, sign not in missing) for sign in fresh)
    return "".join(sign for sign in signs if not _shown[sign])


def _finding(source: Source, offset: int, message: str, hint: str, severity: Severity) -> Diagnostic:
    line = source.text.count("\n", 0, offset) + 1
    column = offset - source.text.rfind("\n", 0, offset)
    span = Span(name=source.name, line=line, column=column, end_line=line, end_column=column + 1)
    return Diagnostic(code=UNPRINTABLE, severity=severity, span=span, message=message, hint=hint)
