"""Page for each party, subject and place that texts name, with every sentence of mention; and a list of each kind."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import islice

from jinja2 import Environment

from dealpers.corpus.announced import announced
from dealpers.corpus.corpus import Corpus
from dealpers.corpus.mentions import Vermeld
from dealpers.dutch.amounts import find as find_amounts
from dealpers.dutch.sentences import capitalised
from dealpers.model import Alinea, Plaats, Register, Stuk, table_of
from dealpers.model.ids import PartId, StukId
from dealpers.render.addresses import whole_text
from dealpers.render.part_names import part_name, part_names
from dealpers.render.website.page import FEED, Link, Page, PagePlan
from dealpers.render.website.pages.surroundings import Surroundings
from dealpers.render.website.templates import filled_page

_TITLES = {Register.PARTIJEN: "Partijen", Register.ONDERWERPEN: "Onderwerpen", Register.PLAATSEN: "Plaatsen"}
LISTS = tuple(f"{register.value}/" for register in _TITLES)
"""Addresses of the lists of parties, subjects and places."""
_MANY, _OF_A_TEXT = 300, 5
"""Maximum number of sentences on a page before each text is cut to a few: nobody reads thousands."""


def mention_lists(
    mentioned: Callable[[], tuple[Vermeld, ...]],
    around: Callable[[], Surroundings],
    templates: Environment,
) -> Iterator[PagePlan]:
    """Plans of the lists of parties, of subjects and of places."""
    for register in _TITLES:
        yield PagePlan(_crumb(register).address, partial(_list, register, mentioned, around, templates))


def _list(
    register: Register,
    mentioned: Callable[[], tuple[Vermeld, ...]],
    around: Callable[[], Surroundings],
    templates: Environment,
) -> Page:
    crumb = _crumb(register)
    shown = [vermeld for vermeld in mentioned() if vermeld.onderwerp.register is register]
    entries = [(vermeld, around().above(vermeld.onderwerp)) for vermeld in shown]
    values = {"titel": crumb.title, "vermeld": entries, "register": register.value}
    return filled_page(templates, "vermeld-lijst.html", crumb.address, crumb.title, values, kind="vermeld")


class MentionRenderer:
    """Renderer of the page of a party, subject or place; collects the names of the parts of a text once."""

    def __init__(self, corpus: Corpus, around: Surroundings, templates: Environment) -> None:
        self._stukken: dict[StukId, Stuk] = {stuk.id: stuk for stuk in corpus.stukken}
        self._names: dict[StukId, dict[PartId, str]] = {}
        self._around = around
        self._templates = templates

    def page(self, vermeld: Vermeld) -> Page:
        """Page with every sentence that names the party, subject or place, by text."""
        entry = vermeld.onderwerp
        for stuk in vermeld.stukken:
            self._names.setdefault(stuk, part_names(self._stukken[stuk]))
        groups = list(_groups(vermeld, self._stukken, self._names))
        around, name = self._around.of(vermeld), capitalised(entry.naam)
        values = {
            "vermeld": vermeld,
            "groepen": groups,
            "rond": around,
            "code": entry.code if isinstance(entry, Plaats) else "",
            "plaats": isinstance(entry, Plaats),
            "bedragen": [row for group in groups for row in group["rijen"] if row["bedragen"]],  # type: ignore[attr-defined]
        }
        return filled_page(
            self._templates,
            "vermeld.html",
            vermeld.adres,
            name,
            values,
            kind="vermelding",
            crumbs=(_crumb(entry.register), Link(name, vermeld.adres)),
            description=f"Wat deals en documenten zeggen over {entry.naam}.",
            own_feed=f"{vermeld.adres}{FEED}" if around.nieuws else "",
        )


def _crumb(register: Register) -> Link:
    return Link(_TITLES[register], f"{register.value}/")


def _groups(
    vermeld: Vermeld, stukken: Mapping[StukId, Stuk], names: dict[StukId, dict[PartId, str]]
) -> Iterator[dict[str, object]]:
    """Sentences of each text with a link to each place; a name with many sentences gets the first few per text."""
    most = _OF_A_TEXT if vermeld.aantal > _MANY else None
    for per_text in vermeld.per_stuk:
        stuk = stukken[per_text.stuk]
        text = f"../../{whole_text(stuk)}"
        rows = [
            {
                "adres": f"{text}#{mention.deel}",
                "plaats": capitalised(part_name(mention.deel, names[stuk.id])),
                "zin": row_of(mention.alinea, stuk) or sentence,
                "punten": announced(stuk, mention.deel, sentence),
                "bedragen": tuple(amount.tekst for _, amount in find_amounts(sentence)),
            }
            for mention, sentence in ((mention, mention.zin) for mention in islice(per_text, most))
        ]
        yield {"stuk": stuk, "rijen": rows, "aantal": len(per_text)}


def row_of(alinea: Alinea, stuk: Stuk) -> str:
    """Whole row of a table around a cell, each cell behind the heading of its column; empty outside tables."""
    table = table_of(alinea, stuk) if alinea.in_table else None
    row = (
        next((row for row in table.rijen if any(cell.alinea is alinea for cell in row.cellen)), None) if table else None
    )
    if table is None or row is None:
        return ""
    cells = [
        f"{column.kop.tekst}: {cell.alinea.tekst}" if column.kop.tekst else cell.alinea.tekst
        for column, cell in zip(table.kolommen, row.cellen, strict=False)
        if cell.alinea.tekst.strip()
    ]
    return "; ".join(cells)
