"""The pages of the whole site: start, all deals, all terms, what the checks found, and our own texts."""

from collections.abc import Container, Iterable, Iterator, Mapping

from jinja2 import Environment
from markdown_it import MarkdownIt

from dealpers import ids
from dealpers.diagnostics import Diagnostic, Severity
from dealpers.mentions import Named, by_text, mentions, named_in, nobody
from dealpers.model import Deal, Document, Stuk
from dealpers.page import Link, Page
from dealpers.render.addresses import identifiers, whole_text
from dealpers.render.deal_pages import deal_pages
from dealpers.render.document_pages import document_list, document_pages
from dealpers.render.history import newest
from dealpers.render.mention_pages import mention_pages
from dealpers.render.naming import part_name, part_names
from dealpers.render.offer import NOTHING, Offer
from dealpers.render.portfolio import portfolio
from dealpers.resolve import Corpus, Staat, Verwijzing
from dealpers.source import Source

# What readers call the weight of a finding, and the state that colours it.
_SAID = {
    Severity.ERROR: ("fout", "error"),
    Severity.WARNING: ("waarschuwing", "warn"),
    Severity.INFO: ("opmerking", ""),
}
_PROSE = MarkdownIt("commonmark", {"html": False})


def pages(
    corpus: Corpus,
    findings: tuple[Diagnostic, ...],
    texts: Mapping[str, Source],
    templates: Environment,
    offer: Offer = NOTHING,
) -> Iterator[Page]:
    """Every page of the site; for what is given see ``collection_pages`` and ``text_pages``."""
    found = mentions(corpus)
    named = by_text(found)
    yield from collection_pages(corpus, findings, texts, templates, offer)
    for stuk in corpus.stukken:
        yield from text_pages(stuk, corpus, templates, named_in(stuk.id, named), offer)
    yield from mention_pages(found, corpus, templates)


def collection_pages(
    corpus: Corpus,
    findings: tuple[Diagnostic, ...],
    texts: Mapping[str, Source],
    templates: Environment,
    offer: Offer = NOTHING,
) -> Iterator[Page]:
    """The pages about all texts together.

    ``texts`` are our own pages in Markdown, by name; ``offer`` is what only who makes the site knows of it.
    """
    every, news = portfolio(corpus), newest(corpus.deals, 5)
    yield _page(templates, "start.html", "", "Dealpers", kind="start", portfolio=every, nieuws=news)
    yield _page(templates, "deals.html", "deals/", "Deals", portfolio=every)
    yield _compare(corpus, templates)
    yield _page(templates, "alle-begrippen.html", "begrippen/", "Begrippen", begrippen=_terms(corpus.deals))
    yield _page(templates, "zoeken.html", "zoeken/", "Zoeken", stukken=_wholes(corpus))
    yield _page(templates, "controle.html", "controle/", "Controle", deals=_checked(corpus, findings))
    for name, source in texts.items():
        title, content = _prose(source)
        yield Page(f"{name}/", title, content, kind="tekstpagina", crumbs=(Link(title, f"{name}/"),))
    lost = templates.get_template("404.html").render(root=offer.root)
    yield Page("404.html", "Deze pagina is er niet", lost, kind="fout")
    yield document_list(corpus, templates)


def text_pages(
    stuk: Deal | Document, corpus: Corpus, templates: Environment, named: Named = nobody, offer: Offer = NOTHING
) -> Iterator[Page]:
    """The pages of one text; ``named`` tells the parties and subjects that it names."""
    if isinstance(stuk, Deal):
        yield from deal_pages(stuk, corpus, templates, named, offer)
    else:
        yield from document_pages(stuk, corpus, templates, named)


def _wholes(corpus: Corpus) -> list[dict[str, str]]:
    """Every text of the collection with the page that holds it whole."""
    return [{"naam": stuk.naam, "adres": whole_text(stuk)} for stuk in corpus.stukken]


def _compare(corpus: Corpus, templates: Environment) -> Page:
    """Two or three deals side by side, put together in the browser from the file of each."""
    content = templates.get_template("vergelijken.html").render(root="../../", deals=corpus.deals)
    crumbs = (Link("Deals", "deals/"), Link("Vergelijken", "deals/vergelijken/"))
    return Page("deals/vergelijken/", "Deals vergelijken", content, kind="vergelijken", crumbs=crumbs)


def _page(templates: Environment, template: str, address: str, title: str, kind: str = "", **values: object) -> Page:
    content = templates.get_template(template).render(root="../" * address.count("/"), **values)
    crumbs = (Link(title, address),) if address else ()
    return Page(address, title, content, kind=kind or template.removesuffix(".html"), crumbs=crumbs)


def _terms(deals: Iterable[Deal]) -> list[tuple[str, list[tuple[Deal, str]]]]:
    """Every defined term in the order of the alphabet, with the deals that define it."""
    found: dict[str, list[tuple[Deal, str]]] = {}
    for deal in deals:
        for term in deal.begrippen:
            found.setdefault(term.term, []).append((deal, term.id))
    return sorted(found.items(), key=lambda entry: ids.slug(entry[0]))


def _checked(corpus: Corpus, findings: tuple[Diagnostic, ...]) -> list[dict[str, object]]:
    """For each text its references, what was found in it and what was mended of its source."""
    by_text: dict[str, list[Diagnostic]] = {}
    for finding in findings:
        by_text.setdefault(finding.deal, []).append(finding)
    titles = {stuk.id: stuk for stuk in corpus.stukken}
    return [_about(stuk, corpus, by_text.get(stuk.id, []), titles) for stuk in corpus.stukken]


def _about(deal: Stuk, corpus: Corpus, findings: list[Diagnostic], stukken: Mapping[str, Stuk]) -> dict[str, object]:
    references = [ref for found in corpus.links[deal.id].verwijzingen.values() for ref in found]
    names, anchors = part_names(deal), frozenset(identifiers(deal, deal))
    return {
        "deal": deal,
        "adres": f"../{deal.map}/{deal.id}/",
        "rijen": [_reference_row(ref, deal, names, stukken) for ref in references],
        "verwijzingen": {state.value: sum(ref.staat is state for ref in references) for state in Staat},
        "totaal": len(references),
        "bevindingen": [_explained(finding, deal, names, anchors) for finding in findings],
    }


def _reference_row(ref: Verwijzing, deal: Stuk, names: dict[str, str], stukken: Mapping[str, Stuk]) -> dict[str, str]:
    """A reference as a row of the page of checks: where it stands, its words, where it leads."""
    there = f"../{whole_text(deal)}"
    if ref.staat is Staat.INTERN:
        target, address = ", ".join(part_name(part, names) for part in ref.doelen), f"{there}#{ref.doelen[0]}"
    elif ref.document:
        other = stukken[ref.document]
        target, address = other.naam, f"../{other.map}/{other.id}/"
    else:
        target, address = ref.reden or ref.adres or "een tekst die het register niet kent", ref.adres
    place = part_name(ref.deel, names)
    return {"plaats": place, "van": f"{there}#{ref.deel}", "tekst": ref.tekst, "naar": target, "adres": address}


def _explained(finding: Diagnostic, deal: Stuk, names: dict[str, str], anchors: Container[str]) -> dict[str, str]:
    """A finding as readers see it; ``anchors`` are the parts that the whole text has an anchor for."""
    word, state = _SAID[finding.severity]
    known = finding.place.partition("-")[0] in ids.KINDS
    return {
        "code": finding.code,
        "ernst": word,
        "kleur": state,
        "adres": f"../{whole_text(deal)}#{finding.place}" if finding.place in anchors else "",
        "plaats": part_name(finding.place, names) if known else finding.place,
        "woorden": finding.words,
        "bericht": finding.message,
        "reden": finding.reason,
    }


def _prose(source: Source) -> tuple[str, str]:
    """Title and HTML of one of our own texts; its first line is its heading."""
    first, _, _ = source.text.lstrip().partition("\n")
    return first.lstrip("# ").strip(), _PROSE.render(source.text)
