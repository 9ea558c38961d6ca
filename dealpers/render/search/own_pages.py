"""Pages of the publisher as search records: plain words on a deal, its views, parties and subjects, our own texts.

A view is found by the words of readers, which the text of a deal may lack: "wie betaalt", "uittreden".
"""

from collections.abc import Iterable, Iterator, Mapping

from dealpers.corpus.life import event_name
from dealpers.corpus.mentions import Vermeld
from dealpers.dutch.sentences import capitalised
from dealpers.model import Deal, Stuk, ids
from dealpers.model.ids import NO_PART
from dealpers.model.source import Source
from dealpers.parse.own_pages import MARKDOWN
from dealpers.render.addresses import page_addresses
from dealpers.render.part_names import part_name, part_names
from dealpers.render.search.progress import progress_records
from dealpers.render.search.records import Kind, Passage, Record, passage_of
from dealpers.render.views import (
    BODIES,
    DUTIES,
    FINANCE,
    GOALS,
    PARTIES,
    PROGRESS,
    RULES,
    TERMS,
    TIMELINE,
    VIEWS,
    views_of,
)

SITE = "Deze site"
"""Name of the entry of the index for pages about all texts."""
_QUESTIONS = {
    FINANCE: "Wie betaalt wat? Hoeveel geld, subsidie, budget en kosten; bijdrage van Rijk en Regio; cofinanciering; "
    "regels van het geld; rekenvoorbeeld; begroting; wie financiert dit; wat kost het.",
    GOALS: "Wat wil men bereiken? Wat levert het op? Doelen, ambities, aanpak, plannen, programma’s, resultaten en "
    "geld per actielijn; wat is beloofd.",
    PROGRESS: "Wat is bereikt? Hoe staat het ervoor? Hoever is men? Voortgang, stand van zaken, cijfers, uitgegeven "
    "geld, verslagen, monitor, evaluatie, behaald.",
    DUTIES: "Wie is verantwoordelijk? Wie moet wat doen? Taken, verplichtingen, rollen en afspraken per partij; wat "
    "doet de gemeente, wat doet het Rijk; actiehouder.",
    PARTIES: "Wie doen mee? Deelnemers, partners, betrokkenen, ondertekenaars; wie heeft getekend; bewindspersonen, "
    "ministers, wethouders; contact.",
    TIMELINE: "Wanneer gebeurt wat? Planning, deadlines, data, termijnen, looptijd, begin en einde; hoe lang duurt "
    "het; uiterlijk.",
    RULES: "Hoe kan een partij uittreden, stoppen, vertrekken of uitstappen? Wie kan meedoen of toetreden? Aanpassen, "
    "veranderen, verlengen, beëindigen, ontbinden.",
    BODIES: "Wie bestuurt? Bestuur, stuurgroep, overleg, sturing, governance, ruzie, conflict, geschil, rechter, "
    "toezicht.",
    TERMS: "Wat betekent dit woord? Begrippen, definities, afkortingen, uitleg, betekenis.",
}
"""Questions of readers that a view of a deal answers."""
_SITE_PAGES = (
    ("deals/", "Deals", "Alle deals en voorstellen: lijst, kaart, provincies, landsdelen, totaalbedrag, overzicht."),
    ("deals/vergelijken/", "Deals vergelijken", "Deals en voorstellen naast elkaar leggen: vergelijk, verschil."),
    ("documenten/", "Documenten", "Brieven, Kamerbrieven, plannen, verslagen en andere stukken bij de deals."),
    ("begrippen/", "Begrippen", "Alle begrippen en definities van alle deals."),
    ("partijen/", "Partijen", "Alle partijen, organisaties en partners die teksten noemen."),
    ("onderwerpen/", "Onderwerpen", "Alle programma’s, werkwijzen en onderwerpen."),
    ("plaatsen/", "Plaatsen", "Wijken, buurten, gemeenten en provincies: wat is er bij mij in de buurt beloofd?"),
    ("controle/", "Controle", "Fouten, bevindingen en verwijzingen in de gepubliceerde teksten; betrouwbaarheid."),
)


def our_passages(stuk: Stuk) -> Iterator[Passage]:
    """Passages of the publisher about one text, which follow those of the text itself."""
    yield from (passage_of([record]) for record in (_deal_records(stuk) if isinstance(stuk, Deal) else ()))


def _deal_records(deal: Deal) -> Iterator[Record]:
    """Records of plain words and of the views of a deal; without a view there is no record."""
    names, pages = part_names(deal), page_addresses(deal)
    for kort in deal.kort:
        part = NO_PART if kort.deel == ids.WHOLE else kort.deel
        page = pages.get(part, "")
        address = "" if not page else f"{page}/" if page == part else f"{page}/#{part}"
        name = f"In het kort: {part_name(part, names) if part else deal.naam}"
        yield _record(address, name, kort.tekst)
    shown = views_of(deal)
    for name, questions in _QUESTIONS.items():
        if name in shown or (name == FINANCE and deal.tabellen):
            yield _record(f"{name}/", VIEWS[name].title, f"{questions} Over de hele deal.")
    yield from progress_records(deal)
    for event in deal.gebeurtenissen:
        words = (
            f"Zo is dit besloten: verzoek, overleg, instemming en ingang van deze {event.soort.value}. {event.reden}"
        )
        yield _record(f"levensloop/#{event.id}", event_name(event, deal), words.strip())
    for akte in deal.akten:
        yield _record(f"akte/{akte.id}/", akte.deal.naam, "Akte bij deze deal: tekst, ondertekening en publicatie.")


def site_passages(mentioned: Iterable[Vermeld], pages: Mapping[str, Source]) -> Iterator[Passage]:
    """Passages of the pages about all texts: our own texts, lists, parties, subjects and places."""
    for page, title, questions in _SITE_PAGES:
        yield passage_of([_record(page, title, questions)])
    for name, source in pages.items():
        title, *rest = _plain(source.text)
        yield passage_of([_record(f"{name}/", title, " ".join(rest))])
    for vermeld in mentioned:
        entry = vermeld.onderwerp
        forms = f" Ook: {', '.join(entry.vormen)}." if entry.vormen else ""
        texts = len(vermeld.per_stuk)
        where = (
            f"{vermeld.aantal} {'plaats' if vermeld.aantal == 1 else 'plaatsen'} in {texts} tekst{'en' * (texts > 1)}"
        )
        text = f"{capitalised(entry.soort or 'naam')}, genoemd in {where}.{forms}"
        yield passage_of([_record(vermeld.adres, capitalised(entry.naam), text)])


def _plain(markdown: str) -> Iterator[str]:
    """Text of each heading, paragraph and cell, without marks and addresses; at least one, which may be empty."""
    blocks = [token.children or () for token in MARKDOWN.parse(markdown) if token.type == "inline"]
    for inside in blocks or [()]:
        yield " ".join("".join(part.content or " " * part.type.endswith("break") for part in inside).split())


def aliases(stuk: Stuk) -> tuple[str, ...]:
    """Other names of a text: those that its facts give, and its identifier as words."""
    also = getattr(stuk.feiten, "ook", ())
    return (*also, ids.slug(stuk.naam).replace("-", " "))


def _record(address: str, title: str, text: str) -> Record:
    return Record(address=address, title=title, text=text, kind=Kind.ONS)
