"""Een naam van meer woorden heeft overal dezelfde hoofdletters.

Met en zonder hoofdletters lijken het twee zaken: een vastgesteld stuk en iets in het algemeen.

Fout:
    ## Artikel 1 – Taken

    1. De raad voert de Lokale en Maritieme Agenda uit.
    2. De raad werkt aan de lokale en maritieme agenda.
Goed:
    ## Artikel 1 – Taken

    1. De raad voert de Lokale en Maritieme Agenda van de provincie Oever uit.
    2. De raad werkt aan de lokale agenda met de Provincie Oever. Lokale en Maritieme Agenda's zijn openbaar.
"""

import re
from collections import Counter
from collections.abc import Iterator

from dealpers.check.located import at_words
from dealpers.check.names import aliases, sides
from dealpers.check.passages import UNSPOKEN, passages
from dealpers.check.rule import Findings, rule
from dealpers.corpus.terms import Finder, Gebruik, opens_sentence
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Severity, Stuk

_SMALL = "en|of|van|de|het|der|voor|in|op|met|&"
_NAME = regex(
    r"(?<![\w-])[A-ZÀ-Þ][\w'’]{2,40}(?:-[\w'’]{1,40}){0,3}"
    rf"(?: (?:(?:{_SMALL}) ){{0,2}}[A-ZÀ-Þ][\w'’]{{2,40}}(?:-[\w'’]{{1,40}}){{0,3}}){{1,6}}(?![\w-])"
)


@rule("V106", Severity.INFO)
def naam_met_wisselende_hoofdletters(stuk: Stuk) -> Findings:
    texts = [alinea for alinea in passages(stuk, without=UNSPOKEN) if not alinea.tekst.isupper()]
    finder = Finder((name, name.lower()) for name in _candidates(texts, stuk))
    uses_by_name: dict[str, list[Gebruik]] = {}
    for alinea in texts:
        for use in (use for use in finder.find(alinea) if not use.tekst.isupper()):
            uses_by_name.setdefault(use.key, []).append(use)
    for uses in uses_by_name.values():
        yield from _differing(uses)


def _candidates(texts: list[Alinea], stuk: Stuk) -> Iterator[str]:
    """Words with capitals in a row within a sentence, that no definition or party names."""
    names = [*(name for name, _ in aliases(stuk)), *sides(stuk), "Partij", "Partijen", "Partner", "Partners"]
    names += [name for term in stuk.begrippen for name in (term.term, term.afkorting) if name]
    known = re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(name) for name in names)})(?!\w)", re.I)
    for alinea in texts:
        for match in _NAME.finditer(alinea.tekst):
            if not opens_sentence(alinea.tekst, match.start()) and not known.search(match[0]):
                yield match[0]


def _differing(uses: list[Gebruik]) -> Findings:
    forms = Counter(_tail(use.tekst) for use in uses)
    if len(forms) < 2:
        return
    usual = max(forms, key=lambda form: (forms[form], sum(map(str.isupper, form))))
    wanted = next(use for use in uses if _tail(use.tekst) == usual)
    others = [use for use in uses if _tail(use.tekst) != usual]
    yield at_words(
        others[0].alinea,
        (others[0].begin, others[0].eind),
        f"'{others[0].tekst}' staat elders met andere hoofdletters: '{wanted.tekst}'",
        "kies één schrijfwijze",
        related=tuple(
            (use.alinea.plaats.span(use.begin, use.eind), f"hier '{use.tekst}'") for use in (wanted, *others[1:])
        ),
    )


def _tail(words: str) -> str:
    """All but the first word, whose capital may be that of a rank or a sentence: "de Provincie Oever"."""
    return words.partition(" ")[2]
