"""Een naam in onze woorden staat ook in de tekst die zij uitleggen.

Wie in de uitleg een minister, gemeente of organisatie leest, denkt dat het artikel over die partij gaat. Een andere
naam van een partij of begrip mag, als de tekst die partij of dat begrip noemt.

Fout:
    ## Artikel 1 – Overleg

    De Minister van Landbouw roept de partijen bijeen.
    --- kort.yml
    artikel-1: De minister van Landbouw overlegt met de provincie Utrecht.
Goed, met:
    - artikel-1: De minister van Landbouw overlegt met de provincie Utrecht.
    + artikel-1: De minister van Landbouw nodigt de partijen uit voor overleg.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from dealpers.check.explained import Uitleg, explained
from dealpers.check.located import at_part
from dealpers.check.rule import Findings, rule
from dealpers.dutch.dates import MONTHS
from dealpers.dutch.regex import regex
from dealpers.dutch.stems import fold, stem
from dealpers.model import Deal, Severity, Stuk, alineas

_NAME = regex(r"(?<![\w-])[A-ZÀ-Þ][\wÀ-ÿ]*(?:[-’'][\wÀ-ÿ]+)*")
_OPENS = regex(r"(?:^|[.!?:;…]['’”)]?\s+|[‘“\"'(]\s*)$")
_WORD = regex(r"[^\W\d_]+")
_EVERYWHERE = frozenset({"u", "uw", "nederland", "nederlands", "rijk", "regio", *MONTHS})
_PART = 4
"""Least number of letters of a name that is found inside a compound: Rijk in "Rijksbijdrage"."""


@rule("K006", Severity.WARNING)
def naam_buiten_de_tekst(stuk: Stuk) -> Findings:
    synonyms = tuple(_synonyms(stuk)) if isinstance(stuk, Deal) else ()
    for uitleg in explained(stuk):
        names = list(_names(uitleg.tekst))
        known = _known(uitleg, stuk, synonyms) if names else frozenset()
        for name in names:
            if not _is_in(name, known):
                yield at_part(
                    uitleg, f"'{name}' staat in onze woorden, maar niet in de tekst", "noem wie de tekst noemt", name
                )


def _names(text: str) -> Iterator[str]:
    """Words with a capital inside a sentence, and abbreviations anywhere."""
    for match in _NAME.finditer(text):
        if sum(letter.isupper() for letter in match[0]) > 1 or not _OPENS.search(text[: match.start()]):
            yield match[0]


def _known(uitleg: Uitleg, stuk: Stuk, synonyms: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """Words of the explained part, and of other names of the parties and terms that it names."""
    printed = f"{stuk.naam} {uitleg.woorden}"
    texts = [printed]
    if isinstance(stuk, Deal):
        facts = stuk.feiten
        texts.append(f"{facts.soort} {facts.landsdeel} {' '.join(facts.provincies)}")
    for names in synonyms:
        if any(_names_itself(name, printed) for name in names if name):
            texts.append(" ".join(names))
    return frozenset(_words(" ".join(texts)).union(*map(_initials, texts)))


def _names_itself(name: str, text: str) -> bool:
    """True if a text has a name as words of its own."""
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _synonyms(deal: Deal) -> Iterator[tuple[str, ...]]:
    """Names of one party, and of one term with the words of its definition."""
    for party in deal.partijen:
        yield (party.alias, party.kort, party.naam, party.groep, party.kant.value)
    texts = {alinea.id: alinea.tekst for part in deal.aanhef for alinea in alineas(part, deal)}
    for term in (*deal.begrippen, *deal.aanduidingen):
        yield (term.term, term.afkorting, *(texts.get(place, "") for place in term.alineas))


def _words(text: str) -> set[str]:
    folded = {fold(word) for word in set(_WORD.findall(text))}
    return folded | {stem(word) for word in folded}


@lru_cache(maxsize=1 << 10)  # several explanations name the same parties
def _initials(text: str) -> frozenset[str]:
    """Abbreviations of words in a row that a text writes in full: "eu" for "Europese Unie"."""
    letters = "".join(fold(word)[:1] or " " for word in re.findall(r"[A-Za-zÀ-ÿ]+", text) if word[0].isupper())
    return frozenset(letters[begin : begin + length] for begin in range(len(letters)) for length in (2, 3, 4, 5))


def _is_in(name: str, known: frozenset[str]) -> bool:
    for word in _WORD.findall(name):
        small = fold(word)
        if len(word) == 1 or small in _EVERYWHERE or small in known or stem(small) in known:
            continue
        if len(small) >= _PART and any(small in other for other in known):
            continue
        return False
    return True
