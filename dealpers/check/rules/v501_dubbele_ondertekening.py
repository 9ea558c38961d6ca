"""Voor elke partij tekent één persoon, tenzij de tekst er meer noemt: in de aanhef, of onder één naam in het slot.

Tekenen er twee, dan weet een lezer niet wie de partij bindt. Is dat zo bedoeld, dan legt de redactie het uit.

Fout:
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De Minister van Water, de heer A. Berg, hierna te noemen: de Minister.
    --- ondertekening.yml
    ondertekeningen:
      - partij: partij-1
        datum: 2025-03-01
      - partij: partij-1
        naam: mevrouw C. Dal
        datum: 2025-03-01
Goed, met:
    -   - partij: partij-1
    -     naam: mevrouw C. Dal
    -     datum: 2025-03-01
Goed:
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De vereniging Water, vertegenwoordigd door de heer A. Berg en mevrouw C. Dal, hierna te noemen: Water.
    --- ondertekening.yml
    ondertekeningen:
      - partij: partij-1
        naam: A. Berg
        datum: 2025-03-01
      - partij: partij-1
        naam: C. Dal
        datum: 2025-03-01
"""

from dealpers.check.located import at_place
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import Deal, Ondertekening, Severity, alineas
from dealpers.model.ids import PartyId
from dealpers.parse.ondertekening.namen import hits_in, maker_in, names_of

_PERSON = regex(r"(?:(?i:de heer|mevrouw|dhr\.?|mw\.?|prof\.|drs?\.|ir\.|ing\.|mr\.)\s)*[A-ZÀ-Þ][a-z]?\.")


@rule("V501", Severity.WARNING)
def dubbele_ondertekening(deal: Deal) -> Findings:
    first: dict[PartyId, Ondertekening] = {}
    persons: dict[PartyId, str] = {party.id: party.persoon for party in deal.partijen if " en " in party.persoon}
    for signature in deal.ondertekeningen:
        before = first.setdefault(signature.partij, signature)
        both = _both(persons.get(signature.partij, ""), before, signature) or _together(deal, before, signature)
        if before is not signature and not both and _is_certain(before) and _is_certain(signature):
            message = f"voor deze partij tekende {before.naam} al"
            hint = "laat de ondertekening staan die geldt, of aanvaard dit met uitleg"
            related = ((before.span, "hier de eerste ondertekening"),)
            certain = _is_below_name(deal, before)
            yield at_place(
                signature.span, signature.partij, message, hint, signature.naam, related=related, certain=certain
            )


def _is_certain(signature: Ondertekening) -> bool:
    """True if the record names the party, or the text a person: an office below a name is no second signatory."""
    return not signature.deel or _PERSON.match(signature.naam) is not None


def _together(deal: Deal, before: Ondertekening, signature: Ondertekening) -> bool:
    """True if the signed text prints both below one name of the party, as a mayor and a secretary, or a couple."""
    lines = [*alineas(deal.slot, deal)] if before.deel and signature.deel and deal.slot else []
    spans = [line.span for line in lines]
    if before.naam == signature.naam or not {before.span, signature.span} <= {*spans}:
        return False
    names = names_of([party for party in deal.partijen if party.id == signature.partij])
    between = lines[spans.index(before.span) + 1 : spans.index(signature.span) + 1]
    return not any(maker_in(line.tekst, names) or hits_in(line.tekst, names) for line in between)


def _is_below_name(deal: Deal, signature: Ondertekening) -> bool:
    """True if the record names the party, or the line of a signature or the line above it does."""
    lines = [*alineas(deal.slot, deal)] if signature.deel and deal.slot else []
    place = next((rank for rank, line in enumerate(lines) if line.span == signature.span), None)
    names = names_of([party for party in deal.partijen if party.id == signature.partij])
    beside = "" if place is None else "\n".join(line.tekst for line in lines[max(0, place - 1) : place + 1])
    return place is None or any(hits_in(line, names) for line in beside.split("\n"))


def _both(persons: str, *signatures: Ondertekening) -> bool:
    """True if the text names each signatory as one of several representatives of the party."""
    return all(signature.naam and signature.naam.split()[-1] in persons.split() for signature in signatures)
