"""Metadata of an Akoma Ntoso document: work, expression, manifestation, life, references, remarks."""

from datetime import date

from dealpers.corpus.publication import other_names
from dealpers.corpus.status import day_of_signing, is_consolidated
from dealpers.corpus.timeline import signed_text
from dealpers.model import Deal, ids
from dealpers.render.akn.marks import LANGUAGE, Marks, implicit, organisation, person, signer, term, work
from dealpers.render.xml.element import Element, block, running

SOURCE = ("source", "#redactie")
UNKNOWN = date(1, 1, 1)  # the standard requires a date; this value, declared unknown, misleads nobody


def meta(deal: Deal, marks: Marks, component: str = "main") -> Element:
    """Metadata of a deal, or of one of its annexes (``component``), which repeats the identification only."""
    parts = [_identification(deal, component)]
    if component == "main":
        parts += [*_publication(deal), *_life(deal), *_analysis(marks), _references(deal), *_remarks(deal)]
    return block("meta", (), parts)


def _identification(deal: Deal, component: str) -> Element:
    address = work(deal)
    signed = day_of_signing(deal)
    amended = deal.feiten.wijzigingen[0].op if is_consolidated(deal) and deal.feiten.wijzigingen else None
    begun = amended or signed
    expression = f"{address}/{LANGUAGE}" + (f"@{begun.isoformat()}" if begun else "")
    printed = deal.feiten.staatscourant.datum if deal.feiten.staatscourant else signed
    authors = [_leaf("FRBRauthor", ("href", f"#{organisation(party.id)}")) for party in deal.partijen]
    authors = authors or [_leaf("FRBRauthor", ("href", "#redactie"))]
    number = deal.feiten.staatscourant
    elements = [
        _leaf("FRBRcountry", ("value", "nl")),
        _leaf("FRBRsubtype", ("value", "convenant")),
        *([_leaf("FRBRnumber", ("value", number.nummer))] if number else []),
        _leaf("FRBRname", ("value", deal.naam)),
        _leaf("FRBRauthoritative", ("value", "false")),
    ]
    aliases = [_leaf("FRBRalias", ("value", name), ("name", "andere-naam")) for name in other_names(deal)]
    concluded = _dated("ondertekening", day_of_signing(signed_text(deal)))
    day = _dated("wijziging" if amended else "ondertekening", begun)
    printed_on = _dated("bekendmaking" if number else "ondertekening", printed)
    language = _leaf("FRBRlanguage", ("language", LANGUAGE))
    format_ = _leaf("FRBRformat", ("value", "application/akn+xml"))
    made_by = _leaf("FRBRauthor", ("href", "#redactie"))
    return block(
        "identification",
        [SOURCE],
        [
            _level("FRBRWork", address, component, [*aliases, concluded, *authors, *elements]),
            _level("FRBRExpression", expression, component, [day, *authors, language]),
            _level("FRBRManifestation", f"{expression}.akn.xml", component, [printed_on, made_by, format_]),
        ],
    )


def _level(name: str, address: str, part: str, elements: list[Element]) -> Element:
    """Level of identification: address of the part and of the whole, and the known metadata."""
    this = [_leaf("FRBRthis", ("value", f"{address}/!{part}")), _leaf("FRBRuri", ("value", address))]
    return block(name, (), [*this, *elements])


def _leaf(name: str, *attributes: tuple[str, str]) -> Element:
    return block(name, attributes)


def _dated(name: str, day: date | None) -> Element:
    return _leaf("FRBRdate", ("date", (day or UNKNOWN).isoformat()), ("name", name if day else "onbekend"))


def _publication(deal: Deal) -> list[Element]:
    printed = deal.feiten.staatscourant
    if printed is None:
        return []
    day, shown = ("date", printed.datum.isoformat()), ("showAs", printed.blad.naam)
    return [_leaf("publication", day, shown, ("name", printed.blad.naam), ("number", printed.nummer))]


def _life(deal: Deal) -> list[Element]:
    """Signing and publication, as far as their days are known."""
    events = []
    if signed := day_of_signing(deal):
        what = ("type", "generation")
        events.append(_leaf("eventRef", ("eId", "event_ondertekening"), ("date", signed.isoformat()), SOURCE, what))
    if printed := deal.feiten.staatscourant:
        events.append(_leaf("eventRef", ("eId", "event_bekendmaking"), ("date", printed.datum.isoformat()), SOURCE))
    return [block("lifecycle", [SOURCE], events)] if events else []


def _analysis(marks: Marks) -> list[Element]:
    more = [_leaf("implicitReference", ("for", name), ("href", href)) for name, href in implicit(marks)]
    if not more:
        return []
    return [block("analysis", [SOURCE], [block("otherReferences", [SOURCE], more)])]


def _references(deal: Deal) -> Element:
    """References to parties, their representatives, partners and defined terms."""

    def reference(kind: str, unique: str, folder: str, name: str) -> Element:
        address = f"/akn/ontology/{folder}/nl/{ids.slug(name) or unique}"
        return _leaf(kind, ("eId", unique), ("href", address), ("showAs", name))

    references = [reference("TLCOrganization", "redactie", "organization", "Redactie van de collectie")]
    for party in deal.partijen:
        name = party.ambt or party.alias or ids.citation(party.id)
        references.append(reference("TLCOrganization", organisation(party.id), "organization", name))
        if party.persoon:
            references.append(reference("TLCPerson", person(party.id), "person", party.persoon))
    references += [
        reference("TLCOrganization", organisation(record.id), "organization", record.naam or ids.citation(record.id))
        for record in deal.partners
    ]
    references += [
        reference("TLCPerson", signer(record.partij), "person", record.naam)
        for record in deal.ondertekeningen
        if record.naam
    ]
    references += [reference("TLCTerm", term(record.id), "term", record.term) for record in deal.begrippen]
    return block("references", [SOURCE], references)


def _remarks(deal: Deal) -> list[Element]:
    """Remarks of editors on faults of the signed text: beside the text, never inside."""
    notes = [
        block(
            "note",
            [("eId", f"remark_{rank}")],
            [
                running(
                    "p",
                    (),
                    (f"Opmerking van de redactie bij ‘{accepted.woorden}’ ({accepted.plaats}): {accepted.reden}",),
                )
            ],
        )
        for rank, accepted in enumerate(deal.aanvaard, 1)
        if accepted.reden
    ]
    return [block("notes", [SOURCE], notes)] if notes else []
