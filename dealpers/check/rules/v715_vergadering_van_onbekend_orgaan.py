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

from dealpers.check.located import at_title
from dealpers.check.reported import progress_of
from dealpers.check.rule import Findings, rule
from dealpers.corpus.clauses.bodies import bodies, is_named
from dealpers.dutch.nearest import did_you_mean
from dealpers.model import Deal, Severity


@rule("V715", Severity.ERROR, signed=Severity.ERROR)
def vergadering_van_onbekend_orgaan(deal: Deal) -> Findings:
    meetings = progress_of(deal).vergaderingen
    organs = bodies(deal) if meetings else ()
    for meeting in meetings:
        if not any(is_named(body, meeting.orgaan) for body in organs):
            names = [body.naam for body in organs]
            advice = f"de tekst kent {', '.join(names)}" if names else "de tekst stelt geen orgaan in"
            message = f"de tekst stelt geen orgaan '{meeting.orgaan}' in"
            yield at_title(
                meeting.place("orgaan"), message, did_you_mean(meeting.orgaan, names, advice), meeting.orgaan
            )
