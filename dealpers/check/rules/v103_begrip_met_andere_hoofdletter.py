"""Een begrip, partij of kant staat overal met de hoofdletters waarmee het is bepaald.

Is Partij een begrip, dan weet de lezer bij "partij" niet of een ander is bedoeld. Woorden in hun gewone betekenis,
zoals "relevante partners", "in de regio" en "een toetredende partij", zijn geen fout.

Fout:
    ## Artikel 1 – Kassier

    De Kassier is van Oever. De raad kiest de Kassier.

    ## Artikel 2 – Taken

    De raad ziet erop toe dat de kassier betaalt.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Begripsbepaling

    - *Kassier*: wie het geld beheert.
Goed:
    ## Artikel 1 – Taken

    1. De raad kiest elk jaar een Kassier. Kassiers zijn niet te koop.
    2. Ook de Partners betalen, met andere relevante partners.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Begripsbepaling

    - *Kassier*: wie het geld beheert.
    - *Partner*: wie meedoet.
"""

import re
from collections.abc import Iterator

from dealpers.check.names import aliases, sides
from dealpers.check.passages import UNSPOKEN, Place, lid_of, passages
from dealpers.check.rule import Finding, Findings, rule
from dealpers.corpus.terms import Finder, Gebruik, terms_of
from dealpers.dutch.regex import regex
from dealpers.model import Artikel, Deal, Severity
from dealpers.model.ids import PartId

_LAST_WORDS = regex(r"[ \u00a0]+([\w'’]+)(?:[ \u00a0]+([\w'’]+))?")
"""Read from the end of a text to its beginning: from there it is soon found, or not."""
_NEXT_NAME = regex(r"[ \u00a0]+[A-ZÀ-Þ0-9]")
_DETERMINERS = frozenset("de het deze dit elke iedere beide alle en of".split())
_IN_A_PLACE = frozenset("in binnen uit van voor over naar rond rondom per buiten door bij op om".split())
_NO_ADJECTIVES = frozenset(
    "de deze elke iedere beide alle hoeverre tussen tegen ten wie die zodanige waarbinnen waartoe mede namens jegens "
    "aan zullen kunnen moeten mogen willen hebben zijn worden doen gaan komen treden spreken maken werken nemen "
    "stellen dragen zien beogen bepalen zorgen leggen geven streven overleggen kiezen laten blijven krijgen betalen "
    "wensen behoeve toe ene indien wanneer en".split()
)
_ACCESSION = regex(r"toetred", re.I)


@rule("V103", Severity.INFO)
def begrip_met_andere_hoofdletter(deal: Deal) -> Findings:
    lids: dict[PartId, list[Gebruik]] = {}
    for use in (*_terms(deal), *_names(deal)):
        lids.setdefault(lid_of(use.alinea), []).append(use)
    for lid, uses in lids.items():
        first, *others = uses
        yield Finding(
            span=first.alinea.plaats.span(first.begin, first.eind),
            message=f"'{first.tekst}' staat hier met andere hoofdletters dan '{first.vorm}'",
            hint=f"schrijf '{first.vorm}', of kies een ander woord als iets anders is bedoeld",
            place=lid,
            words=first.tekst,
            related=tuple((use.alinea.plaats.span(use.begin, use.eind), f"en hier '{use.tekst}'") for use in others),
        )


def _terms(deal: Deal) -> Iterator[Gebruik]:
    """Uses of terms in other letters; only of those that the text does write with their capitals."""
    if not deal.begrippen:
        return
    terms = terms_of(deal)
    for alinea in passages(deal, without=UNSPOKEN):
        for use in terms.uses.get(alinea.id, ()):
            plain = " " not in use.vorm and not use.vorm.isupper() and _is_general(use)
            if use.key in terms.capital and not plain and not _fits(use) and not alinea.tekst.isupper():
                yield use


def _names(deal: Deal) -> Iterator[Gebruik]:
    """Uses of aliases, sides and of Partij in other letters."""
    names = [name for name, _ in aliases(deal)]
    ordinary = [*sides(deal), *(name for name in names if _is_word(name))]
    if deal.partijen:
        ordinary += ["Partij", "Partijen"]
    finder = Finder((name, name) for name in dict.fromkeys([*ordinary, *names]))
    accession = _accession(deal)
    capital, uses = set(), []
    for alinea in passages(deal, without=UNSPOKEN | Place.RECITALS):
        for use in finder.find(alinea):
            if use.exact and not use.opens:
                capital.add(use.key)
            if not _fits(use) and not alinea.tekst.isupper():
                uses.append(use)
    for use in uses:
        if use.key in ("Partij", "Partijen") and (use.alinea.id.startswith(accession) or _is_general(use)):
            continue
        if use.key in ordinary and not use.key.startswith("Partij") and _is_place(use):
            continue
        if use.key in capital and not (use.vorm.isupper() and use.tekst.islower()):  # "om" is no OM
            yield use


def _accession(deal: Deal) -> tuple[str, ...]:
    """Sentences in which "partij" is a newcomer."""
    articles: list[Artikel] = [article for article in deal.artikelen if _ACCESSION.search(article.titel)]
    return tuple(f"{article.id}{sign}" for article in articles for sign in ".-")


def _fits(use: Gebruik) -> bool:
    """True if the letters are those of the name, but for a capital that opens a sentence."""
    if use.exact:
        return True
    printed = use.tekst.replace("’", "'").replace("\u00a0", " ")
    return use.opens and printed[1:] == use.vorm[1:]


def _is_word(name: str) -> bool:
    return name.isalpha() and name[1:].islower()


def _is_general(use: Gebruik) -> bool:
    """True if an adjective before a word, or a name behind it, gives the word its common meaning."""
    before, last = _before(use)
    if last.lower() in ("en", "of") and before[:1].islower():  # bewoners en partners
        return True
    last = last.lower()
    if last in ("die", "een", "deze", "derde", "geen", "politieke") or before.lower() == "een":
        return True
    return (last.endswith(("e", "en", "nd", "ste")) and last not in _NO_ADJECTIVES) or bool(
        _NEXT_NAME.match(use.alinea.tekst, use.eind)
    )


def _is_place(use: Gebruik) -> bool:
    """True if a word such as "regio" may be an area or a body in general: "in de regio", "de regio Oever"."""
    before, last = _before(use)
    if last.lower() not in _DETERMINERS or _NEXT_NAME.match(use.alinea.tekst, use.eind):
        return True
    if last.lower() in ("en", "of"):
        return before not in ("Rijk", "Regio")
    return before.lower() in _IN_A_PLACE


def _before(use: Gebruik) -> tuple[str, str]:
    """Two words before it, the last of them last; empty where there is none."""
    match = _LAST_WORDS.match(use.alinea.tekst[max(0, use.begin - 60) : use.begin][::-1])
    return ((match[2] or "")[::-1], match[1][::-1]) if match else ("", "")
