"""What the gazette adds behind the text: who signed, as far as the text does not say so, and the annexes received."""

from collections.abc import Iterator

from dealpers.dutch.dates import in_words
from dealpers.model import Deal, Ondertekening, Partij, Status, ids
from dealpers.render.gazette.text import Json, Record

OPEN = "Nog niet ondertekend"
_ONE_PAGE = 16  # rows of signatures that stay together on one page


def signatures(deal: Deal) -> Iterator[Record]:
    """A block with who signed for each party; a party without a signature is open.

    Left out are those whose signature the text itself prints, and all when nothing is known of a signed deal.
    """
    known = {signature.partij: signature for signature in deal.ondertekeningen}
    if not known and deal.feiten.status is not Status.CONCEPT:
        return
    rows = [
        _signature(party, known.get(party.id))
        for party in deal.partijen
        if party.id not in known or not known[party.id].deel
    ]
    if rows:
        yield {
            "soort": "ondertekening",
            "rijkop": True,
            "kop": "Ondertekening",
            "kolommen": ["Partij", "Ondertekend door", "Plaats en datum"],
            "bijeen": len(rows) <= _ONE_PAGE,
            "regels": [*rows],
        }


def _signature(party: Partij, signature: Ondertekening | None) -> Record:
    if signature is None:
        return {"partij": _name(party), "wie": [OPEN], "waar": [], "open": True}
    behalf = f"namens {signature.namens}" if signature.namens else ""
    day = in_words(signature.datum)
    return {
        "partij": _name(party),
        "wie": [line for line in (signature.naam, signature.functie, behalf) if line],
        "waar": [line for line in (signature.plaats, day) if line],
        "open": False,
    }


def _name(party: Partij) -> str:
    name = party.ambt or party.alias or party.id
    return name[:1].upper() + name[1:]


def register(deal: Deal) -> Iterator[Record]:
    """A page that names the annexes received as a file, which are in the PDF as they came."""
    if deal.ontvangen:
        heads: list[Json] = ["Bijlage", "Ontvangen van", "Datum", "Bladzijden", "Bestand in deze PDF"]
        yield {"soort": "blad"}
        yield {
            "soort": "register",
            "rijkop": True,
            "kop": "Ontvangen bijlagen",
            "uitleg": "Deze bijlagen horen bij de deal. Ze zijn als bestand ontvangen en zitten zo in deze PDF.",
            "kolommen": heads,
            "regels": [
                {
                    "id": annex.id,
                    "aanduiding": ids.citation(annex.id),
                    "titel": annex.titel,
                    "van": annex.van,
                    "datum": in_words(annex.datum),
                    "bladzijden": str(annex.paginas),
                    "bestand": file_name(annex.bestand),
                    "som": [annex.sha256[at : at + 16] for at in range(0, len(annex.sha256), 16)],
                }
                for annex in sorted(deal.ontvangen, key=lambda annex: annex.volgnummer)
            ],
        }


def file_name(path: str) -> str:
    """The name under which an annex received is in the PDF."""
    return path.rpartition("/")[2]
