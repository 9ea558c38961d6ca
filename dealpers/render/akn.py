"""A deal as Akoma Ntoso 3.0: the whole signed text, its structure, its references and what is known of it.

The document type is ``act`` (docs/decisions): only that type has a hierarchy of chapters and articles as its body.
"""

import re

from dealpers.model import Afdeling, Alinea, Blok, Deal, Lijst, Onderdeel, Tussenkop
from dealpers.render.akn_marks import Marks
from dealpers.render.akn_meta import meta
from dealpers.render.akn_text import AknText
from dealpers.render.eids import considerations, eids, joined
from dealpers.render.element import Element, block, document, running
from dealpers.resolve import Corpus

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_DUTCH = ("xml:lang", "nl")
_ENACTING = re.compile(r"\bkomen\b.*\bovereen\b")


def akn(deal: Deal, corpus: Corpus) -> bytes:
    """The document of one deal, in UTF-8."""
    named = eids(deal)
    marks = Marks(deal, corpus, named)
    text = AknText(deal, named, marks)
    parts = [meta(deal, marks), _preface(deal, text)]
    if deal.aanhef:
        parts.append(_preamble(deal, text))
    chapters = [part for chapter in deal.hoofdstukken for part in text.chapter(chapter)]
    parts.append(block("body", [("eId", "body"), _DUTCH], chapters or [block("hcontainer", [("name", "leeg")])]))
    act = block("act", [("name", "convenant"), ("contains", "originalVersion")], parts)
    return document(block("akomaNtoso", [("xmlns", NAMESPACE)], [act]))


def _preface(deal: Deal, text: AknText) -> Element:
    title = running("docTitle", (), text.inline(deal.titel))
    heading = running("p", [("eId", text.eids[deal.titel.id])], [title])
    return block("preface", [_DUTCH], [block("longTitle", [("eId", "title")], [heading]), *text.flow(deal.inleiding)])


def _preamble(deal: Deal, text: AknText) -> Element:
    """The divisions before the first chapter; the words by which parties agree are a formula of their own."""
    *divisions, last = deal.aanhef
    formula = []
    match last.blokken:
        case (*before, Alinea() as closing) if _ENACTING.search(closing.tekst) and not closing.nootmarken:
            marks = [("eId", joined(text.eids[last.id], "formula")), ("name", "enactingFormula")]
            formula = [block("formula", marks, [text.paragraph(closing)])]
            last = Afdeling(last.id, last.soort, last.reeks, last.kop, tuple(before))
    inside = [part for division in (*divisions, last) for part in _division(division, text)]
    return block("preamble", [_DUTCH], [*inside, *formula])


def _division(division: Afdeling, text: AknText) -> list[Element]:
    if considerations(division):
        return _recitals(division, text)
    around = text.eids[division.id]
    inside = text.flow(division.blokken) or [running("p")]
    held = block("blockContainer", (), [text.paragraph(division.kop, "heading"), *inside])
    return [block("container", [("eId", around), ("name", division.soort.value)], [held])]


def _recitals(division: Afdeling, text: AknText) -> list[Element]:
    """Considerations by group: a heading among them begins a new group, and goes below that of the division."""
    around = text.eids[division.id]
    out: list[Element] = []
    head = [text.paragraph(division.kop, "heading")]
    waiting: list[Blok] = []
    lists = [at for at, each in enumerate(division.blokken) if isinstance(each, Lijst)]
    for at, each in enumerate(division.blokken):
        if not isinstance(each, Lijst):
            waiting.append(each)
            continue
        unique = joined(around, f"recs_{len(out) + 1}") if out else around
        head += [text.paragraph(kop, "subheading") for kop in _leading(waiting)]
        before = text.flow(waiting[len(_leading(waiting)) :])
        intro = [block("intro", [("eId", joined(unique, "intro"))], before)] if before else []
        after = text.flow(division.blokken[at + 1 :]) if at == lists[-1] else []
        wrap = [block("wrapUp", [("eId", joined(unique, "wrapup"))], after)] if after else []
        recitals = [_recital(item, text) for item in each.onderdelen]
        out.append(block("recitals", [("eId", unique)], [*head, *intro, *recitals, *wrap]))
        head, waiting = [], []
    return out


def _leading(blocks: list[Blok]) -> list[Alinea]:
    """The headings with which some blocks begin."""
    first = next((at for at, each in enumerate(blocks) if not isinstance(each, Tussenkop)), len(blocks))
    return [each.kop for each in blocks[:first] if isinstance(each, Tussenkop)]


def _recital(item: Onderdeel, text: AknText) -> Element:
    return text.item(item, "recital")
