"""De deal laat zien hoe de belangen van wie geen partij is, meewegen.

Een deal werkt voor mensen en organisaties die er niet voor tekenen; zij mogen er niet ongezien de last van dragen
(Aanwijzingen voor convenanten 2003, nr. 10 en 11).

Fout:
    ## Artikel 1 – Taken

    De Regio plant bomen.
Goed:
    ## Artikel 1 – Derden

    Partijen houden rekening met de belangen van omwonenden en andere belanghebbenden.
"""

import re
from collections.abc import Iterator

from dealpers.check.clauses import clause, missing
from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.check.worded import Worded
from dealpers.corpus.corpus import Links
from dealpers.model import Deal
from dealpers.model.finding import Severity

_TITLE = re.compile(r"\bderden\b|\bbelanghebbenden\b|\bpartners\b|\bparticipatie\b", re.I)
_WORDS = Worded(
    r"\b(?:derden\b|belanghebbende|(?:in)?spraak\b"
    r"|belang(?:en)?\s+van\s+(?:derden|anderen|inwoners|bewoners|omwonenden|ondernemers|burgers)\b"
    r"|(?:betrek(?:t|ken)|betrokken|samen\s+met|raadple\w+)\b[^.;]{0,80}\b(?:inwoners|bewoners|partners|ondernemers)\b"
    r"|(?:inwoners|bewoners|partners|ondernemers)\b[^.;]{0,80}\b(?:betrek(?:t|ken)|betrokken|raadple\w+)\b)",
    "derden belang spraak betrek betrokken samen raadple",
)


@rule("A010", Severity.INFO, whole=True)
def belangen_van_derden_ontbreken(deal: Deal, links: Links, context: RuleContext) -> Iterator[Finding]:
    if clause(deal, _TITLE, _WORDS) is None:
        yield from missing(
            deal,
            "A010",
            "de belangen van derden",
            "bepaal hoe de belangen van wie geen partij is, worden betrokken",
        )
