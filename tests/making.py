"""Small deals from text, for tests: every file of a folder as a string."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from dealpers.build import collection
from dealpers.build.atomic import write
from dealpers.build.cache import NO_CACHE
from dealpers.build.last_site import rendered
from dealpers.build.linked import LinkedCollection, linked
from dealpers.build.steps import parsed_text
from dealpers.check import (
    Profile,
    RuleContext,
    TextNames,
    beside_faults,
    check_text,
    example_files,
    finder_of_titles,
    names_elsewhere,
    of_readable,
    proper_names,
    shared_words,
    unknown_words_in,
)
from dealpers.corpus.corpus import Corpus
from dealpers.corpus.mentions import Vermeld
from dealpers.model import Deal, Document, Onderwerp, Stuk, Wet
from dealpers.model.finding import Diagnostic
from dealpers.model.ids import StukId
from dealpers.model.source import Received, Source
from dealpers.parse import Parsed, parse_deal, parse_document
from dealpers.render.data.json_form import json_list
from dealpers.render.data.references import references_of

TODAY = date(2026, 1, 1)
WETTEN = (
    Wet(bwb="BWBR0008290", titel="Financiële-verhoudingswet"),
    Wet(bwb="BWBR0003740", titel="Wet gemeenschappelijke regelingen", afkortingen=("Wgr",)),
)


def parsed(
    files: Mapping[str, str], deal_id: str = "voorbeeld", received: Mapping[str, Received] | None = None
) -> Parsed:
    """Deal from files alone; a missing file gets a minimal content."""
    sources = {name: Source(f"{deal_id}/{name}", text) for name, text in files.items()}
    return parse_deal(deal_id, deal_id, sources, received or {})


def read(files: Mapping[str, str]) -> tuple[tuple[Diagnostic, ...], Corpus]:
    """Findings of the parser in a deal, or in another document if there is a ``tekst.md``, and its collection.

    Files below ``deal/`` are a deal beside the document.
    """
    if "tekst.md" in files:
        beside = {name.removeprefix("deal/"): text for name, text in files.items() if name.startswith("deal/")}
        sources = {name: Source(f"voorbeeld/{name}", text) for name, text in files.items() if "deal/" not in name}
        result = parse_document(StukId("voorbeeld"), "voorbeeld", sources)
        deals = [parsed(beside, "deal").deal] if beside else []
        return result.findings, resolve(deals, WETTEN, [result.document])
    deal = parsed(files)
    return deal.findings, corpus_of(deal.deal)


def reference_rows(corpus: Corpus) -> list[dict[str, Any]]:
    """References of a collection as its data has them, in reading order."""
    lines = (references_of(links).lines for links in corpus.links.values())
    return list(json.loads(json_list(lines)))


def resolve(deals: Iterable[Deal], wetten: Iterable[Wet], documenten: Iterable[Document] = ()) -> Corpus:
    """Texts of the model, linked as the program does; the identifier of each text serves as its checksum."""
    return _linked(deals, wetten, documenten).corpus


def mentions_in(corpus: Corpus) -> tuple[Vermeld, ...]:
    """Parties and subjects that texts of a collection name."""
    linked = _linked(corpus.deals, corpus.wetten, corpus.documenten, corpus.register)
    return collection.mentioned(linked, NO_CACHE)


def _linked(
    deals: Iterable[Deal],
    wetten: Iterable[Wet],
    documenten: Iterable[Document],
    register: tuple[Onderwerp, ...] = (),
) -> LinkedCollection:
    stukken: tuple[Stuk, ...] = (*deals, *documenten)
    texts = tuple(parsed_text(stuk.id, stuk) for stuk in stukken)
    return linked(texts, tuple(wetten), register, NO_CACHE)


def deal_of(articles: str, deal_id: str = "voorbeeld", **files: str) -> Deal:
    """Deal without faults from the text of its articles; other files by name, .yml or .md left out at will."""
    endings = {"aanhef": ".md", "slot": ".md"}
    named = {name if "." in name else f"{name}{endings.get(name, '.yml')}": text for name, text in files.items()}
    result = parsed(example_files(articles) | named, deal_id)
    assert not result.findings, result.findings
    return result.deal


def corpus_of(*deals: Deal) -> Corpus:
    """Deals, linked with a small register."""
    return resolve(deals, WETTEN)


def _cited(text: StukId, corpus: Corpus) -> tuple[StukId, ...]:
    """Other texts that a text cites."""
    cited = {ref.document for ref in corpus.links[text].alle_verwijzingen}
    return tuple(other.id for other in corpus.stukken if other.id in cited and other.id != text)


def check(corpus: Corpus, today: date = TODAY, profile: Profile = Profile.DEAL) -> tuple[Diagnostic, ...]:
    """Findings of the rules in every text of a collection."""
    ids = tuple(stuk.id for stuk in corpus.stukken)
    titles = finder_of_titles(tuple((deal.naam, deal.id) for deal in corpus.deals))
    context = RuleContext(today=today, profile=profile, titles=titles, ids=ids, wetten=corpus.wetten)
    shared = dict(zip(ids, shared_words(tuple(map(unknown_words_in, corpus.stukken))), strict=True))
    names = (
        TextNames(id=stuk.id, titel=stuk.naam, namen=proper_names(stuk), noemt=_cited(stuk.id, corpus), stuk=stuk)
        for stuk in corpus.stukken
    )
    elsewhere = names_elsewhere(names, (document.id for document in corpus.documenten))
    contexts = {
        text: replace(context, shared=frozenset(shared[text]), elsewhere=elsewhere.get(text, ())) for text in ids
    }
    return tuple(
        finding for stuk in corpus.stukken for finding in check_text(stuk, corpus.links[stuk.id], contexts[stuk.id])
    )


def findings_of(files: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    """Findings of parsing and checking a deal, accepted findings left out."""
    findings, corpus = read(files)
    every = of_readable((*findings, *beside_faults(check(corpus, TODAY), findings)), ())
    return tuple(finding for finding in every if not finding.accepted)


def write_site(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files as a site, with their manifest."""
    write((rendered(path, content) for path, content in files.items()), folder)
