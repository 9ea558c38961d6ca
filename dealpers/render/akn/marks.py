"""Marks in the running text of an Akoma Ntoso document: references, terms, names of parties, dates."""

from collections.abc import Iterator, Mapping, Sequence

from dealpers.corpus.corpus import Begripsgebruik, Corpus, Staat, Verwijzing
from dealpers.corpus.status import day_of_signing
from dealpers.corpus.timeline import signed_text
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Deal, Ondertekening, Tijdstip, alineas, ids
from dealpers.model.ids import AnyId, PartId, TextId
from dealpers.render.akn.eids import eids
from dealpers.render.xml.spans import Mark, ranked
from dealpers.render.xml.text import Says

LANGUAGE = "nld"

_DAY = regex(r"\d{1,2}(?!\d)|\d{4}-\d")
"""Beginning of a printed day: the last day of "voorjaar van 2025" is read, not printed, so that it gets no date."""


def work(deal: Deal) -> str:
    """Address of a deal as a work, with the day of signing if on record; older and newer texts are the same work."""
    day = day_of_signing(signed_text(deal))
    name = deal.id.partition("/versie/")[0]
    return "/".join(["/akn/nl/act/convenant", *([day.isoformat()] if day else []), name])


def term(identifier: str) -> str:
    """EId of a defined term among the references of the document."""
    return f"term_{ids.label_of(identifier)}"


def organisation(identifier: str) -> str:
    """EId of a party or partner among the references of the document."""
    return f"org_{identifier}"


def person(identifier: str) -> str:
    """EId of the representative of a party, among the references of the document."""
    return f"person_{identifier}"


def signer(party: str) -> str:
    """EId of the signer for a party, among the references of the document."""
    return f"signer_{party}"


class Marks:
    """Marks of each paragraph of one deal; a reference takes precedence over other marks of equal words."""

    def __init__(self, deal: Deal, corpus: Corpus, manifestation: Mapping[AnyId, str]) -> None:
        self.deal = deal
        self.own = manifestation
        self.links = corpus.links[deal.id]
        self.others = {other.id: other for other in corpus.deals}
        self.texts: dict[TextId, Alinea] = {alinea.id: alinea for alinea in alineas(deal, deal)}
        self.beside: dict[TextId, list[Mark[Says]]] = {}
        for part, words, says in [*_defined(deal), *_named(deal)]:
            text = self.texts.get(ids.text_in(part, 1))
            offset = text.tekst.find(words) if text and words else -1
            if offset >= 0:
                self.beside.setdefault(ids.text_in(part, 1), []).append(Mark(offset, offset + len(words), says))
        for signed in deal.ondertekeningen:
            self._sign(signed)
        for moment in deal.tijdstippen:
            if moment.van == moment.tot and _DAY.match(moment.tekst):
                day = _mark(moment, "date", ("date", moment.van.isoformat()))
                self.beside.setdefault(moment.alinea, []).append(day)

    def _sign(self, signed: Ondertekening) -> None:
        """Mark the name of each signer in the closing words."""
        for text in self.texts.values():
            offset = text.tekst.find(signed.naam) if signed.deel and text.deel == signed.deel else -1
            if offset >= 0:
                says: Says = "signature", (("refersTo", f"#{signer(signed.partij)}"),)
                self.beside.setdefault(text.id, []).append(Mark(offset, offset + len(signed.naam), says))
                return

    def __call__(self, alinea: Alinea) -> Sequence[Mark[Says]]:
        references = [
            _mark(ref, "ref", ("eId", self.name(ref)), ("href", self.href(ref)))
            for ref in self.links.verwijzingen.get(alinea.id, ())
            if self.href(ref)
        ]
        terms = [
            _mark(use, "term", ("refersTo", f"#{term(use.begrip)}")) for use in self.links.begrippen.get(alinea.id, ())
        ]
        return ranked(references, self.beside.get(alinea.id, ()), terms)

    def name(self, ref: Verwijzing) -> str:
        """EId of a reference: its rank among those of its paragraph."""
        rank = self.links.verwijzingen[ref.alinea].index(ref) + 1
        return f"{self.own[ref.alinea]}__ref_{rank}"

    def href(self, ref: Verwijzing) -> str:
        """Target of a reference; None for a dead one and for one without known address."""
        return next(iter(self.hrefs(ref)), "")

    def hrefs(self, ref: Verwijzing) -> list[str]:
        """All targets of a reference."""
        if ref.staat is Staat.INTERN:
            return [f"#{self.own.get(target, target)}" for target in ref.doelen]
        if ref.staat is Staat.EXTERN and ref.document:
            deal = self.others.get(ref.document)
            there = work(deal) if deal else f"/akn/nl/doc/{ref.document}"
            named = eids(deal) if deal and ref.doelen else {}
            return [f"{there}#{named.get(target, target)}" for target in ref.doelen] or [there]
        return [ref.adres] if ref.adres and ref.staat is Staat.EXTERN else []


def _mark(mention: Verwijzing | Begripsgebruik | Tijdstip, name: str, *attributes: tuple[str, str]) -> Mark[Says]:
    return Mark(mention.begin, mention.eind, (name, attributes))


def implicit(marks: Marks) -> Iterator[tuple[str, str]]:
    """Targets of each reference after the first one, to which its link leads: eId of the reference, and target."""
    for refs in marks.links.verwijzingen.values():
        for ref in refs:
            for href in marks.hrefs(ref)[1:]:
                yield f"#{marks.name(ref)}", href


def _defined(deal: Deal) -> Iterator[tuple[PartId, str, Says]]:
    for begrip in deal.begrippen:
        yield begrip.deel or begrip.id, begrip.term, ("def", (("refersTo", f"#{term(begrip.id)}"),))


def _named(deal: Deal) -> Iterator[tuple[PartId, str, Says]]:
    for party in deal.partijen:
        yield party.deel or party.id, party.ambt, ("organization", (("refersTo", f"#{organisation(party.id)}"),))
        yield party.deel or party.id, party.persoon, ("person", (("refersTo", f"#{person(party.id)}"),))
    for partner in deal.partners:
        yield partner.id, partner.naam, ("organization", (("refersTo", f"#{organisation(partner.id)}"),))
