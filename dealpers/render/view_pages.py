"""The pages that show a deal in another order than its text: money, goals, terms, parties, dates."""

import re
from collections.abc import Iterator

from dealpers import ids
from dealpers.model import Deal, Kant, Soort, Tijdstip
from dealpers.page import Heading, Page
from dealpers.render.addresses import WHOLE
from dealpers.render.naming import part_name
from dealpers.render.view import View
from dealpers.sentences import sentence_around


def finance(view: View) -> Page:
    """Who pays what: sentence, bars and table."""
    place = view.addresses.get(view.money.tabel.id, WHOLE) if view.money else ""
    content = view.fill("financien.html", "financien", plaats=place, aanhaling=ids.citation(place) if place else "")
    return view.page(
        "financien",
        "Financiën",
        content,
        kind="financien",
        description=f"Wie wat betaalt in {view.deal.naam}.",
    )


def goals(view: View) -> Page:
    """Goals, approach, results and money, by action line."""
    rows = {row.naam.partition(".")[0].strip(): row for row in view.money.rijen} if view.money else {}
    lines = [(line, rows.get(line.nummer)) for line in view.deal.actielijnen]
    quote = {part: _quote(view, part) for part in _quoted_parts(view.deal)}
    bullets = {r.deel: _result_items(view, r.deel) for line in view.deal.actielijnen for r in line.resultaten}
    content = view.fill("doelen.html", "doelen-en-resultaten", lijnen=lines, citaat=quote, punten=bullets)
    headings = tuple(Heading(2, f"actielijn-{line.nummer}", line.naam.capitalize()) for line in view.deal.actielijnen)
    return view.page(
        "doelen-en-resultaten",
        "Van doel naar resultaat",
        content,
        kind="doelen",
        headings=headings,
        description=f"Per actielijn van {view.deal.naam}: doelen, aanpak, resultaten en geld.",
    )


def _quoted_parts(deal: Deal) -> Iterator[str]:
    for line in deal.actielijnen:
        yield from line.doel.onderdelen if line.doel else ()


def _quote(view: View, part: str) -> str:
    """The first paragraph of a part, for quoting."""
    return view.texts[f"{part}.1"].tekst if f"{part}.1" in view.texts else ""


def _result_items(view: View, part: str) -> list[tuple[str, str]]:
    """The results under a heading: identifier and text of each item right below it, or of its paragraph."""
    items = [
        (text.deel, text.tekst)
        for key, text in view.texts.items()
        if re.fullmatch(rf"{re.escape(part)}-(?:streepje|onderdeel)-[^-.]+\.1", key)
    ]
    return items or [(part, _quote(view, part))]


def terms(view: View) -> Page:
    """The terms that the deal defines, and where it uses them."""
    deal = view.deal
    printer = view.printer("begrippen")
    lists = [
        (item, division)
        for division in deal.aanhef
        if division.soort is Soort.BEGRIPPEN
        for block in division.blokken
        for item in getattr(block, "onderdelen", ())
    ]
    uses: dict[str, list[str]] = {}
    for found in view.links.begrippen.values():
        for use in found:
            uses.setdefault(use.begrip, []).append(use.alinea.rpartition(".")[0])
    entries = [
        {
            "begrip": term,
            "tekst": printer.blocks(item.blokken),
            "gebruikt": [(part, part_name(part, view.names)) for part in dict.fromkeys(uses.get(term.id, ()))],
        }
        for term, (item, _) in zip(deal.begrippen, lists, strict=True)
    ]
    content = view.fill("begrippen.html", "begrippen", begrippen=entries)
    return view.page(
        "begrippen",
        "Begrippen",
        content,
        kind="begrippen",
        description=f"De begrippen die {deal.naam} omschrijft.",
    )


def parties(view: View) -> Page:
    """Who concludes the deal, by side, and who helps."""
    groups = [
        (side.value or "Overige partijen", [p for p in view.deal.partijen if p.kant is side])
        for side in (Kant.RIJK, Kant.REGIO, Kant.ONBEKEND)
    ]
    content = view.fill("partijen.html", "partijen", groepen=[group for group in groups if group[1]])
    return view.page(
        "partijen",
        "Partijen",
        content,
        kind="partijen",
        description=f"Wie {view.deal.naam} sluiten en wie meewerken.",
    )


def timeline(view: View) -> Page:
    """Every date that the text names, in order, with its sentence."""
    moments = sorted(view.deal.tijdstippen, key=lambda moment: (moment.tot, moment.van))
    entries = [_entry(view, moment) for moment in moments]
    content = view.fill("tijdlijn.html", "tijdlijn", momenten=entries)
    return view.page(
        "tijdlijn",
        "Tijdlijn",
        content,
        kind="tijdlijn",
        description=f"Elke datum die {view.deal.naam} noemt.",
    )


def _entry(view: View, moment: Tijdstip) -> dict[str, object]:
    text = view.texts[moment.alinea]
    one_day = moment.van == moment.tot
    return {
        "tekst": moment.tekst,
        "datum": moment.tot.isoformat() if one_day else _iso(moment),
        "vast": one_day,
        "zin": sentence_around(text.tekst, moment.begin, moment.eind),
        "deel": text.deel,
        "aanhaling": part_name(text.deel, view.names),
    }


def _iso(moment: Tijdstip) -> str:
    """A period for ``<time>``: the year, or the month that it starts in."""
    whole = (moment.van.month, moment.tot.month) == (1, 12) and moment.van.year == moment.tot.year
    return f"{moment.van.year}" if whole else moment.van.isoformat()[:7]
