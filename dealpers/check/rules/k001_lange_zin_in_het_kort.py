"""Een zin in het kort telt ten hoogste twintig woorden.

"In het kort" is er voor wie de tekst van de deal te lang of te moeilijk vindt. Korte zinnen leest iedereen.

Fout:
    ## Artikel 1 – Geld

    De Regio betaalt.
    --- kort.yml
    artikel-1: >-
      De gemeente betaalt een groot deel van het geld dat nodig is om de straten en de pleinen in de oude wijk weer
      mooi te maken.
Goed:
    ## Artikel 1 – Geld

    De Regio betaalt.
    --- kort.yml
    artikel-1: De gemeente betaalt een groot deel van het geld. Daarmee worden de straten in de oude wijk weer mooi.
"""

from dealpers.check.located import at_part
from dealpers.check.rule import Findings, rule
from dealpers.dutch.sentences import sentences
from dealpers.model import Deal, Severity

_MOST = 20


@rule("K001", Severity.INFO)
def lange_zin_in_het_kort(deal: Deal) -> Findings:
    for kort in deal.kort:
        for _, sentence in sentences(kort.tekst):
            if (count := len(sentence.split())) > _MOST:
                message = f"de zin '{' '.join(sentence.split()[:4])} …' in het kort telt {count} woorden"
                hint = f"maak er twee zinnen van; ten hoogste {_MOST} woorden leest iedereen"
                yield at_part(kort, message, hint, sentence)
