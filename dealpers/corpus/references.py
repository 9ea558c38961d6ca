"""References of a paragraph: each citation with its target, or with the reason for a dead end."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from dealpers.corpus.captions import caption_of
from dealpers.corpus.certainty import certainty, longest_by_text, with_list, words_of
from dealpers.corpus.cited_annexes import is_entry
from dealpers.corpus.corpus import Staat, Verwijzing
from dealpers.corpus.dead_ends import AMENDED, elsewhere, explain, of_amended, outside_words
from dealpers.corpus.labels import codes_in
from dealpers.corpus.outcome import Outcome
from dealpers.corpus.targets import Targets
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentence_around
from dealpers.model import Alinea, Document, Stuk, ids
from dealpers.model.ids import PartId, StukId
from dealpers.parse.citations.grammar import Citation, Path
from dealpers.parse.citations.lists import parted
from dealpers.parse.citations.places import PICTURES

_EUR_LEX = "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri="
_TREATY = r"1[0-9]{4}[A-Z]"
_ROMAN = regex("[ivx]+")
_IN_OTHER = regex(
    r"\s+(?:in|van|uit|bij)\s+(?:(?:de|het|een|die|dat)\s+)?(?!artikel|lid|dit\b|deze\b)(?P<where>[\w-]+)"
)
_TO = regex(r"\s*(?:tot\s+en\s+met|t/m|[–-])\s*")
_IN_PAGES = ("tabel", *PICTURES)
_TITLE = regex(r"\s*(?:[:.–—-]\s*)?(?:(?<=\s)[A-ZÀ-Þ‘“][^.;!?]{0,100})?\Z")
"""Regex of the rest of a heading behind its number: "Hoofdstuk 1: Algemene bepalingen" in a paragraph."""
"""Kinds of parts that another text often shows without a name of its own: "tabel 3 in het programmaplan"."""
_REGISTER = "zet de wet of regeling in wetten.yml, dan komt hier een link"


def references_of(
    deal: Stuk, alinea: Alinea, cited: Iterable[Citation], targets: Mapping[StukId, Targets]
) -> Iterator[Verwijzing]:
    """References of one paragraph, in order."""
    abroad = False
    every = tuple(cited)
    longest = longest_by_text(every)
    split = [(citation, part) for citation in every for part in _parts(citation, alinea, targets[deal.id])]
    parts = _living_with_first(tuple(part for _, part in split), alinea, targets[deal.id])
    pairs = zip((citation for citation, _ in split), parts, strict=True)
    for whole, citation in pairs:
        if outcome := _outcome(deal, alinea, citation, targets, abroad=abroad):
            listed = with_list(whole, every, alinea)
            yield Verwijzing(
                deal=deal.id,
                alinea=alinea.id,
                begin=citation.begin,
                eind=citation.end,
                tekst=alinea.tekst[citation.begin : citation.end],
                document=StukId(citation.document),
                zin=sentence_around(alinea.tekst, citation.begin, citation.end),
                zekerheid=certainty(outcome, citation, listed, alinea, abroad=abroad),
                bron=words_of(whole, listed, longest, alinea),
                span=alinea.plaats.span(citation.begin, citation.end),
                **outcome._asdict(),
            )
            abroad = abroad or (outcome.staat is Staat.EXTERN and bool(citation.paths))


def _parts(citation: Citation, alinea: Alinea, place: Targets) -> tuple[Citation, ...]:
    """Citation of several parts of the text itself as a citation for each part, so that each has its own link."""
    if citation.foreign or citation.document:
        return (citation,)
    roman = [path for path in citation.paths[1:] if path[-1][0] == "onderdeel" and _ROMAN.fullmatch(path[-1][1])]
    if any(_goes_deeper(citation, path, alinea) or not place.find(path, alinea, main=citation.main) for path in roman):
        return (citation,)
    return parted(citation, alinea.tekst)


def _living_with_first(pieces: tuple[Citation, ...], alinea: Alinea, place: Targets) -> tuple[Citation, ...]:
    """Pieces where a range with a missing end gives its other parts to its first: ``onder a tot en met d``, no d."""
    moved = list(pieces)
    for rank, (one, last) in enumerate(pairwise(pieces)):
        within = last.paths[1:]
        if within and _is_range(one, last, alinea) and not place.find(last.paths[0], alinea, main=last.main):
            living = tuple(path for path in within if place.find(path, alinea, main=last.main))
            moved[rank] = replace(moved[rank], paths=(*one.paths, *living))
            moved[rank + 1] = replace(last, paths=(last.paths[0], *(path for path in within if path not in living)))
    return tuple(moved)


def _is_range(one: Citation, last: Citation, alinea: Alinea) -> bool:
    """True if two citations of the text itself are the ends of a range: ``7`` and ``11`` of "7 tot en met 11"."""
    words = alinea.tekst[one.end : last.begin]
    return not (one.foreign or last.foreign or one.document or last.document) and bool(_TO.fullmatch(words))


def _outcome(
    deal: Stuk, alinea: Alinea, citation: Citation, targets: Mapping[StukId, Targets], *, abroad: bool
) -> Outcome | None:
    """Outcome of a citation; None where the citation refers to nothing.

    ``abroad``: the paragraph cited another text before, so that "het tweede lid" may be of that text.
    """
    if _is_label(citation, alinea):
        return None
    amended = not (citation.foreign or citation.document or citation.main) and of_amended(
        targets[deal.id], citation.paths[0], alinea, (citation.begin, citation.end)
    )
    if amended or (citation.foreign and not citation.document):
        return _abroad(citation, amended=amended)
    place = targets[StukId(citation.document) or deal.id]
    targets_of_paths = _targets_of(place, citation, alinea)
    if any(target is None for target in targets_of_paths) or (citation.by_rank and not all(targets_of_paths)):
        return Outcome(Staat.EXTERN) if citation.document else None
    if dead := [path for path, target in zip(citation.paths, targets_of_paths, strict=True) if not target]:
        doubtful = (isinstance(deal, Document) and _opens_heading(citation, alinea)) or (abroad and _is_loose(citation))
        return _dead(citation, dead[0], alinea, place, doubtful=doubtful)
    doelen = tuple(dict.fromkeys(target for several in targets_of_paths for target in several or ()))
    if citation.document:
        return Outcome(Staat.EXTERN, doelen)
    inside = Outcome(Staat.INTERN, doelen, zelf=_leads_to_itself(citation, alinea, doelen))
    return None if _names_itself(citation, alinea, doelen[0], place) else inside


def _abroad(citation: Citation, *, amended: bool) -> Outcome:
    """Outcome of a citation of a text outside the collection, or of the text that an addendum changes."""
    if amended:
        return Outcome(Staat.EXTERN, reden=AMENDED, hint=_REGISTER)
    address = _address(citation)
    hint = _REGISTER if citation.paths and not (address or citation.title) else ""
    return Outcome(Staat.EXTERN, adres=address, reden="" if address else _without_address(citation), hint=hint)


def _dead(citation: Citation, path: Path, alinea: Alinea, place: Targets, *, doubtful: bool) -> Outcome | None:
    """Outcome nowhere or in another text; None where the citation is doubtful, or refers to nothing."""
    if not citation.document and (other := elsewhere(place, path, alinea)) is not None:
        hint = "" if path[0][0] == "bijlage" else _REGISTER
        return Outcome(Staat.EXTERN, reden=other, hint=hint) if other else None
    kind, label = path[0]
    listed = kind in ("programma", "actielijn") and label in place.lists.once(("codes",), lambda: codes_in(place.deal))
    if doubtful or listed:
        return None  # a listed code is one that the text introduces in a list, without a heading
    if kind == "bijlage" and not citation.begin and is_entry(alinea.tekst):
        return None  # entry in a list of annexes
    if kind in _IN_PAGES and not citation.document and (there := _IN_OTHER.match(alinea.tekst, citation.end)):
        return Outcome(Staat.ONGELEZEN, reden=f"een {kind} die elders staat ({there['where']})")
    if unread := outside_words(place, path, alinea):
        return Outcome(Staat.ONGELEZEN, reden=unread)
    reason, hint = place.lists.once(("explained", path, place.where(alinea)), lambda: explain(place, path, alinea))
    reason = f"{place.deal.naam}: {reason}" if citation.document else reason
    lacks = "" if place.find(path[:1], alinea) else ids.step(path[0])
    return Outcome(Staat.DOOD, reden=reason, hint=hint, mist=lacks)


def _targets_of(place: Targets, citation: Citation, alinea: Alinea) -> list[tuple[PartId, ...] | None]:
    """Targets of each path; in "onderdeel i, onder ii" the second part is below the first."""
    targets_of_paths: list[tuple[PartId, ...] | None] = []
    for path in citation.paths:
        target = place.find(path, alinea, main=citation.main)
        below = (
            path[-1][0] == "onderdeel" and _ROMAN.fullmatch(path[-1][1]) and targets_of_paths and targets_of_paths[-1]
        )
        deeper = below and _goes_deeper(citation, path, alinea)
        if below and (target == () or deeper):
            before = citation.paths[len(targets_of_paths) - 1]
            if inner := place.find((*before, path[-1]), alinea, main=citation.main):
                target = targets_of_paths[-1] = inner
        targets_of_paths.append(target)
    return targets_of_paths


def _goes_deeper(citation: Citation, path: Path, alinea: Alinea) -> bool:
    """True if the words name an onderdeel below the one before: ``, onder ii``."""
    cited = alinea.tekst[citation.begin : citation.end]
    return re.search(rf",\s*(?:onder|sub)\s+{re.escape(path[-1][1])}\b", cited) is not None


def _is_label(citation: Citation, alinea: Alinea) -> bool:
    """True if a citation is the label with which a heading or caption begins: ``Artikel 2 Plan``."""
    if not citation.begin and citation.paths and not citation.document:
        kind, label = citation.paths[0][0]
        if kind in PICTURES and caption_of(alinea) == (kind, ids.label_slug(label)):
            return True
        if kind in ("hoofdstuk", "paragraaf") and not alinea.in_table and _TITLE.match(alinea.tekst, citation.end):
            return True
    if not _opens_heading(citation, alinea) or not citation.paths or citation.document:
        return False
    kind, label = citation.paths[0][0]
    if kind == "actielijn":  # "Thema 2. Wonen" above articles: the chapter itself
        return True
    printed = alinea.deel.rpartition(f"{kind}-")[2] if f"{kind}-" in alinea.deel else ""
    return ids.without_serial(printed) == ids.label_slug(label) and len(citation.paths[0]) == 1


def _opens_heading(citation: Citation, alinea: Alinea) -> bool:
    return alinea.is_heading and not citation.begin


def _is_loose(citation: Citation) -> bool:
    """True if a citation names a lid or onderdeel without its article."""
    return citation.paths[0][0][0] in ("lid", "onderdeel")


def _leads_to_itself(citation: Citation, alinea: Alinea, doelen: tuple[PartId, ...]) -> bool:
    """True if a part refers by number to itself: "het tweede lid" in the second lid."""
    pointed = any(label in ("dit", "vorige", "volgende") for label in (step[1] for step in citation.paths[0]))
    kinds = {path[-1][0] for path in citation.paths}
    return doelen == (alinea.deel,) and not pointed and kinds <= {"artikel", "lid", "onderdeel"}


def _names_itself(citation: Citation, alinea: Alinea, target: PartId, place: Targets) -> bool:
    """True if a citation is the label or name of its own part, so that it refers to nothing.

    A name in a heading belongs to the heading; a programme that names itself does not refer.
    By contrast, "het tweede lid" in the second lid is a reference, to itself.
    """
    heading = alinea.is_heading
    match citation.paths[0][0][0]:
        case "programma":
            return heading or place.within(alinea.deel, target)
        case "actielijn":
            return heading or alinea.deel == target
    return heading and alinea.deel == target


def _address(citation: Citation) -> str:
    """Address of the publication, of the act at EUR-Lex, or of the statute, article or lid in Juriconnect form."""
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
    """Reason in Dutch why a citation of another text has no address."""
    if citation.title:
        return f"{citation.title}: het nummer op wetten.overheid.nl is niet bekend, daarom staat hier geen link"
    if citation.paths and citation.paths[0][0][0] == "bijlage":
        return "een bijlage bij een andere tekst, zonder eigen adres"
    if citation.paths:
        return "een tekst die het register niet kent"
    return "uit deze woorden volgt niet zeker welk stuk het is, daarom staat hier geen link"


def _celex(act: str, article: str) -> str:
    """CELEX number of an act; for a treaty that of the article, since EUR-Lex has a page for each."""
    if not re.fullmatch(_TREATY, act):
        return act
    return f"{act}{article:0>3}" if article.isdecimal() else f"{act}/TXT"
