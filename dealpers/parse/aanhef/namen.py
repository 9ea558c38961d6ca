"""Names that a text gives beside its definitions: to groups of parties, to all parties, and to bodies in passing."""

from collections.abc import Iterator

from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import without_article
from dealpers.model import Afdeling, Alinea, Artikel, Begrip, Soort, alineas, ids
from dealpers.model.ids import PartId, TermId
from dealpers.parse.parts import DealParts

_ALL = regex(
    r"\b(?:hierna|verder|gezamenlijk|samen|tezamen)\b[^.;]{0,60}?[:‘“„'\"\s](?P<name>[Pp]artijen)[’”'\"]?(?=[\s.,;]|$)"
)
_PASSING = regex(
    r"\(\s*(?:(?:hierna|verder)(?:\s+(?:te\s+noemen|ook|genoemd))?\s*:?\s*)?(?:de|het)\s+[‘'“\"]?"
    r"(?P<name>[A-Z][\w’-]*(?:[ \u00a0][\w’-]+){0,4}?)[’'”\"]?\s*\)"
)


def names_given(parts: DealParts) -> tuple[Begrip, ...]:
    """Names that a deal gives in passing, in reading order, without the defined terms."""
    taken = {term.term.lower() for term in parts.begrippen} | {term.afkorting.lower() for term in parts.begrippen}
    taken |= {name.lower() for party in parts.partijen for name in (party.alias, party.kort)}
    names_by_form: dict[str, Begrip] = {}
    for name, text in (*_of_parties(parts), *_in_passing(parts)):
        plain = without_article(name)
        if plain.lower() not in taken and name.lower() not in taken and plain.lower() not in names_by_form:
            unique = TermId(PartId(f"begrip-{ids.slug(plain)}"))
            names_by_form[plain.lower()] = Begrip(
                id=unique, term=name, afkorting="", deel=text.deel, alineas=(text.id,)
            )
    known = {term.id for term in parts.begrippen}
    return tuple(name for name in names_by_form.values() if name.id not in known)


def _of_parties(parts: DealParts) -> Iterator[tuple[str, Alinea]]:
    """Names of groups, and the name of all parties together, each with the paragraph that gives the name."""
    texts = [text for part in parts.divisions(Soort.PARTIJEN) for text in alineas(part, parts.tree)]
    for group in parts.groepen:
        if text := next((text for text in texts if group.naam in " ".join(text.tekst.split())), None):
            yield group.naam, text
    for text in texts:
        if match := _ALL.search(text.tekst):
            yield match["name"], text
            return


def _in_passing(parts: DealParts) -> Iterator[tuple[str, Alinea]]:
    """Names between brackets in considerations and articles: "overleg (het Rijk-Regio-overleg)"."""
    reasons: Iterator[Afdeling | Artikel] = parts.divisions(Soort.OVERWEGINGEN)
    for part in (*reasons, *parts.bepalingen):
        for text in alineas(part, parts.tree):
            for match in _PASSING.finditer(text.tekst) if "(" in text.tekst else ():
                yield match["name"], text
