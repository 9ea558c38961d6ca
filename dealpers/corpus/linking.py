"""Deals that know of each other: each citation led to its target, each target told who cites it.

Total and deterministic: a citation that leads nowhere is a fact in the corpus, with the reason.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from dealpers.corpus.corpus import Begripsgebruik, Corpus, Links, Staat, Verwijzing
from dealpers.corpus.names import Names, names_borne, names_of
from dealpers.corpus.targets import Targets
from dealpers.corpus.terms import Terms
from dealpers.dutch.sentences import sentence_around
from dealpers.model import Alinea, Deal, Document, Stuk, Wet, alineas
from dealpers.parse.citations.grammar import Citation, Lexicon, citations

_EUR_LEX = "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri="
_TREATY = r"1[0-9]{4}[A-Z]"


@dataclass(frozen=True, slots=True)
class Linked:
    """What one text gives: its links, those of its superseded texts by their identifiers, and which texts it cites.

    ``across`` are the references of the text itself that lead to others.
    All this follows from the text itself, the names of the collection, the statutes, and the texts that it cites.
    """

    links: Links
    past: tuple[tuple[str, Links], ...] = ()
    cites: tuple[str, ...] = ()
    across: tuple[Verwijzing, ...] = ()


def resolve(deals: Iterable[Deal], wetten: Iterable[Wet], documenten: Iterable[Document] = ()) -> Corpus:
    """Link everything that can be linked."""
    deals, wetten, documenten = tuple(deals), tuple(wetten), tuple(documenten)
    stukken: tuple[Deal | Document, ...] = (*deals, *documenten)
    names = names_of(((stuk.id, names_borne(stuk)) for stuk in stukken), wetten)
    targets = TargetsOf(stukken)
    every = {stuk.id: link_text(stuk, names, targets) for stuk in stukken}
    return joined(deals, wetten, documenten, every)


class TargetsOf(dict[str, Targets]):
    """What each text of a collection offers to be cited, made ready when it is first asked for."""

    def __init__(self, stukken: Iterable[Stuk]) -> None:
        super().__init__()
        self._stukken = {stuk.id: stuk for stuk in stukken}

    def __missing__(self, stuk: str) -> Targets:
        self[stuk] = found = Targets(self._stukken[stuk])
        return found


def link_text(stuk: Stuk, names: Names, targets: TargetsOf) -> Linked:
    """Link what one text cites; a superseded text leads to its own parts, and no text leads to it."""
    own = _links(stuk, names.lexicon(stuk), targets)
    versions = stuk.versies if isinstance(stuk, Deal) else ()
    past = []
    for text in (version.deal for version in versions):
        targets[text.id] = Targets(text)
        past.append((text.id, _links(text, names.lexicon(text), targets)))
    across = tuple(ref for found in own.verwijzingen.values() for ref in found if ref.document)
    older = (ref for _, links in past for found in links.verwijzingen.values() for ref in found if ref.document)
    return Linked(own, tuple(past), tuple(dict.fromkeys(ref.document for ref in (*across, *older))), across)


def joined(
    deals: tuple[Deal, ...], wetten: tuple[Wet, ...], documenten: tuple[Document, ...], every: Mapping[str, Linked]
) -> Corpus:
    """The corpus of texts that were linked one by one: now each knows who cites it."""
    past = dict(version for each in every.values() for version in each.past)
    links = {text: each.links for text, each in every.items()}
    across = (reference for each in every.values() for reference in each.across)
    return Corpus(deals, wetten, _cited_across(links, across) | past, documenten)


def _cited_across(links: Mapping[str, Links], across: Iterable[Verwijzing]) -> dict[str, Links]:
    """The same links, in which each text also knows which others cite it; as a whole it is cited as its title."""
    cited_in: dict[str, dict[str, tuple[Verwijzing, ...]]] = {}
    for reference in across:
        cited = cited_in.setdefault(reference.document, {})
        for target in reference.doelen or ("titel",):
            cited[target] = (*cited.get(target, ()), reference)
    out = dict(links)
    for stuk, cited in cited_in.items():
        inside = links[stuk].geciteerd
        both = {
            target: (*inside.get(target, ()), *cited.get(target, ())) for target in dict.fromkeys((*inside, *cited))
        }
        out[stuk] = replace(links[stuk], geciteerd=both)
    return out


def _links(deal: Stuk, lexicon: Lexicon, targets: Mapping[str, Targets]) -> Links:
    terms = Terms(deal)
    own = targets[deal.id]
    references: dict[str, tuple[Verwijzing, ...]] = {}
    cited: dict[str, list[Verwijzing]] = {}
    uses: dict[str, tuple[Begripsgebruik, ...]] = {}
    seen: set[tuple[str, str]] = set()
    for alinea in alineas(deal, deal):
        found = tuple(
            reference
            for citation in citations(alinea.tekst, lexicon)
            if (reference := _reference(deal, alinea, citation, targets))
        )
        if found:
            references[alinea.id] = found
        for reference in found:
            for target in dict.fromkeys(() if reference.document else reference.doelen):
                if not own.within(reference.deel, target):
                    cited.setdefault(target, []).append(reference)
        taken = [(reference.begin, reference.eind) for reference in found]
        used = (Begripsgebruik(alinea.id, use.begin, use.eind, use.key) for use in terms.linked(alinea, taken))
        first = tuple(use for use in used if _is_first(use, seen))
        if first:
            uses[alinea.id] = first
    return Links(references, {target: tuple(by) for target, by in cited.items()}, uses)


def _reference(deal: Stuk, alinea: Alinea, citation: Citation, targets: Mapping[str, Targets]) -> Verwijzing | None:
    make = partial(
        Verwijzing,
        deal.id,
        alinea.id,
        citation.begin,
        citation.end,
        alinea.tekst[citation.begin : citation.end],
        document=citation.document,
        zin=sentence_around(alinea.tekst, citation.begin, citation.end),
        span=alinea.plaats.span(citation.begin, citation.end),
    )
    if citation.foreign and not citation.document:
        address = _address(citation)
        return make(Staat.EXTERN, adres=address, reden="" if address else _without_address(citation))
    place = targets[citation.document or deal.id]
    found = [place.find(path, alinea) for path in citation.paths]
    if any(target is None for target in found):
        return make(Staat.EXTERN) if citation.document else None
    if dead := [path for path, target in zip(citation.paths, found, strict=True) if not target]:
        if isinstance(deal, Document) and alinea.id.endswith(".0") and not citation.begin and not citation.document:
            return None  # a heading begins with its own label
        reason, hint = place.explain(dead[0], alinea)
        return make(Staat.DOOD, reden=f"{place.deal.naam}: {reason}" if citation.document else reason, hint=hint)
    doelen = tuple(dict.fromkeys(target for several in found for target in several or ()))
    if citation.document:
        return make(Staat.EXTERN, doelen=doelen)
    return None if _names_itself(citation, alinea, doelen[0], place) else make(Staat.INTERN, doelen=doelen)


def _names_itself(citation: Citation, alinea: Alinea, target: str, place: Targets) -> bool:
    """Whether these words are the label or name of the part where they stand, so that they refer to nothing.

    In a heading a name belongs to the heading, and a programme that tells of itself by name does not refer;
    but "het tweede lid" in the second lid does, to itself.
    """
    heading = alinea.id.endswith(".0")
    match citation.paths[0][0][0]:
        case "programma":
            return heading or place.within(alinea.deel, target)
        case "actielijn":
            return heading or alinea.deel == target
    return heading and alinea.deel == target


def _address(citation: Citation) -> str:
    """The publication, the act at EUR-Lex, or the statute, article or lid in Juriconnect form; nothing if unknown."""
    if citation.publication.startswith("OJ:"):
        return f"{_EUR_LEX}{citation.publication}"
    if citation.publication:
        return f"https://zoek.officielebekendmakingen.nl/{citation.publication}.html"
    if not citation.law:
        return ""
    steps = dict(citation.paths[0]) if citation.paths else {}
    if not citation.law.startswith("BWB"):
        return f"{_EUR_LEX}CELEX:{_celex(citation.law, steps.get('artikel', ''))}"
    parts = [(kind, steps[kind]) for kind in ("hoofdstuk", "paragraaf", "artikel", "lid") if kind in steps]
    wanted = "".join(f"&{kind}={label}" for kind, label in parts if label != "laatste")
    return f"https://wetten.overheid.nl/jci1.3:c:{citation.law}{wanted}"


def _without_address(citation: Citation) -> str:
    """Why a citation of another text has no address, in Dutch."""
    if citation.title:
        return f"{citation.title}: het nummer op wetten.overheid.nl is niet bekend, daarom staat hier geen link"
    if citation.paths and citation.paths[0][0][0] == "bijlage":
        return "een bijlage bij een andere tekst, zonder eigen adres"
    if citation.paths:
        return "een tekst die het register niet kent"
    return "uit deze woorden volgt niet zeker welk stuk het is, daarom staat hier geen link"


def _celex(act: str, article: str) -> str:
    """An act as a whole; of a treaty the article, where EUR-Lex keeps each apart."""
    if not re.fullmatch(_TREATY, act):
        return act
    return f"{act}{article:0>3}" if article.isdecimal() else f"{act}/TXT"


def _is_first(use: Begripsgebruik, seen: set[tuple[str, str]]) -> bool:
    """Whether this is the first use in its lid, consideration or article text; notes it when it is."""
    key = (use.alinea.rpartition(".")[0].partition("-onderdeel-")[0].partition("-streepje-")[0], use.begrip)
    first = key not in seen
    seen.add(key)
    return first
