"""Page for each party and subject that texts name, with every sentence of mention; and a list of each kind."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import islice

from jinja2 import Environment

from dealpers.corpus.corpus import Corpus
from dealpers.corpus.mentions import Vermeld
from dealpers.model import Register, Stuk
from dealpers.render.addresses import whole_text
from dealpers.render.part_names import capitalised, part_name, part_names
from dealpers.render.website.page import Link, Page, PagePlan

_TITLES = {Register.PARTIJEN: "Partijen", Register.ONDERWERPEN: "Onderwerpen"}
_MANY, _OF_A_TEXT = 300, 5
"""Maximum number of sentences on a page before each text is cut to a few: nobody reads thousands."""


def mention_lists(mentioned: Callable[[], tuple[Vermeld, ...]], templates: Environment) -> Iterator[PagePlan]:
    """Plans of the list of parties and of the list of subjects."""
    for register in _TITLES:
        yield PagePlan(_crumb(register).address, partial(_list, register, mentioned, templates))


def _list(register: Register, mentioned: Callable[[], tuple[Vermeld, ...]], templates: Environment) -> Page:
    crumb = _crumb(register)
    content = templates.get_template("vermeld-lijst.html").render(
        root="../",
        titel=crumb.title,
        vermeld=[vermeld for vermeld in mentioned() if vermeld.onderwerp.register is register],
        onderwerpen=register is Register.ONDERWERPEN,
    )
    return Page(address=crumb.address, title=crumb.title, content=content, kind="vermeld", crumbs=(crumb,))


class MentionRenderer:
    """Renderer of the page of a party or subject; collects the names of texts and parts once."""

    def __init__(self, corpus: Corpus, templates: Environment) -> None:
        self._stukken = {stuk.id: stuk for stuk in corpus.stukken}
        self._names = {stuk.id: part_names(stuk) for stuk in corpus.stukken}
        self._templates = templates

    def page(self, vermeld: Vermeld) -> Page:
        """Page with every sentence that names the party or subject, by text."""
        content = self._templates.get_template("vermeld.html").render(
            root="../../", vermeld=vermeld, groepen=list(_groups(vermeld, self._stukken, self._names))
        )
        name = capitalised(vermeld.onderwerp.naam)
        return Page(
            address=vermeld.adres,
            title=name,
            content=content,
            kind="vermelding",
            crumbs=(_crumb(vermeld.onderwerp.register), Link(name, vermeld.adres)),
            description=f"Wat deals en documenten zeggen over {vermeld.onderwerp.naam}.",
        )


def _crumb(register: Register) -> Link:
    return Link(_TITLES[register], f"{register.value}/")


def _groups(
    vermeld: Vermeld, stukken: Mapping[str, Stuk], names: dict[str, dict[str, str]]
) -> Iterator[dict[str, object]]:
    """Sentences of each text with a link to each place; a name with many sentences gets the first few per text."""
    most = _OF_A_TEXT if vermeld.aantal > _MANY else None
    for per_text in vermeld.per_stuk:
        stuk = stukken[per_text.stuk]
        rows = [
            {
                "adres": f"../../{whole_text(stuk)}#{mention.deel}",
                "plaats": capitalised(part_name(mention.deel, names[stuk.id])),
                "zin": mention.zin,
            }
            for mention in islice(per_text, most)
        ]
        yield {"stuk": stuk, "rijen": rows, "aantal": len(per_text)}
