"""Examination of a deal before its packing for publication: facts for the delivery note."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dealpers.corpus.corpus import Corpus, Staat, Verwijzing
from dealpers.corpus.fidelity import deal_words
from dealpers.model import Deal
from dealpers.model.finding import Diagnostic, Severity
from dealpers.model.instellingen import Blad
from dealpers.render.akn.document import SIGNATURES
from dealpers.render.akn.eids import eids
from dealpers.render.package.readback import xml_words
from dealpers.render.package.validation import Schema, xml_faults
from dealpers.render.staatscourant.metadata import Metadata, metadata

SOURCE_RULE = "V005"  # rule that compares the text with its source document


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """Results of the examination; ``faults`` are faults of the files themselves, which prevent a package."""

    deal: Deal
    words: int
    faults: tuple[str, ...]
    references: Mapping[Staat, int]
    unknown: int
    dead: tuple[Verwijzing, ...]
    open: tuple[Diagnostic, ...]
    accepted: tuple[Diagnostic, ...]
    metadata: Metadata
    blad: Blad = Blad.STAATSCOURANT


def beside_the_text(deal: Deal) -> frozenset[str]:
    """Identifiers of elements with data and no signed words: signatures on record, received annexes."""
    named = eids(deal)
    return frozenset((SIGNATURES, *(name for annex in deal.ontvangen for name in (annex.id, named[annex.id]))))


def examined(deal: Deal, corpus: Corpus, findings: Iterable[Diagnostic], files: Mapping[str, bytes]) -> Examination:
    """Examine a deal and its rendered files, by name."""
    wanted = [word.text for word in deal_words(deal)]
    references = [ref for refs in corpus.links[deal.id].verwijzingen.values() for ref in refs]
    of_deal = [finding for finding in findings if finding.deal == deal.id]
    schemas = ((Schema.STAATSCOURANT, "staatscourant.xml"), (Schema.METADATA, "metadata.xml"))
    faults: list[str] = []
    for suffix in ("akn.xml", "staatscourant.xml"):
        name = f"{deal.bestandsnaam}.{suffix}"
        if xml_words(files[name], beside_the_text(deal)) != wanted:
            faults.append(f"{name} heeft niet precies de woorden van de deal")
    for schema, suffix in schemas:
        name = f"{deal.bestandsnaam}.{suffix}"
        faults += [f"{name}: {fault}" for fault in xml_faults(files[name], schema)]
    for annex in deal.ontvangen:
        if hashlib.sha256(files.get(annex.bestand, b"")).hexdigest() != annex.sha256:
            faults.append(f"{annex.bestand} is niet het bestand dat is ontvangen")
    return Examination(
        deal=deal,
        words=len(wanted),
        faults=tuple(faults),
        references=Counter(ref.staat for ref in references),
        unknown=sum(ref.staat is Staat.EXTERN and not ref.adres and not ref.document for ref in references),
        dead=tuple(ref for ref in references if ref.staat is Staat.DOOD),
        open=tuple(f for f in of_deal if not f.accepted and f.severity is not Severity.INFO),
        accepted=tuple(f for f in of_deal if f.accepted),
        metadata=metadata(deal, corpus.extra),
        blad=deal.feiten.staatscourant.blad if deal.feiten.staatscourant else corpus.extra.blad,
    )
