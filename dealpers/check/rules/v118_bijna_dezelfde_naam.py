"""Een naam van meer woorden is overal dezelfde, woord voor woord.

De Schone Kade en de Schoner Kade lijken twee programma's; wie ernaar zoekt, vindt er één.

Fout:
    ## Artikel 1 – Taken

    1. Namens de schippers tekent de heer W. van Dalsem.
    2. De heer W. van Dalsum leidt het overleg.
Fout:
    ## Artikel 1 – Taken

    1. Muziekschool De Toon geeft les. Ouders betalen Muziekschool De Toon.
    2. De lokalen van Muziekschool De Toom zijn te huur.
Fout:
    ## Artikel 1 – Taken

    1. Er is een Havencommissie, die toeziet op de uitvoering.
    2. De Commissie Haven brengt verslag uit.
Goed:
    ## Artikel 1 – Taken

    1. De Regionale Partner tekent voor alle Regionale Partners. Zandmotor Oost en Zandmotor West zijn klaar.
    2. De heer A. Jansen en mevrouw B. Janssen maken een plan voor de Commissie Haven en de Commissie Kade.
"""

from collections import Counter

from dealpers.check.located import at_place
from dealpers.check.names import are_beside
from dealpers.check.near_names import names_in, near_in
from dealpers.check.passages import lid_of
from dealpers.check.rule import Findings, RuleContext, rule
from dealpers.model import Alinea, Severity, Stuk, alineas

_OTHER_RULES = ("V105", "V107", "V113", "V115")
"""Rules about the same words, whose findings are not said twice."""


@rule("V118", Severity.WARNING, signed=Severity.INFO)
def bijna_dezelfde_naam(stuk: Stuk, context: RuleContext) -> Findings:
    first: dict[str, tuple[Alinea, int]] = {}
    counts: Counter[str] = Counter()
    for alinea in alineas(stuk, stuk):
        for offset, name in names_in(alinea.tekst) if not alinea.tekst.isupper() else ():
            first.setdefault(name, (alinea, offset))
            counts[name] += 1
    reported = {(one.span.name, one.span.line) for one in context.found if one.code in _OTHER_RULES}
    ranks = {name: rank for rank, name in enumerate(first)}
    for pair in near_in(first):
        wrong, right = sorted(pair, key=lambda name: (counts[name], -ranks[name]))
        (alinea, offset), (there, begin) = first[wrong], first[right]
        span = alinea.plaats.span(offset, offset + len(wrong))
        reordered = sorted(wrong.lower().split()) == sorted(right.lower().split())
        titled = alinea.is_heading or there.is_heading
        listed = are_beside(*pair, [(alinea.tekst, offset), (there.tekst, begin)])
        if (span.name, span.line) not in reported and not (reordered and titled) and not listed:
            reported.add((span.name, span.line))
            message = f"'{wrong}' heet elders '{right}'"
            hint = "kies één schrijfwijze, of aanvaard dit als het twee namen zijn"
            related = ((there.plaats.span(begin, begin + len(right)), "hier de andere"),)
            yield at_place(span, lid_of(alinea), message, hint, wrong, related=related)
