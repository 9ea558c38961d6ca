"""Een naam die is bepaald, staat overal volledig.

Valt er een woord uit een naam weg, dan lijkt het een andere zaak, en niet de afspraak die de deal bedoelt.

Fout:
    ## Artikel 1 – Taken

    De raad voert Regio Deal Oever II uit.
    --- aanhef.md
    # Regio Deal Oever Zuid II
Goed, met:
    - De raad voert Regio Deal Oever II uit.
    + De raad voert Regio Deal Oever Zuid II uit, na Regio Deal Oever Noord I.
"""

from dealpers.check.located import at_words
from dealpers.check.names import aliases
from dealpers.check.passages import NAMING, passages
from dealpers.check.rule import Findings, RuleContext, rule
from dealpers.corpus.terms import Finder, Gebruik
from dealpers.model import Deal, Severity
from dealpers.model.source import Span


@rule("V107", Severity.WARNING)
def onvolledige_naam(deal: Deal, context: RuleContext) -> Findings:
    names = _names(deal)
    shortened = _shortened(names)
    finder = Finder([*((name, "") for name in names), *shortened])
    whole: dict[str, Span] = {}
    for alinea in passages(deal) if shortened else ():
        for use in finder.find(alinea):
            if not use.key:
                whole.setdefault(use.tekst, alinea.plaats.span(use.begin, use.eind))
    for alinea in passages(deal, without=NAMING) if shortened else ():
        for use in finder.find(alinea):
            if use.key and use.exact and not _is_title(use, context.titles):
                yield at_words(
                    alinea,
                    (use.begin, use.eind),
                    f"'{use.tekst}' is geen naam die de deal bepaalt, '{use.key}' wel",
                    "vul de naam aan, of neem de andere naam op in de begripsbepalingen",
                    related=((whole[use.key], "hier de hele naam"),) if use.key in whole else (),
                )


def _is_title(use: Gebruik, titles: Finder) -> bool:
    """True if words are the title of a deal of the collection, or a part of that title."""
    return any(title.begin <= use.begin and use.eind <= title.eind for title in titles.find(use.alinea))


def _names(deal: Deal) -> list[str]:
    """Proper names that the deal gives: its title, its terms and its parties."""
    whole_names = [deal.naam, *(term.term for term in deal.begrippen), *(name for name, _ in aliases(deal))]
    return [name for name in dict.fromkeys(whole_names) if name]


def _shortened(names: list[str]) -> list[tuple[str, str]]:
    """Names without one of their inner words, with the whole name; a name of small letters is no proper name."""
    out = []
    for name in names:
        words = name.split()
        if len(words) > 3 and all(word[0].isupper() or word[0].isdigit() for word in words):
            out += [(" ".join([*words[:index], *words[index + 1 :]]), name) for index in range(1, len(words) - 1)]
    return out
