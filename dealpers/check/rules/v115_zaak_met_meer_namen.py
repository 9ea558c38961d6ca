"""Een zaak heet overal eender: de deal zelf, een orgaan, een begrip en een programma.

Wie twee namen leest, zoekt twee zaken.

Fout:
    ## Artikel 1 – Overleg

    De Regio Deal Voorbeeld heeft een Stuurgroep Water. De Regiodeal Voorbeeld eindigt.
Fout:
    ## Artikel 1 – Overleg

    De Stuurgroep Water komt bijeen. Een Waterstuurgroep besluit.
Fout:
    ## Artikel 1 – Overleg

    Het Rijk-Regio-overleg komt bijeen. Het Regio-Rijk-overleg besluit.
Fout:
    ## Artikel 1 – Looptijd

    1. Deze overeenkomst geldt vier jaar. Partijen kunnen deze overeenkomst verlengen.
    2. Bij opzegging van deze overeenkomst blijft dit convenant tussen de andere Partijen in stand.
    --- aanhef.md
    # Overeenkomst Oeverpark
Fout:
    ## Artikel 1 – Looptijd

    Partijen lichten de Oeverdeal toe.
    --- aanhef.md
    # Regio Deal Langs de Oever
Goed:
    ## Artikel 1 – Looptijd

    1. Deze overeenkomst geldt vier jaar. Partijen kunnen deze overeenkomst verlengen.
    2. Het convenant van 2021 vervalt; Partijen trekken dit convenant met deze overeenkomst in.
    --- aanhef.md
    # Overeenkomst Oeverpark
Fout:
    ## Artikel 1 – Betaling

    De Regiokassier int. De Regionale Kassier betaalt.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Begripsbepaling

    - *Regiokassier*: de partij die de middelen beheert.
Goed, met:
    - ## Artikel 1 – Betaling
    + ## Artikel 1 – Overleg
    - De Regiokassier int. De Regionale Kassier betaalt.
    + De Regio Deal Voorbeeld heeft een Stuurgroep Water en een Stuurgroep Wonen. Het water-en-oeverplan en het
    + oever-en-waterfonds zijn twee zaken, en een regionale kassier is geen Regiokassier.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from dealpers.check.kind_names import other_kinds
from dealpers.check.located import at_place, at_words
from dealpers.check.other_names import other_names
from dealpers.check.passages import lid_of
from dealpers.check.rule import Findings, rule
from dealpers.corpus.terms import is_running
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Deal, Severity, Stuk, alineas, ids
from dealpers.model.source import Span

_PAIR = regex(
    r"(?<![\w-])(?<![a-z] De )(?!(?:De|Het|Een|Dit|Deze)\s)"
    r"(?=(?P<pair>(?P<one>[A-Z][a-zë]{2,20})\s(?P<two>[A-Z][a-zë]{2,20}))(?![\w-]))"
)
_WORD = regex(r"(?<![\w-])[A-Za-zë]{6,40}(?![\w-])")
_BODY = regex(
    r"(?<![\w-])(?P<noun>[Ss]tuurgroep|[Rr]egiegroep|[Kk]erngroep|[Ww]erkgroep|[Pp]rojectgroep|[Kk]lankbordgroep|[Aa]dviesgroep"
    r"|[Pp]rogrammaraad|[Aa]dviesraad|[Pp]rogrammateam|[Pp]rojectteam)\s(?P<of>[A-Z][a-zë]{3,20})(?![\w-])"
)
_HYPHENED = regex(r"(?<![\w-])[A-Z]\w{2,20}(?:-\w{3,20}){1,3}(?![\w-])")
_INITIALS = regex(r"(?<![\w-])[A-Z]{2,4}-[a-z]{3,20}(?![\w-])")
_ADJECTIVE = regex(
    r"(?<![\w-])(?P<of>[A-Z][a-zë]{3,20}(?:ale|lijke|ische|elijke|ele))\s(?P<noun>[A-Z][a-zë]{3,20})(?![\w-])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    """Name at its place in a paragraph; names with an equal ``key`` are of one thing."""

    key: str
    text: str
    alinea: Alinea
    span: Span
    begin: int


@rule("V115", Severity.INFO)
def zaak_met_meer_namen(stuk: Stuk) -> Findings:
    texts = [alinea for alinea in alineas(stuk, stuk) if not alinea.tekst.isupper()]
    names = chain(_joined(texts), _bodies(texts), _turned(texts), _bent(texts, stuk))
    first: dict[str, _Name] = {}
    reported: set[str] = set()
    for slip in other_kinds(stuk) if isinstance(stuk, Deal) else ():
        message, hint = f"'{slip.words}' heet elders '{slip.usual}'", "noem deze tekst overal eender"
        yield at_words(slip.alinea, (slip.begin, slip.begin + len(slip.words)), message, hint)
    for other in other_names(stuk):
        message, hint = f"'{other.words}' heet elders '{other.usual}'", "gebruik overal dezelfde naam"
        yield at_words(other.alinea, (other.begin, other.begin + len(other.words)), message, hint)
    rank = {alinea.id: index for index, alinea in enumerate(texts)}
    for name in sorted(names, key=lambda one: (rank[one.alinea.id], one.begin)):
        known = first.setdefault(name.key, name)
        if known.text != name.text and name.text not in reported:
            reported.add(name.text)
            message = f"'{name.text}' heet elders '{known.text}'"
            hint = "gebruik overal dezelfde naam"
            related = ((known.span, "hier de andere naam"),)
            yield at_place(name.span, lid_of(name.alinea), message, hint, name.text, related=related)


def _joined(texts: list[Alinea]) -> Iterator[_Name]:
    """Names of two capitalised words that the text writes as one word too: ``Regio Deal``, ``Regiodeal``."""
    whole = {word.lower() for alinea in texts for word in _WORD.findall(alinea.tekst) if word[0].isupper()}
    pairs = {_whole(match, whole) for alinea in texts for match in _PAIR.finditer(alinea.tekst) if whole} - {""}
    for alinea in texts if pairs else ():
        for match in (*_PAIR.finditer(alinea.tekst), *_WORD.finditer(alinea.tekst)):
            group = "pair" if "pair" in match.re.groupindex else 0
            key = _whole(match, pairs) if group else match[0].lower()
            if key in pairs and match[group][0].isupper():
                yield _name(f"een {key}", match, alinea, group)


def _whole(pair: re.Match[str], whole: set[str]) -> str:
    """Two words as the one word that the text has, with or without a linking s; empty without such a word."""
    one, two = pair["one"].lower(), pair["two"].lower()
    return next((word for word in (one + two, f"{one}s{two}") if word in whole), "")


def _bodies(texts: list[Alinea]) -> Iterator[_Name]:
    """Bodies by noun and subject, which the text joins elsewhere: ``Stuurgroep Water``, ``Waterstuurgroep``."""
    keys = {f"{match['of']}{match['noun']}".lower() for alinea in texts for match in _BODY.finditer(alinea.tekst)}
    for alinea in texts if keys else ():
        for match in (*_BODY.finditer(alinea.tekst), *_WORD.finditer(alinea.tekst)):
            groups = match.groupdict()
            key = f"{groups['of']}{groups['noun']}".lower() if groups else match[0].lower()
            if key in keys:
                yield _name(f"orgaan {key}", match, alinea)


def _turned(texts: list[Alinea]) -> Iterator[_Name]:
    """Hyphenated names whose parts are in another order or initials only: ``Rijk-Regio-overleg``, ``RR-overleg``."""
    full: dict[str, str] = {}
    for alinea in texts:
        for match in _HYPHENED.finditer(alinea.tekst) if "-" in alinea.tekst else ():
            *parts, last = match[0].lower().split("-")
            if len(parts) > 1 and "en" not in parts:
                yield _name(f"volgorde {'-'.join(sorted(parts))}-{last}", match, alinea)
                full[f"{''.join(part[0] for part in parts).upper()}-{last}"] = (
                    f"volgorde {'-'.join(sorted(parts))}-{last}"
                )
    for alinea in texts if full else ():
        for match in _INITIALS.finditer(alinea.tekst) if "-" in alinea.tekst else ():
            if match[0] in full:
                yield _name(full[match[0]], match, alinea)


def _bent(texts: list[Alinea], stuk: Stuk) -> Iterator[_Name]:
    """Defined compounds, and an adjective of their first part before their last: ``Regionale Kassier``."""
    terms = [term.term for term in stuk.begrippen if _WORD.fullmatch(term.term) and term.term[0].isupper()]
    for alinea in texts if terms else ():
        for match in _ADJECTIVE.finditer(alinea.tekst) if is_running(alinea) else ():
            for term in terms:
                head = term.lower().removesuffix(match["noun"].lower())
                if head != term.lower() and len(head) > 3 and head[:4] == match["of"].lower()[:4]:
                    defined = next(
                        (one for one in texts if ids.is_kind(one.deel, "begrip") and term in one.tekst), alinea
                    )
                    offset = max(defined.tekst.find(term), 0)
                    span = defined.plaats.span(offset, offset + len(term))
                    yield _Name(key=f"begrip {term}", text=term, alinea=defined, span=span, begin=offset)
                    yield _name(f"begrip {term}", match, alinea)


def _name(key: str, match: re.Match[str], alinea: Alinea, group: str | int = 0) -> _Name:
    return _Name(
        key=key, text=match[group], alinea=alinea, span=alinea.plaats.span(*match.span(group)), begin=match.start(group)
    )
