"""A page for each party and subject that texts name, with every sentence that does; and a list of each kind."""

from collections.abc import Iterator, Mapping
from itertools import islice

from jinja2 import Environment

from dealpers.mentions import Vermeld
from dealpers.model import Register, Stuk
from dealpers.page import Link, Page
from dealpers.render.addresses import whole_text
from dealpers.render.naming import capitalised, part_name, part_names
from dealpers.resolve import Corpus

_TITLES = {Register.PARTIJEN: "Partijen", Register.ONDERWERPEN: "Onderwerpen"}
_MANY, _OF_A_TEXT = 300, 5
"""Above how many sentences a page has no more than some of each text: nobody reads a page with thousands."""


def mention_pages(found: tuple[Vermeld, ...], corpus: Corpus, templates: Environment) -> Iterator[Page]:
    """The list of parties, the list of subjects, and the page of each of them."""
    stukken = {stuk.id: stuk for stuk in corpus.stukken}
    names = {stuk.id: part_names(stuk) for stuk in corpus.stukken}
    for register, title in _TITLES.items():
        own = [each for each in found if each.onderwerp.register is register]
        crumb = Link(title, f"{register.value}/")
        content = templates.get_template("vermeld-lijst.html").render(
            root="../", titel=title, vermeld=own, onderwerpen=register is Register.ONDERWERPEN
        )
        yield Page(crumb.address, title, content, kind="vermeld", crumbs=(crumb,))
        for each in own:
            content = templates.get_template("vermeld.html").render(
                root="../../", vermeld=each, groepen=list(_groups(each, stukken, names))
            )
            name = capitalised(each.onderwerp.naam)
            yield Page(
                each.adres,
                name,
                content,
                kind="vermelding",
                crumbs=(crumb, Link(name, each.adres)),
                description=f"Wat deals en documenten zeggen over {each.onderwerp.naam}.",
            )


def _groups(
    each: Vermeld, stukken: Mapping[str, Stuk], names: dict[str, dict[str, str]]
) -> Iterator[dict[str, object]]:
    """What each text says, with a link to every place; of who is named everywhere the first that each text says."""
    most = _OF_A_TEXT if each.aantal > _MANY else None
    for found in each.per_stuk:
        stuk = stukken[found.stuk]
        rows = [
            {
                "adres": f"../../{whole_text(stuk)}#{mention.deel}",
                "plaats": capitalised(part_name(mention.deel, names[stuk.id])),
                "zin": mention.zin,
            }
            for mention in islice(found, most)
        ]
        yield {"stuk": stuk, "rijen": rows, "aantal": len(found)}
