"""Findings and differences that a change brings, against an earlier state of the repository."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from dealpers.build import pipeline
from dealpers.build.cache import Memo
from dealpers.build.checked import CheckedCollection
from dealpers.build.collector import without_collector
from dealpers.build.revision import load_revision
from dealpers.check import Profile
from dealpers.check.run import UNREAD
from dealpers.check.since import changed_silently
from dealpers.model.finding import Diagnostic, Severity
from dealpers.model.source import Received, Source


def collection_at(revision: str, content: Path, today: date | None, profile: Profile, memo: Memo) -> CheckedCollection:
    """Collection of an earlier state, checked as the present one is. Raises ``DealsError`` for an unknown revision."""
    with without_collector():
        return pipeline.examine(load_revision(revision, content), today or date.today(), profile, memo)


def brought(now: Iterable[Diagnostic], was: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Findings that the earlier state did not have; a finding that only moved is no new one."""
    before = Counter(map(_identity, was))
    fresh = []
    for finding in now:
        key = _identity(finding)
        if before[key]:
            before[key] -= 1
        else:
            fresh.append(finding)
    return tuple(fresh)


def silent(was: CheckedCollection, now: CheckedCollection) -> Iterator[Diagnostic]:
    """Changes of what a deal reported before, without a word about the change."""
    before = {deal.id: deal for deal in was.corpus.deals}
    for deal in now.corpus.deals:
        if deal.id in before:
            yield from changed_silently(before[deal.id], deal)


def _identity(finding: Diagnostic) -> Hashable:
    return finding.code, finding.span.name, finding.message, finding.words, finding.accepted


def weighty(findings: Iterable[Diagnostic], files: frozenset[str] | None) -> tuple[Diagnostic, ...]:
    """Errors, warnings, and the small findings in changed files; all where git does not say what changed."""
    return tuple(f for f in findings if f.severity is not Severity.INFO or files is None or f.span.name in files)


def unread(*states: CheckedCollection) -> dict[str, Diagnostic]:
    """First fault by text of a file that could not be read in one of these states."""
    faults: dict[str, Diagnostic] = {}
    for state in states:
        folders = {f"{name}/": text for text, (name, _) in {**state.loaded.deals, **state.loaded.documenten}.items()}
        for finding in state.findings:
            folder = next((one for one in folders if finding.span.name.startswith(one)), "")
            if folder and finding.code in UNREAD:
                faults.setdefault(folders[folder], finding)
    return faults


def changed_beside(was: CheckedCollection, now: CheckedCollection) -> Mapping[str, tuple[str, ...]]:
    """Changed YAML files and received PDFs of each text in both states."""
    old, new = _files(was), _files(now)
    changed = {}
    for text in old.keys() & new.keys():
        names = sorted({*old[text], *new[text]})
        changed[text] = tuple(name for name in names if old[text].get(name) != new[text].get(name))
    return changed


def _files(checked: CheckedCollection) -> dict[str, dict[str, str]]:
    """Content or checksum of each file beside the Markdown, by text and path."""
    loaded = checked.loaded
    out: dict[str, dict[str, str]] = {}
    for text, (_, files) in {**loaded.deals, **loaded.documenten}.items():
        every: list[tuple[str, Source | Received]] = [*files.items(), *loaded.received.get(text, {}).items()]
        out[text] = {
            name: file.text if isinstance(file, Source) else file.sha256
            for name, file in every
            if not name.endswith(".md")
        }
    return out
