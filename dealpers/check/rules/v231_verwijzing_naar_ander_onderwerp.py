"""Een zaak die 'bedoeld in' een artikel heet, staat in dat artikel.

Wie de zaak daar zoekt en haar niet vindt, weet niet welke afspraak geldt.

Fout:
    ## Artikel 1 – Doel

    Partijen planten bomen.
    --- artikelen/02-werkgroep.md
    ## Artikel 2 – Werkgroep

    Er is een werkgroep van zes leden.
    --- artikelen/03-plannen.md
    ## Artikel 3 – Plannen

    De Regio bespreekt elk plan in de werkgroep, bedoeld in artikel 1.
Goed, met:
    - De Regio bespreekt elk plan in de werkgroep, bedoeld in artikel 1.
    + De Regio bespreekt elk plan in de werkgroep, bedoeld in artikel 2.
"""

from dealpers.check.located import at_part
from dealpers.check.rule import Findings, rule
from dealpers.corpus.corpus import Links, Staat
from dealpers.dutch.regex import regex
from dealpers.model import Deal, Severity, alineas, ids

_MEANT = regex(
    r"(?:[Dd]e|[Hh]et|[Ee]en)\s+(?P<noun>[A-Za-zë-]{5,30}),?\s+(?:als\s+|zoals\s+)?(?:bedoeld|genoemd|omschreven|beschreven)\s+in\s+\Z"
)
_ENDING = regex(r"(?:en|s|e)$")


@rule("V231", Severity.INFO)
def verwijzing_naar_ander_onderwerp(deal: Deal, links: Links) -> Findings:
    texts = {article.id: "\n".join(one.tekst for one in alineas(article, deal)).lower() for article in deal.artikelen}
    heads = {article.id: article.kop.tekst.lower() for article in deal.artikelen}
    words = {alinea.id: alinea.tekst for alinea in alineas(deal, deal)}
    for ref in links.alle_verwijzingen:
        whole = len(ref.doelen) == 1 and ref.staat is Staat.INTERN and not ref.document
        target = next((one for one in texts if whole and f"{ref.doelen[0]}-".startswith(f"{one}-")), None)
        match = _MEANT.search(words.get(ref.alinea, "")[: ref.begin]) if target else None
        if target is None or match is None:
            continue
        noun = match["noun"].lower()
        stem = _ENDING.sub("", noun)
        headed = [one for one, head in heads.items() if one != target and regex(rf"\b{stem}").search(head)]
        if stem not in texts[target] and len(headed) == 1 and stem in texts[headed[0]]:
            message = f"'{match['noun']}' staat niet in {ids.citation(target)}, wel in {ids.citation(headed[0])}"
            hint = "noem de plaats die bedoeld is"
            yield at_part(ref, message, hint, ref.tekst)
