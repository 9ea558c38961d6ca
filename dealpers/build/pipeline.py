"""First half of the program on one page: load, parse, link and check; ``publishing`` renders and writes."""

from datetime import date
from pathlib import Path

from dealpers.build import collection
from dealpers.build.batches import Batches
from dealpers.build.cache import NO_CACHE, BlobStore, DiskCache, Fingerprint, Memo, learn_patterns, learn_templates
from dealpers.build.checked import NO_TEXT, CheckedCollection
from dealpers.build.linked import LinkedCollection, linked, published_by
from dealpers.build.load import Loaded, load, name_of
from dealpers.build.moved import check_moved
from dealpers.build.pool import available
from dealpers.build.registers import parsed_registers
from dealpers.check import Profile
from dealpers.model.finding import Diagnostic, in_order, within
from dealpers.parse import Report
from dealpers.parse.own_pages import check_pages

__all__ = ["CheckedCollection", "Loaded", "examine", "load", "memo", "name_of"]


def memo(root: Path, batches: Batches | None = None) -> Memo:
    """Runner with the cache on disk below ``root``, and a worker per processor or the workers of an executor."""
    fingerprint = Fingerprint(root)
    learn_patterns()
    learn_templates(fingerprint.code())
    cache = DiskCache(BlobStore(root / ".cache" / "teksten", fingerprint.program()))
    return Memo(cache, 1, batches) if batches else Memo(cache, available())  # no fork beside an executor with threads


def examine(loaded: Loaded, today: date, profile: Profile = Profile.DEAL, memo: Memo = NO_CACHE) -> CheckedCollection:
    """Parse, link and check everything that was loaded."""
    registers = parsed_registers(loaded, memo)
    texts = collection.on_day(collection.parsed(loaded, memo), today, memo)
    linked_texts = linked(texts, registers.wetten, registers.onderwerpen, memo)
    linked_texts = published_by(loaded.extra, linked_texts)
    findings = collection.findings_by_text(linked_texts, loaded, today, profile, memo)
    return CheckedCollection(
        linked=linked_texts,
        found={NO_TEXT: findings_of_no_text(loaded, linked_texts, memo), **findings},
        loaded=loaded,
        today=today,
        memo=memo,
    )


def findings_of_no_text(loaded: Loaded, texts: LinkedCollection, memo: Memo) -> tuple[Diagnostic, ...]:
    """Findings in the files of no text: the registers, the own pages and the settings; in order."""
    others = (loaded.wetten, loaded.settings, *loaded.registers.values())
    sources = {source.name: source for source in others if source}
    report = Report()
    check_pages(loaded.pages, [f"{stuk.map}/{stuk.id}" for stuk in texts.corpus.stukken], report)
    check_moved(loaded.extra, texts.corpus, loaded.pages, loaded.settings, report)
    of_registers = (within(finding, sources) for finding in parsed_registers(loaded, memo).findings)
    return in_order((*loaded.findings, *report.findings, *of_registers))
