"""Deal as canonical source text: the output of ``fmt``, and the inverse of the parser: ``parse(unparse(d)) == d``.

One case has no canonical form: marked words that end in a bracket or point, directly followed by words with another
mark (``**(b)***c*``). CommonMark parses such words only inside each other.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dealpers.model import Artikel, Deal, Feiten, Hoofdstuk, Tekstfeiten, annex_of, ids
from dealpers.model.veld import record_fields
from dealpers.model.voortgang import Stukregel
from dealpers.parse.deal import ARTICLES, FACTS
from dealpers.parse.facts import Redactie
from dealpers.parse.levensloop import DOCUMENTS, LIFE, Levensloop
from dealpers.parse.stukken import entries
from dealpers.parse.versies import DEEDS, STATE
from dealpers.parse.versies import FOLDER as VERSIONS
from dealpers.parse.voortgang.read import FOLDER as PROGRESS
from dealpers.render.source.closing import annex_text, closing_files, closing_text
from dealpers.render.source.markdown import joined, write_article, write_blocks, write_heading
from dealpers.render.source.tables import write_tables
from dealpers.render.source.voortgang import write_progress
from dealpers.render.source.yaml import scalar, write_record


def unparse(deal: Deal) -> dict[str, str]:
    """Files of a deal's folder by relative path, without the source document."""
    files = {"deal.yml": write_record(deal.feiten), "aanhef.md": joined(_preamble(deal))}
    names = iter(_file_names(deal.artikelen))
    parts: list[str] = []
    for chapter in deal.hoofdstukken:
        parts += _chapter_heading(chapter, deal)
        for article in chapter.artikelen:
            name = next(names)
            files[name] = joined([*parts, *write_article(article, deal)])
            parts = []
    if parts:  # a chapter without articles at the end
        name = next(reversed(files)) if deal.artikelen else f"{ARTICLES}00-zonder-artikelen.md"
        files[name] = joined([files.get(name, "").rstrip("\n"), *parts])
    files |= closing_files(deal)
    if tables := [table for table in deal.tabellen if not annex_of(table.id, deal)]:
        files["financien.yml"] = write_tables(tables)
    if deal.aanvaard:
        files["redactie.yml"] = write_record(Redactie(deal.aanvaard))
    if deal.kort:
        files["kort.yml"] = "".join(f"{kort.deel}: {scalar(kort.tekst)}\n" for kort in deal.kort)
    if deal.herkomst:
        files["herkomst.yml"] = write_record(deal.herkomst)
    if deal.voortgang:
        files |= {PROGRESS + name: text for name, text in write_progress(deal.voortgang).items()}
    if deal.gebeurtenissen:
        files[LIFE] = write_record(Levensloop(deal.gebeurtenissen, _closed_documents(deal)))
    for folder, text in other_texts(deal):
        files |= {f"{folder}{name}": words for name, words in unparse(text).items() if name != FACTS}
        files[f"{folder}{STATE}"] = write_record(text_state(text.feiten))
    return files


def _closed_documents(deal: Deal) -> tuple[Stukregel, ...]:
    return entries({one.bestand.removeprefix(DOCUMENTS): (one.sha256, one.openbaarheid) for one in deal.stukken})


def other_texts(deal: Deal) -> Iterator[tuple[str, Deal]]:
    """Older texts and deeds of a deal, each with its folder."""
    yield from ((f"{VERSIONS}{version.van.isoformat()}/", version.deal) for version in deal.versies)
    yield from ((f"{DEEDS}{akte.id}/", akte.deal) for akte in deal.akten)


def text_state(facts: Feiten) -> Tekstfeiten:
    """State of one text without the facts of the deal."""
    return Tekstfeiten(**{field.attribute: getattr(facts, field.attribute) for field in record_fields(Tekstfeiten)})


def reformatted(deal: Deal) -> dict[str, str]:
    """Markdown files of a deal under their present names, in canonical layout; an article stays in its file.

    A file with nothing but notes becomes empty, for each note moves to the text that calls the note.
    """
    files = {note.alinea.plaats.name: "" for note in deal.noten}
    files |= {deal.titel.plaats.name: joined(_preamble(deal))}
    parts: dict[str, list[str]] = {}
    for chapter in deal.hoofdstukken:
        if chapter.kop:
            parts.setdefault(chapter.kop.plaats.name, []).extend(_chapter_heading(chapter, deal))
        for article in chapter.artikelen:
            parts.setdefault(article.span.name, []).extend(write_article(article, deal))
    if deal.slot:
        parts[deal.slot.span.name] = [*closing_text(deal.slot, deal)]
    for annex in deal.bijlagen:
        parts[annex.span.name] = [*annex_text(annex, deal)]
    files |= {name: joined(texts) for name, texts in parts.items()}
    for _, text in other_texts(deal):
        files |= reformatted(text)
    return files


def _file_names(articles: Sequence[Artikel]) -> list[str]:
    """File names from number and title; with the rank too, where sorted numbers are not the order of the articles."""
    width = max((len(digits[0]) for a in articles if (digits := re.match(r"\d+", a.nummer))), default=2)
    titles = [ids.slug(article.titel)[:60].strip("-") or "zonder-titel" for article in articles]
    names = []
    for article, title in zip(articles, titles, strict=True):
        digits = re.match(r"\d+", article.nummer)
        number = digits[0].zfill(max(2, width)) + article.nummer[digits.end() :] if digits else "00"
        names.append(f"{ARTICLES}{number}-{title}.md")
    if all(one < other for one, other in pairwise(names)):
        return names
    width = max(2, len(str(len(titles))))
    return [f"{ARTICLES}{rank:0{width}}-{title}.md" for rank, title in enumerate(titles, 1)]


def _preamble(deal: Deal) -> Iterator[str]:
    yield from write_heading(1, deal.titel, deal)
    yield from write_blocks(deal.inleiding, deal)
    for division in deal.aanhef:
        yield from write_heading(2, division.kop, deal)
        yield from write_blocks(division.blokken, deal)


def _chapter_heading(chapter: Hoofdstuk, deal: Deal) -> Iterator[str]:
    if chapter.kop:
        yield from write_heading(1, chapter.kop, deal)
        yield from write_blocks(chapter.blokken, deal)
