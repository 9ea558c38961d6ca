"""Deal context: shared data of the pages of one deal, and their common frame."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from types import MappingProxyType

from jinja2 import Environment

from dealpers.corpus.announced import announced
from dealpers.corpus.corpus import Corpus, Links
from dealpers.corpus.finance import Money, main_figures, tables
from dealpers.corpus.life import coming_events, event_name
from dealpers.corpus.progress.owed import Owed, has_progress_page, owed
from dealpers.corpus.progress.reporting import reporting
from dealpers.corpus.status import is_signed, status_line
from dealpers.dutch.dates import in_words
from dealpers.dutch.sentences import capitalised
from dealpers.model import Aanvaarding, Alinea, Bijlage, Deal, Node, OntvangenBijlage, Stuk, Versie, alineas, ids
from dealpers.model.finding import Diagnostic
from dealpers.model.ids import PartId, StukId, TextId
from dealpers.render.addresses import (
    PREAMBLE,
    WHOLE,
    Href,
    on_own_page,
    on_whole_page,
    page_addresses,
    steps_up,
    whole_text,
)
from dealpers.render.citing import cited_parts
from dealpers.render.part_names import part_name, part_names
from dealpers.render.views import VIEWS, views_of
from dealpers.render.website.corrections import corrections
from dealpers.render.website.definitions import beside as definitions_beside
from dealpers.render.website.html import TextRenderer
from dealpers.render.website.inline import InlineRenderer
from dealpers.render.website.page import CARD, Heading, Link, NavSection, Page, PagePlan, root_from
from dealpers.render.website.remarks import Opgemerkt, open_findings, remarks

Amended = tuple[date, str]
"""Day of an amendment, and the anchor on the page of changes for its effect on a part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DealContext:
    """Deal with the shared data of its pages, computed once.

    ``texts`` has the paragraphs by identifier. ``others`` and ``wholes`` have every text of the collection and
    the page with its whole text, by identifier. ``addresses`` has the page of each part, ``citable`` the citation of
    parts without a number of a lid. ``amended`` has the amendments by page; ``version`` is the period of a text no
    longer in force. ``owed`` are the duties with a moment, and whether they are reported; ``corrections`` the notes on
    corrected words; ``iati`` is the identifier of the publisher with IATI.
    """

    deal: Deal
    links: Links
    texts: dict[TextId, Alinea]
    others: dict[StukId, Stuk]
    names: dict[PartId, str]
    remarks: dict[TextId, tuple[Aanvaarding, ...]]
    addresses: dict[PartId, str]
    tables: tuple[Money, ...]
    money: Money | None
    wholes: dict[StukId, str]
    navigation: tuple[NavSection, ...]
    citable: dict[PartId, str]
    templates: Environment
    amended: Mapping[str, tuple[Amended, ...]]
    version: Versie | None
    opgemerkt: Mapping[TextId, tuple[Opgemerkt, ...]]
    owed: tuple[Owed, ...] = ()
    corrections: Mapping[TextId, str] = field(default_factory=dict)
    iati: str = ""

    @property
    def root(self) -> str:
        """Address of the deal's own page."""
        return f"deals/{self.deal.id}/"

    def up_from(self, page: str) -> str:
        """Relative path from one of the deal's pages to the root of the site."""
        return root_from(f"{self.root}{page}/" if page else self.root)

    @property
    def is_aside(self) -> bool:
        """True for an older text, a text to come or a deed, which has pages with its text only."""
        return "/" in self.deal.id

    @property
    def citable_name(self) -> str:
        """Name of the text in a citation: with its last day if no longer in force."""
        ended = self.version and in_words(self.version.tot)
        return f"{self.deal.naam} (zoals die gold tot en met {ended})" if ended else self.deal.naam

    def href(self, page: str) -> Href:
        """Function from a part to a link that works on one of the deal's pages."""
        return on_own_page(page, self.addresses)

    def renderer(self, page: str, beside: Node | None = None) -> TextRenderer:
        """Renderer of signed text for one of the deal's pages, with the definitions for one part beside the text."""
        up, href = steps_up(page), on_whole_page if page == WHOLE else self.href(page)
        # An older text, a text to come and a deed have no page of terms: a term links to its definition.
        terms = href if self.is_aside or page == WHOLE else lambda term: f"{up}begrippen/#{term}"
        inline = InlineRenderer(
            deal=self.deal,
            links=self.links,
            href=href,
            terms=terms,
            root=self.up_from(page),
            wholes=self.wholes,
            opgemerkt=self.opgemerkt,
        )
        definitions = definitions_beside(beside, self.deal, self.links, self.texts) if beside else {}
        return TextRenderer(
            inline=inline,
            others=self.others,
            names=self.names,
            remarks=self.remarks,
            level=3 if page == WHOLE else 1,
            definitions=definitions,
            citable=self.citable,
            opgemerkt=self.opgemerkt,
            corrections=self.corrections,
        )

    def plain_words(self, part: PartId) -> str:
        """Plain words of the editors on a part, marked as theirs; empty where there are none."""
        summaries = [kort for kort in self.deal.kort if kort.deel == part]
        if not summaries:
            return ""
        name = "Deal" if part == ids.WHOLE else capitalised(part_name(part, self.names))
        return self.templates.get_template("_kort.html").render(kort=summaries[0], naam=name)

    def page(self, name: str, title: str, content: str, *, title_line: bool = True, **more: object) -> Page:
        """Page of the deal with its navigation and crumbs, and the status below its heading if ``title_line``."""
        here = f"{self.root}{name}/" if name else self.root
        crumbs = [Link("Deals", "deals/"), Link(self.deal.naam, self.root)]
        crumbs += [Link(title, here)] if name else []
        full = f"{title} – {self.deal.naam}" if name else title
        if title_line and name and not self.version and not self.is_aside:
            line = self.fill("_titelregel.html", name, staat=status_line(self.deal))
            content = content.replace("</h1>", f"</h1>{line}", 1)
        coming = [(day, event.id, event_name(event, self.deal)) for day, event in coming_events(self.deal)]
        if self.deal.komend or coming:
            content = self.fill("_vanaf.html", name, gebeurtenissen=coming) + content
        defaults: dict[str, object] = {
            "address": here,
            "title": full,
            "content": content,
            "navigation": self.navigation,
            "crumbs": tuple(crumbs),
            "description": self.deal.feiten.samenvatting,
            "card": f"{self.root}{CARD}",
        }
        return Page(**(defaults | more))  # type: ignore[arg-type]

    def view(self, name: str, headings: Iterable[Heading] = (), **values: object) -> Page:
        """View of the deal under its declared title and description, its template filled with these values."""
        view = VIEWS[name]
        return self.page(
            name,
            view.title,
            self.fill(f"{view.template}.html", name, **values),
            kind=view.template,
            headings=tuple(headings),
            description=view.description.format(self.deal.naam),
        )

    @property
    def asked(self) -> dict[str, object]:
        """Clause that asks for reports, if any, with the name of its part, for a template."""
        clause = reporting(self.deal)
        return {"clausule": clause, "waar": part_name(clause.deel, self.names) if clause else ""}

    def plan(self, name: str, render: Callable[[], Page]) -> PagePlan:
        """Plan of one of the deal's pages; a page of an older text or of a text to come is not listed."""
        address = f"{self.root}{name}/" if name else self.root
        return PagePlan(address, render, listed="/versie/" not in address)

    def fill(self, template: str, page: str, **values: object) -> str:
        """Fill a template of the deal."""
        return self.templates.get_template(template).render(
            deal=self.deal,
            money=self.money,
            href=self.href(page),
            up=steps_up(page),
            root=self.up_from(page),
            versie=self.version,
            getekend=is_signed(self.deal),
            aangehaald=self.citable_name,
            aangekondigd=partial(announced, self.deal),
            gewijzigd=self.amended.get(page, ()),
            **values,
        )


def deal_context(  # noqa: PLR0913 - each argument is a part of the context
    deal: Deal,
    corpus: Corpus,
    templates: Environment,
    *,
    amended: Mapping[str, tuple[Amended, ...]] = MappingProxyType({}),
    version: Versie | None = None,
    findings: tuple[Diagnostic, ...] = (),
) -> DealContext:
    """Context of a text of the collection: ``amended`` by page, ``version`` for a text no longer in force.

    ``findings`` are shown beside the text where no editor accepted them.
    """
    texts: dict[TextId, Alinea] = {alinea.id: alinea for alinea in alineas(deal, deal)}
    figures = tables(deal)
    return DealContext(
        deal=deal,
        links=corpus.links[deal.id],
        texts=texts,
        others={other.id: other for other in corpus.stukken},
        names=part_names(deal),
        remarks=remarks(deal, texts),
        addresses=page_addresses(deal),
        tables=figures,
        money=main_figures(figures),
        wholes={other.id: whole_text(other) for other in corpus.stukken},
        navigation=_navigation(deal),
        citable=cited_parts(deal),
        templates=templates,
        amended=amended,
        version=version,
        iati=corpus.extra.uitgever.iati if corpus.extra.uitgever else "",
        owed=owed(deal) if version is None and has_progress_page(deal) else (),
        opgemerkt=open_findings(findings, texts),
        corrections=corrections(deal, texts),
    )


def _navigation(deal: Deal) -> tuple[NavSection, ...]:
    """Navigation of a deal: first its views, then its text."""
    root = f"deals/{deal.id}/"
    views = [Link("Overzicht", root), Link("Hele tekst", f"{root}{WHOLE}/")]
    views += [Link(view.title, f"{root}{name}/") for name, view in views_of(deal).items()]
    return (NavSection("", tuple(views)), *text_navigation(deal, "Tekst"))


def text_navigation(deal: Deal, title: str) -> tuple[NavSection, ...]:
    """Navigation with the parts of a text, under ``title`` and the headings of its chapters."""
    root = f"deals/{deal.id}/"
    out = [NavSection(title, (Link("Aanhef", f"{root}{PREAMBLE}/"),))]
    for chapter in deal.hoofdstukken:
        articles = tuple(Link(f"{a.nummer}. {a.titel}", f"{root}{a.id}/") for a in chapter.artikelen)
        out.append(NavSection(chapter.kop.tekst if chapter.kop else "Artikelen", articles))
    closing = [Link(closing_name(deal), f"{root}slot/")] if deal.slot else []
    closing += [Link(annex_name(annex), f"{root}{annex.id}/") for annex in deal.alle_bijlagen]
    out += [NavSection("Slot en bijlagen", tuple(closing))] if closing else []
    return tuple(out)


def closing_name(deal: Deal) -> str:
    """Name of the closing words: their heading, or else a fixed name."""
    return deal.slot.kop.tekst.rstrip(":") if deal.slot and deal.slot.kop else "Slot"


def annex_name(annex: Bijlage | OntvangenBijlage) -> str:
    """Name of an annex in a list: its heading, or its title in the register."""
    return annex.kop.tekst if isinstance(annex, Bijlage) else f"Bijlage {annex.volgnummer} – {annex.titel}"
