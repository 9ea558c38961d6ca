"""Deal as Akoma Ntoso 3.0: the whole signed text, its structure, its references and its metadata.

The document type is ``act`` (docs/decisions): only that type has a hierarchy of chapters and articles as its body.
"""

from dealpers.corpus.corpus import Corpus
from dealpers.dutch.dates import in_words
from dealpers.dutch.regex import regex
from dealpers.model import (
    Afdeling,
    Alinea,
    Bijlage,
    Blok,
    Deal,
    Lijst,
    Ondertekening,
    OntvangenBijlage,
    Tussenkop,
)
from dealpers.render.akn.eids import considerations, eids, joined
from dealpers.render.akn.marks import Marks, organisation, signer
from dealpers.render.akn.metadata import meta
from dealpers.render.akn.text import AknText
from dealpers.render.xml.element import Child, Element, block, document, running

SIGNATURES = "ondertekening"
"""EId of the signatures that are data: no words of the signed text."""

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_DUTCH = ("xml:lang", "nl")
_ENACTING = regex(r"\bkomen\b.*\bovereen\b")


def akn(deal: Deal, corpus: Corpus) -> bytes:
    """Akoma Ntoso document of one deal, in UTF-8."""
    named = eids(deal)
    marks = Marks(deal, corpus, named)
    text = AknText(deal=deal, eids=named, marks=marks)
    parts = [meta(deal, marks), _preface(deal, text)]
    if deal.aanhef:
        parts.append(_preamble(deal, text))
    chapters = [part for chapter in deal.hoofdstukken for part in text.chapter(chapter)]
    parts.append(block("body", [("eId", "body"), _DUTCH], chapters or [block("hcontainer", [("name", "leeg")])]))
    parts += _conclusions(deal, text)
    if attached := [_attachment(annex, deal, text, marks) for annex in deal.alle_bijlagen]:
        parts.append(block("attachments", (), attached))
    act = block("act", [("name", "convenant"), ("contains", "originalVersion")], parts)
    return document(block("akomaNtoso", [("xmlns", NAMESPACE)], [act]))


def _preface(deal: Deal, text: AknText) -> Element:
    title = running("docTitle", (), text.inline(deal.titel))
    heading = running("p", [("eId", text.eids[deal.titel.id])], [title])
    return block("preface", [_DUTCH], [block("longTitle", [("eId", "title")], [heading]), *text.flow(deal.inleiding)])


def _preamble(deal: Deal, text: AknText) -> Element:
    """Divisions before the first chapter; the words by which parties agree are a formula of their own."""
    *divisions, last = deal.aanhef
    formula = []
    match last.blokken:
        case (*before, Alinea() as closing) if _ENACTING.search(closing.tekst) and not closing.nootmarken:
            marks = [("eId", joined(text.eids[last.id], "formula")), ("name", "enactingFormula")]
            formula = [block("formula", marks, [text.paragraph(closing)])]
            last = Afdeling(id=last.id, soort=last.soort, reeks=last.reeks, kop=last.kop, blokken=tuple(before))
    inside = [part for division in (*divisions, last) for part in _division(division, text)]
    return block("preamble", [_DUTCH], [*inside, *formula])


def _division(division: Afdeling, text: AknText) -> list[Element]:
    if considerations(division):
        return _recitals(division, text)
    around = text.eids[division.id]
    inside = text.flow(division.blokken) or [running("p")]
    head = [text.paragraph(division.kop, "heading")] if division.kop else []
    held = block("blockContainer", (), [*head, *inside])
    return [block("container", [("eId", around), ("name", division.soort.value)], [held])]


def _recitals(division: Afdeling, text: AknText) -> list[Element]:
    """Considerations by group: a heading among them starts a new group, one level below the heading of the division."""
    around = text.eids[division.id]
    out: list[Element] = []
    head = [text.paragraph(division.kop, "heading")] if division.kop else []
    waiting: list[Blok] = []
    lists = [index for index, block_of_division in enumerate(division.blokken) if isinstance(block_of_division, Lijst)]
    for index, block_of_division in enumerate(division.blokken):
        if not isinstance(block_of_division, Lijst):
            waiting.append(block_of_division)
            continue
        unique = joined(around, f"recs_{len(out) + 1}") if out else around
        head += [text.paragraph(kop, "subheading") for kop in _leading(waiting)]
        before = text.flow(waiting[len(_leading(waiting)) :])
        intro = [block("intro", [("eId", joined(unique, "intro"))], before)] if before else []
        after = text.flow(division.blokken[index + 1 :]) if index == lists[-1] else []
        wrap = [block("wrapUp", [("eId", joined(unique, "wrapup"))], after)] if after else []
        recitals = [text.item(item, "recital") for item in block_of_division.onderdelen]
        out.append(block("recitals", [("eId", unique)], [*head, *intro, *recitals, *wrap]))
        head, waiting = [], []
    return out


def _leading(blocks: list[Blok]) -> list[Alinea]:
    """Headings at the start of some blocks."""
    first = next(
        (index for index, leading_block in enumerate(blocks) if not isinstance(leading_block, Tussenkop)), len(blocks)
    )
    return [leading_block.kop for leading_block in blocks[:first] if isinstance(leading_block, Tussenkop)]


def _conclusions(deal: Deal, text: AknText) -> list[Element]:
    """Closing words as signed, and as data the signatures that the closing words lack."""
    closing = deal.slot
    inside = text.flow(closing.blokken) if closing else []
    if closing and closing.kop:
        inside = [block("blockContainer", (), [text.paragraph(closing.kop, "heading"), *(inside or [running("p")])])]
    if recorded := [
        _signature(ondertekening, deal) for ondertekening in deal.ondertekeningen if not ondertekening.deel
    ]:
        inside.append(block("container", [("eId", SIGNATURES), ("name", "ondertekening")], recorded))
    unique = text.eids[closing.id] if closing else "concl"
    return [block("conclusions", [("eId", unique), _DUTCH], inside)] if inside else []


def _signature(signed: Ondertekening, deal: Deal) -> Element:
    """One signature: name, function, party, place and day."""
    party = next((partij for partij in deal.partijen if partij.id == signed.partij), None)
    whom = signed.namens or (party.ambt or party.alias if party else "")
    who = running("signature", [("refersTo", f"#{signer(signed.partij)}")], (signed.naam,))
    words: list[Child] = [who, *([signed.functie] if signed.functie else [])]
    words += [running("organization", [("refersTo", f"#{organisation(signed.partij)}")], (whom,))] if whom else []
    words += [signed.plaats] if signed.plaats else []
    words += [running("date", [("date", signed.datum.isoformat())], (in_words(signed.datum),))] if signed.datum else []
    parts = [part for word in words for part in (", ", word)]
    return running("p", (), parts[1:])


def _attachment(annex: Bijlage | OntvangenBijlage, deal: Deal, text: AknText, marks: Marks) -> Element:
    """Annex as a document of its own; for an annex received as a PDF, the path of that file."""
    unique = text.eids[annex.id]
    if isinstance(annex, OntvangenBijlage):
        beside = [("href", f"bijlagen/{annex.bestand.rpartition('/')[2]}"), ("showAs", annex.titel)]
        return block("attachment", [("eId", unique)], [block("documentRef", beside)])
    inside = [*text.flow(annex.blokken), *(text.section(section) for section in annex.paragrafen)]
    body = block("mainBody", [_DUTCH], inside or [running("p")])
    held = block("doc", [("name", "bijlage")], [meta(deal, marks, unique), body])
    return block("attachment", [("eId", unique)], [*text.headed(annex.kop, annex.nummer), held])
