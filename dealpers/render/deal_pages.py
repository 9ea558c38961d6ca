"""The pages of one deal."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from jinja2 import Environment

from dealpers import ids
from dealpers.model import Alinea, Deal, Kant, Soort, Tijdstip, alineas
from dealpers.page import Heading, Link, NavSection, Page
from dealpers.render.addresses import PREAMBLE, WHOLE, Href, on_own_page, on_whole_page, page_addresses
from dealpers.render.html import Printer
from dealpers.render.inline import InlinePrinter
from dealpers.render.money import Money, money
from dealpers.render.naming import part_name, part_names
from dealpers.render.sentences import sentence_around
from dealpers.resolve import Corpus, Links

_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()


@dataclass(frozen=True, slots=True)
class View:
    """A deal with all that its pages share."""

    deal: Deal
    links: Links
    texts: dict[str, Alinea]
    names: dict[str, str]
    addresses: dict[str, str]
    money: Money | None
    templates: Environment

    @property
    def root(self) -> str:
        """The address of the deal's own page."""
        return f"deals/{self.deal.id}/"

    def href(self, page: str) -> Href:
        """Links for one of the deal's pages."""
        return on_own_page(self.deal, page, self.addresses)

    def printer(self, page: str) -> Printer:
        """The printer of signed text for one of the deal's pages."""
        up = "../" if page else ""
        inline = InlinePrinter(self.deal, self.links, self.href(page), lambda term: f"{up}begrippen/#{term}")
        return Printer(inline, self.texts, self.names)

    def page(self, name: str, title: str, content: str, **more: object) -> Page:
        """A page of the deal with its navigation and crumbs."""
        here = f"{self.root}{name}/" if name else self.root
        crumbs = [Link("Deals", "deals/"), Link(self.deal.naam, self.root)]
        crumbs += [Link(title, here)] if name else []
        full = f"{title} – {self.deal.naam}" if name else title
        defaults: dict[str, object] = {
            "address": here,
            "title": full,
            "content": content,
            "navigation": navigation(self.deal),
            "crumbs": tuple(crumbs),
            "description": self.deal.feiten.samenvatting,
        }
        return Page(**(defaults | more))  # type: ignore[arg-type]

    def fill(self, template: str, page: str, **values: object) -> str:
        """A template of the deal, filled."""
        up = "../" if page else ""
        return self.templates.get_template(template).render(
            deal=self.deal, money=self.money, href=self.href(page), up=up, root="../" * 2 + up, **values
        )


def deal_pages(deal: Deal, corpus: Corpus, templates: Environment) -> Iterator[Page]:
    """Every page of a deal."""
    texts = {alinea.id: alinea for alinea in alineas(deal, deal)}
    view = View(
        deal, corpus.links[deal.id], texts, part_names(deal), page_addresses(deal), money(deal), templates
    )
    yield _home(view)
    yield _whole(view)
    yield _preamble(view)
    yield from _articles(view)
    yield _finance(view)
    yield _goals(view)
    yield _terms(view)
    yield _parties(view)
    yield _timeline(view)


def navigation(deal: Deal) -> tuple[NavSection, ...]:
    """The deal's own navigation: views of it first, then its text."""
    root = f"deals/{deal.id}/"
    views = [Link("Overzicht", root), Link("Hele tekst", f"{root}{WHOLE}/")]
    views += [Link("Financiën", f"{root}financien/")] if money(deal) else []
    views += [Link("Van doel naar resultaat", f"{root}doelen-en-resultaten/")] if deal.actielijnen else []
    views += [Link("Begrippen", f"{root}begrippen/")] if deal.begrippen else []
    views += [Link("Partijen", f"{root}partijen/")]
    views += [Link("Tijdlijn", f"{root}tijdlijn/")] if deal.tijdstippen else []
    out = [NavSection("", tuple(views)), NavSection("Tekst", (Link("Aanhef", f"{root}{PREAMBLE}/"),))]
    for chapter in deal.hoofdstukken:
        articles = tuple(Link(f"{a.nummer}. {a.titel}", f"{root}{a.id}/") for a in chapter.artikelen)
        out.append(NavSection(chapter.kop.tekst if chapter.kop else "Artikelen", articles))
    return tuple(out)


def _home(view: View) -> Page:
    deal = view.deal
    end = end_date(deal)
    content = view.fill(
        "deal.html",
        "",
        staat=status_in_words(deal, end),
        einde=end,
        rijk=[p for p in deal.partijen if p.kant is Kant.RIJK],
        regio=[p for p in deal.partijen if p.kant is Kant.REGIO],
        overig=[p for p in deal.partijen if p.kant is Kant.ONBEKEND],
    )
    return view.page("", deal.naam, content, kind="deal")


def status_in_words(deal: Deal, end: date | None) -> str:
    """The status of a deal as a reader would say it."""
    words = {
        "concept": "Concept",
        "ondertekend": "Ondertekend",
        "gepubliceerd": "Gepubliceerd in de Staatscourant",
    }
    status = words[deal.feiten.status.value]
    return f"{status}, loopt tot en met {in_words(end)}" if end else status


def end_date(deal: Deal) -> date | None:
    """The last day of the deal where its text says "eindigt op"; None where it says none."""
    texts = {alinea.id: alinea for alinea in alineas(deal, deal)}
    for moment in deal.tijdstippen:
        if moment.alinea.startswith("artikel-") and moment.van == moment.tot:
            before = texts[moment.alinea].tekst[: moment.begin]
            if re.search(
                r"(?:eindigt|duurt|loopt)\s+(?:van\s+rechtswege\s+)?(?:op|tot\s+en\s+met)\s*$", before
            ):
                return moment.tot
    return None


def in_words(day: date | None) -> str:
    """A date in Dutch."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else ""


def _whole(view: View) -> Page:
    deal = view.deal
    inline = InlinePrinter(deal, view.links, on_whole_page, on_whole_page)
    printer = Printer(inline, view.texts, view.names, level=3)
    parts: list[str] = []
    headings: list[Heading] = []
    for division in deal.aanhef:
        parts.append(printer.division(division))
        headings.append(Heading(2, division.id, division.kop.tekst.rstrip(":")))
    for chapter in deal.hoofdstukken:
        parts.append(printer.chapter_heading(chapter))
        if chapter.kop:
            headings.append(Heading(2, chapter.id, chapter.kop.tekst))
        for article in chapter.artikelen:
            parts.append(printer.article(article))
            headings.append(Heading(3, article.id, article.kop.tekst))
    content = view.fill(
        "tekst.html",
        WHOLE,
        titel=inline.words(deal.titel),
        inleiding=printer.blocks(deal.inleiding),
        tekst="".join(parts),
    )
    return view.page(
        WHOLE,
        "Hele tekst",
        content,
        kind="tekst",
        headings=tuple(headings),
        navigation=navigation(deal)[:1],
        description=f"De hele ondertekende tekst van {deal.naam} op één pagina.",
    )


def _preamble(view: View) -> Page:
    deal = view.deal
    printer = view.printer(PREAMBLE)
    content = view.fill(
        "aanhef.html",
        PREAMBLE,
        titel=printer.inline.words(deal.titel),
        inleiding=printer.blocks(deal.inleiding),
        tekst="".join(printer.division(division) for division in deal.aanhef),
    )
    headings = tuple(Heading(2, d.id, d.kop.tekst.rstrip(":")) for d in deal.aanhef)
    first = deal.artikelen[0] if deal.artikelen else None
    following = Link(first.kop.tekst, f"{view.root}{first.id}/") if first else None
    return view.page(PREAMBLE, "Aanhef", content, kind="aanhef", headings=headings, next=following)


def _articles(view: View) -> Iterator[Page]:
    deal = view.deal
    ways = [Link("Aanhef", f"{view.root}{PREAMBLE}/")]
    ways += [Link(article.kop.tekst, f"{view.root}{article.id}/") for article in deal.artikelen]
    neighbours = {after.address: (before, None) for before, after in pairwise(ways)}
    following = {before.address: after for before, after in pairwise(ways)}
    for chapter in deal.hoofdstukken:
        for rank, article in enumerate(chapter.artikelen):
            printer = view.printer(article.id)
            here = f"{view.root}{article.id}/"
            content = view.fill(
                "artikel.html",
                article.id,
                hoofdstuk=chapter if chapter.kop else None,
                eerste=rank == 0,
                hoofdstukkop=printer.inline.words(chapter.kop) if chapter.kop and rank == 0 else "",
                artikel=article,
                aanhaling=f"{ids.citation(article.id)}, {deal.naam}",
                tekst=printer.article(article),
            )
            headings = [
                Heading(2, lid.id, f"{lid.label} {lid.kop.tekst}") for lid in article.leden if lid.kop
            ]
            yield view.page(
                article.id,
                article.kop.tekst,
                content,
                kind="artikel",
                headings=tuple(headings),
                previous=neighbours[here][0],
                next=following.get(here),
                description=f"{article.kop.tekst} van {deal.naam}, met verwijzingen en begrippen.",
            )


def _finance(view: View) -> Page:
    place = view.addresses.get(view.money.tabel.id, WHOLE) if view.money else ""
    content = view.fill(
        "financien.html", "financien", plaats=place, aanhaling=ids.citation(place) if place else ""
    )
    return view.page(
        "financien",
        "Financiën",
        content,
        kind="financien",
        description=f"Wie wat betaalt in {view.deal.naam}.",
    )


def _goals(view: View) -> Page:
    rows = {row.naam.partition(".")[0].strip(): row for row in view.money.rijen} if view.money else {}
    lines = [(line, rows.get(line.nummer)) for line in view.deal.actielijnen]
    quote = {part: _quote(view, part) for part in _quoted_parts(view.deal)}
    bullets = {r.deel: _result_items(view, r.deel) for line in view.deal.actielijnen for r in line.resultaten}
    content = view.fill("doelen.html", "doelen-en-resultaten", lijnen=lines, citaat=quote, punten=bullets)
    headings = tuple(
        Heading(2, f"actielijn-{line.nummer}", line.naam.capitalize()) for line in view.deal.actielijnen
    )
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
    """The results under a heading: identifier and text of each item right below it, of its paragraph where it has none."""
    items = [
        (text.deel, text.tekst)
        for key, text in view.texts.items()
        if re.fullmatch(rf"{re.escape(part)}-(?:streepje|onderdeel)-[^-.]+\.1", key)
    ]
    return items or [(part, _quote(view, part))]


def _terms(view: View) -> Page:
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
            "gebruikt": [
                (part, part_name(part, view.names)) for part in dict.fromkeys(uses.get(term.id, ()))
            ],
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


def _parties(view: View) -> Page:
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


def _timeline(view: View) -> Page:
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
