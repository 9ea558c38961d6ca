"""Een vergadering is van een orgaan dat de tekst instelt.

Anders staat zij op geen bladzijde bij dat orgaan.

Fout:
    ## Artikel 1 – Stuurgroep

    Er is een Stuurgroep. De Stuurgroep vergadert elk jaar.
    --- voortgang/gedaan.yml
    vergaderingen: [{orgaan: Regiegroep, op: 2025-03-01}]
Goed, met:
    - vergaderingen: [{orgaan: Regiegroep, op: 2025-03-01}]
    + vergaderingen: [{orgaan: de stuurgroep, op: 2025-03-01}]
"""

from collections.abc import Iterator

from dealpers.check.reported import at, near, progress_of
from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.clauses.bodies import bodies, is_named
from dealpers.corpus.corpus import Links
from dealpers.model import Deal
from dealpers.model.finding import Severity


@rule("V715", Severity.ERROR, signed=Severity.ERROR)
def vergadering_van_onbekend_orgaan(deal: Deal, links: Links, context: RuleContext) -> Iterator[Finding]:
    meetings = progress_of(deal).vergaderingen
    organs = bodies(deal) if meetings else ()
    for meeting in meetings:
        if not any(is_named(body, meeting.orgaan) for body in organs):
            names = [body.naam for body in organs]
            advice = f"de tekst kent {', '.join(names)}" if names else "de tekst stelt geen orgaan in"
            message = f"de tekst stelt geen orgaan '{meeting.orgaan}' in"
            yield at(meeting.place("orgaan"), message, near(meeting.orgaan, names, advice), meeting.orgaan)
