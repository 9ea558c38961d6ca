"""Public part of the collection on a day: without drafts, withheld parts and parts under embargo."""

import re
from collections.abc import Callable, Iterable, Set
from dataclasses import replace
from datetime import date
from typing import TypeVar

from dealpers.corpus.corpus import Corpus
from dealpers.corpus.timeline import in_force, other_texts
from dealpers.model import Deal, Gebeurtenis, Levensstuk, OntvangenBijlage, Status, Stuk, annex_of
from dealpers.model.finding import Diagnostic
from dealpers.model.ids import AnyId
from dealpers.model.levensloop import Aanvaard, Instemming, Overleg, Verzoek
from dealpers.model.verslag import Verslagstand
from dealpers.model.voortgang import Voortgang, Voortgangsbestand
from dealpers.parse import with_duties

_Part = TypeVar("_Part", Gebeurtenis, Verzoek | None, Overleg | None, Aanvaard | None, Instemming)
"""Part of an event that may name a document."""


def open_texts(corpus: Corpus, day: date, also: Set[str] = frozenset()) -> tuple[Stuk, ...]:
    """Public texts of the collection, as if no other text existed; ``also`` names texts to add, with their drafts.

    The present text of a deal is the text in force on ``day``.
    """
    deals = [_present(deal, day, drafts=deal.id in also) for deal in corpus.deals]
    opened = [
        without_closed_annexes(without_closed_documents(deal, day), day, withheld_files(deal, day))
        for deal in deals
        if deal.id in also or _is_open(deal, day)
    ]
    opened = [deal if deal.id in also else _without_draft_reports(deal) for deal in opened]
    return (*opened, *(text for text in corpus.documenten if text.id in also or _is_open(text, day)))


def _without_draft_reports(deal: Deal) -> Deal:
    """Deal without reports in draft and the files beside them."""
    progress = deal.voortgang
    drafts = {report.jaar for report in progress.verslagen if report.stand is Verslagstand.CONCEPT} if progress else ()
    if progress is None or not drafts:
        return deal
    files = tuple(file for file in progress.bestanden if not file.pad.startswith(tuple(f"{year}/" for year in drafts)))
    reports = tuple(report for report in progress.verslagen if report.jaar not in drafts)
    return replace(deal, voortgang=replace(progress, verslagen=reports, bestanden=files))


def _present(deal: Deal, day: date, *, drafts: bool) -> Deal:
    return _without_drafts(in_force(deal, day, drafts=drafts), drafts=drafts)


def _without_drafts(deal: Deal, *, drafts: bool) -> Deal:
    """Deal without the deeds that are still drafts."""
    akten = tuple(akte for akte in deal.akten if drafts or akte.deal.feiten.status is not Status.CONCEPT)
    return deal if len(akten) == len(deal.akten) else replace(deal, akten=akten)


def _is_open(stuk: Stuk, day: date) -> bool:
    return stuk.feiten.status is not Status.CONCEPT and stuk.feiten.openbaarheid.op(day)


def withheld_files(deal: Deal, day: date) -> frozenset[str]:
    """Checksums of the received files of a deal that readers may not see: annexes, and documents of life and progress.

    An identical file elsewhere in the deal is withheld too.
    """
    progress = deal.voortgang.bestanden if deal.voortgang else ()
    every: tuple[OntvangenBijlage | Levensstuk | Voortgangsbestand, ...] = (*deal.ontvangen, *deal.stukken, *progress)
    return frozenset(file.sha256 for file in every if not file.openbaarheid.op(day))


def without_closed_annexes(deal: Deal, day: date, withheld: Set[str] = frozenset()) -> Deal:
    """Deal without its non-public annexes, and without everything that was read in them.

    An annex withheld now is withheld from older texts too: by its identifier, or as an identical file. ``withheld``
    are checksums of more files that readers may not see.
    """
    closed = [
        annex
        for annex in deal.alle_bijlagen
        if not annex.openbaarheid.op(day) or getattr(annex, "sha256", "") in withheld
    ]
    now, files = {annex.id for annex in closed}, {getattr(annex, "sha256", "") for annex in closed} | withheld
    files -= {""}

    def open_part(text: Deal) -> Deal:
        hidden = {
            annex.id
            for annex in text.alle_bijlagen
            if annex.id in now or getattr(annex, "sha256", "") in files or not annex.openbaarheid.op(day)
        }
        return _without(text, hidden)

    opened = _without(deal, now)
    if not (deal.versies or deal.komend or deal.akten):
        return opened
    return replace(
        opened,
        versies=tuple(replace(version, deal=open_part(version.deal)) for version in deal.versies),
        komend=tuple(replace(text, deal=open_part(text.deal)) for text in deal.komend),
        akten=tuple(replace(akte, deal=_without(akte.deal, _closed_in(akte.deal, day))) for akte in deal.akten),
    )


def without_closed_documents(deal: Deal, day: date) -> Deal:
    """Deal without the non-public documents of its events and its progress; no record names such a document any more.

    A document identical to a withheld document or annex is withheld too.
    """
    files = withheld_files(deal, day)
    progress = _without_files(deal.voortgang, files) if deal.voortgang else None
    closed = {document.bestand for document in deal.stukken if document.sha256 in files}
    if not closed:
        return deal if progress is deal.voortgang else replace(deal, voortgang=progress)
    names = frozenset(path.rpartition("/")[2] for path in closed)
    return replace(
        deal,
        voortgang=progress,
        stukken=tuple(document for document in deal.stukken if document.bestand not in closed),
        gebeurtenissen=tuple(_without_documents(event, names) for event in deal.gebeurtenissen),
    )


def _without_files(progress: Voortgang, files: Set[str]) -> Voortgang:
    """Progress without the files with these checksums, and without their names in reports, duties and meetings."""
    closed = {file.pad for file in progress.bestanden if file.sha256 in files}
    if not closed:
        return progress
    return replace(
        progress,
        bestanden=tuple(file for file in progress.bestanden if file.pad not in closed),
        verslagen=tuple(
            replace(one, stuk="") if f"{one.jaar}/{one.stuk}" in closed else one for one in progress.verslagen
        ),
        gedaan=tuple(replace(one, stuk="") if one.stuk in closed else one for one in progress.gedaan),
        vergaderingen=tuple(replace(one, stuk="") if one.stuk in closed else one for one in progress.vergaderingen),
    )


def _without_documents(event: Gebeurtenis, names: Set[str]) -> Gebeurtenis:
    """Event that no longer names the documents in ``names``, by file name below ``levensloop/``."""

    def cleared(part: _Part) -> _Part:
        return replace(part, stuk="") if part is not None and part.stuk in names else part

    return replace(
        cleared(event),
        verzoek=cleared(event.verzoek),
        overleg=cleared(event.overleg),
        aanvaardt=cleared(event.aanvaardt),
        instemmingen=tuple(cleared(answer) for answer in event.instemmingen),
    )


def _closed_in(deal: Deal, day: date) -> set[str]:
    return {annex.id for annex in deal.alle_bijlagen if not annex.openbaarheid.op(day)}


def _without(deal: Deal, closed: Set[str]) -> Deal:
    if not closed:
        return deal

    def is_open(part: AnyId) -> bool:
        return part not in closed and annex_of(part, deal) not in closed

    shown = replace(
        deal,
        tabellen=tuple(table for table in deal.tabellen if is_open(table.id)),
        noten=tuple(note for note in deal.noten if is_open(note.id)),
        tijdstippen=tuple(moment for moment in deal.tijdstippen if is_open(moment.alinea)),
        aanvaard=tuple(accepted for accepted in deal.aanvaard if is_open(accepted.plaats)),
        bijlagen=tuple(annex for annex in deal.bijlagen if is_open(annex.id)),
        ontvangen=tuple(annex for annex in deal.ontvangen if is_open(annex.id)),
        herkomst=replace(deal.herkomst, tekst="") if deal.herkomst else None,  # the source has the withheld words too
    )
    return with_duties(shown)


def findings_shown(
    of_what_is_open: Iterable[Diagnostic], corpus: Corpus, opened: Corpus
) -> Callable[[Diagnostic], bool]:
    """Predicate of findings: true if parsing or checking the public part alone gives the finding in equal words.

    A finding of the whole collection may quote withheld text; a finding of the public part alone may lack it.
    """
    closed = _closed_files(corpus, opened)
    known = {(f.code, f.span, f.message) for f in of_what_is_open}

    def shown(finding: Diagnostic) -> bool:
        return (
            (finding.code.startswith("B") or (finding.code, finding.span, finding.message) in known)
            and not closed.match(finding.span.name)
            and (not finding.deal or finding.deal in opened.links)
        )

    return shown


def _closed_files(corpus: Corpus, opened: Corpus) -> re.Pattern[str]:
    """Names of files that hold withheld parts only."""
    names = _annex_files(corpus) - _annex_files(opened)
    stems = [re.escape(name.rpartition(".")[0]) for name in sorted(names)]
    stems = [rf"{stem}\.\w+" for stem in stems] + [re.escape(name) for name in _reports(corpus) - _reports(opened)]
    return re.compile(rf"(?:{'|'.join(stems)})$" if stems else r"(?!)")


def _reports(corpus: Corpus) -> set[str]:
    """Names of the received files of progress; a text beside such a file is no part of it."""
    return {file.span.name for deal in corpus.deals if deal.voortgang for file in deal.voortgang.bestanden}


def _annex_files(corpus: Corpus) -> set[str]:
    texts = [text for deal in corpus.deals for text in (deal, *other_texts(deal))]
    documents = {document.span.name for deal in corpus.deals for document in deal.stukken}
    return documents | {annex.span.name for text in texts for annex in text.alle_bijlagen}
