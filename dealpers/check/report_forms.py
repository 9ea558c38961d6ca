"""Findings in the forms of other programs: JSON, annotations of GitHub, code quality of GitLab, SARIF."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from urllib.parse import quote

from dealpers.check.report import by_weight, summary
from dealpers.model.finding import Diagnostic, Severity, in_order
from dealpers.model.source import Span


def _related(span: Span, message: str) -> dict[str, str | int]:
    """Place beside a finding, with what it shows."""
    return {
        "file": span.name,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line or span.line,
        "end_column": span.end_column or span.column,
        "message": message,
    }


def as_json(findings: tuple[Diagnostic, ...]) -> str:
    """All findings in the form that CONTRACT promises to other programs."""
    rows = [
        {
            "code": f.code,
            "severity": f.severity.value,
            "file": f.span.name,
            "line": f.span.line,
            "column": f.span.column,
            "end_line": f.span.end_line or f.span.line,
            "end_column": f.span.end_column or f.span.column,
            "message": f.message,
            "hint": f.hint,
            "accepted": f.accepted,
            "related": [_related(span, message) for span, message in f.related],
        }
        for f in findings
    ]
    return json.dumps({"findings": rows, "summary": summary(findings)}, ensure_ascii=False, indent=2)


_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def as_github(finding: Diagnostic) -> str:
    """Workflow command that GitHub shows beside the line of a pull request; over several lines without columns."""

    def value(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    def property_(text: str) -> str:
        return value(text).replace(":", "%3A").replace(",", "%2C")

    span = finding.span
    lines = [finding.message, finding.hint, *(f"zie {span}: {text}" for span, text in finding.related)]
    message = "\n".join(filter(None, lines))
    fields = [f"file={property_(span.name)}", f"line={span.line}"]
    if span.end_line > span.line:
        fields.append(f"endLine={span.end_line}")
    else:
        fields.append(f"col={span.column}")
        fields += [f"endLine={span.end_line}", f"endColumn={span.end_column}"] if span.end_line else []
    fields.append(f"title={property_(finding.code)}")
    return f"::{_GITHUB[finding.severity]} {','.join(fields)}::{value(message)}"


_SARIF = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


SARIF_MOST = 25_000
"""Maximum number of results that GitHub reads from one run."""


def as_gitlab(findings: tuple[Diagnostic, ...]) -> str:
    """Report of code quality that GitLab shows beside the lines of a merge request; open findings only."""
    severities = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
    shown = [finding for finding in findings if not finding.accepted]
    rows = [
        {
            "description": f"{f.code}: {f.message}" + (f" ({f.hint})" if f.hint else ""),
            "check_name": f.code,
            "fingerprint": mark,
            "severity": severities[f.severity],
            "location": {"path": f.span.name, "lines": {"begin": f.span.line}},
        }
        for f, mark in zip(shown, fingerprints(shown), strict=True)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def fingerprints(findings: Sequence[Diagnostic]) -> Iterator[str]:
    """Fingerprint of each finding, which outlives a move to another line; equal findings of one file are numbered."""
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        key = (finding.code, finding.span.name, finding.place, finding.words or finding.message)
        seen[key] += 1
        yield hashlib.sha256("\x00".join((*key, str(seen[key]))).encode("utf-8", "surrogatepass")).hexdigest()


def as_sarif(
    findings: tuple[Diagnostic, ...],
    rules: Mapping[str, str],
    helps: Mapping[str, str] = MappingProxyType({}),
    help_address: Callable[[str], str] | None = None,
) -> str:
    """One SARIF 2.1.0 run of at most ``SARIF_MOST`` findings, heaviest first.

    ``rules`` maps codes to the question of a rule, ``helps`` to its whole explanation with examples. ``help_address``
    gives the web address of an explanation, where the site has an address.
    """
    if len(findings) > SARIF_MOST:
        findings = in_order(by_weight(findings)[:SARIF_MOST])
    used = sorted({f.code for f in findings})
    index = {code: rank for rank, code in enumerate(used)}
    results = [
        {
            "ruleId": f.code,
            "ruleIndex": index[f.code],
            "level": _SARIF[f.severity],
            "message": {"text": f.message + (f" {f.hint}" if f.hint else "")},
            "locations": [{"physicalLocation": _sarif_place(f.span)}],
            "relatedLocations": [
                {"physicalLocation": _sarif_place(span), "message": {"text": message}} for span, message in f.related
            ],
            "suppressions": [{"kind": "external"}] if f.accepted else [],
            "partialFingerprints": {"dealpers/v1": mark},
        }
        for f, mark in zip(findings, fingerprints(findings), strict=True)
    ]
    driver = {
        "name": "dealpers",
        "rules": [
            _sarif_rule(code, rules, helps) | ({"helpUri": help_address(code)} if help_address else {}) for code in used
        ],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _sarif_rule(code: str, rules: Mapping[str, str], helps: Mapping[str, str]) -> dict[str, object]:
    """Rule with its question, and with its explanation where one is given."""
    rule: dict[str, object] = {"id": code, "shortDescription": {"text": rules.get(code, code)}}
    if code in helps:
        text = helps[code]
        rule |= {"name": text.splitlines()[0].partition(": ")[2], "help": {"text": text}}
    return rule


def _sarif_place(span: Span) -> dict[str, object]:
    """Place in a file as SARIF has it."""
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line or span.line,
        "endColumn": span.end_column or span.column,
    }
    return {"artifactLocation": {"uri": quote(span.name), "uriBaseId": "%SRCROOT%"}, "region": region}
