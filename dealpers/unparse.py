"""A deal as canonical source text: what ``fmt`` writes, and the other half of the law ``parse(unparse(d)) == d``.

The one thing that has no canonical form: marked words that end in a bracket or point and go straight on, without a
space, in words marked otherwise (``**(b)***c*``). CommonMark reads those only inside each other.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from dealpers import ids
from dealpers.model import (
    Aanvaarding,
    Adres,
    Alinea,
    Artikel,
    Blok,
    Deal,
    Feiten,
    Herkomst,
    Hoofdstuk,
    Inline,
    Lid,
    Lijst,
    Nootmark,
    Programma,
    Rol,
    Stijl,
    Tabel,
    Tabelplaats,
    Tussenkop,
    children,
)
from dealpers.parse.deal import ARTICLES
from dealpers.parse.markup import match_label

_MARKS = {Stijl.GEWOON: "", Stijl.NADRUK: "*", Stijl.VET: "**"}
_SPECIAL = re.compile(r"[\\*_]|<(?=https?://|www\.)|\[(?=\^)")
_START = re.compile(r"#{1,6}(?=\s|$)|\{tabel-")
_NOTE_START = re.compile(r"(\[\^[^\]\s]+\]):")


def unparse(deal: Deal) -> dict[str, str]:
    """The files of a deal's folder by relative path; the source document itself is not among them."""
    files = {"deal.yml": _facts(deal.feiten), "aanhef.md": _joined(_preamble(deal))}
    names = iter(_file_names(deal.artikelen))
    parts: list[str] = []
    for chapter in deal.hoofdstukken:
        parts += _chapter_heading(chapter, deal)
        for article in chapter.artikelen:
            name = next(names)
            files[name] = _joined([*parts, *_article(article, deal)])
            parts = []
    if parts:  # a chapter without articles at the end
        name = next(reversed(files)) if deal.artikelen else f"{ARTICLES}00-zonder-artikelen.md"
        files[name] = _joined([files.get(name, "").rstrip("\n"), *parts])
    if deal.tabellen:
        files["financien.yml"] = "tabellen:\n" + "".join(_table(table) for table in deal.tabellen)
    if deal.aanvaard:
        files["redactie.yml"] = "aanvaard:\n" + "".join(map(_acceptance, deal.aanvaard))
    if deal.herkomst:
        files["herkomst.yml"] = _provenance(deal.herkomst)
    return files


def reformatted(deal: Deal) -> dict[str, str]:
    """The Markdown files of a deal as they were named, in canonical layout; an article stays in the file it is in.

    A file with nothing but notes becomes empty, for each note moves to the text that calls it.
    """
    files = {note.alinea.plaats.name: "" for note in deal.noten}
    files |= {deal.titel.plaats.name: _joined(_preamble(deal))}
    parts: dict[str, list[str]] = {}
    for chapter in deal.hoofdstukken:
        if chapter.kop:
            parts.setdefault(chapter.kop.plaats.name, []).extend(_chapter_heading(chapter, deal))
        for article in chapter.artikelen:
            parts.setdefault(article.span.name, []).extend(_article(article, deal))
    return files | {name: _joined(texts) for name, texts in parts.items()}


def _file_names(articles: Sequence[Artikel]) -> list[str]:
    """Named after number and title; after the rank too where the numbers would not sort as the articles stand."""
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


def _joined(blocks: Iterable[str]) -> str:
    return "\n\n".join(block for block in blocks if block) + "\n"


# -- text


def _inline(alinea: Alinea, *, start: bool = False) -> str:
    text = "".join(map(_run, alinea.inhoud))
    if start and (_START.match(text) or match_label(text)):
        at = next(i for i, sign in enumerate(text) if not sign.isalnum())
        text = f"{text[:at]}\\{text[at:]}"
    return _NOTE_START.sub(r"\1\\:", text, count=1) if start and _NOTE_START.match(text) else text


def _run(run: Inline) -> str:
    match run:
        case Nootmark():
            return f"[^{run.label}]"
        case Adres():
            return f"<{run.tekst}>"
        case _:
            mark = _MARKS[run.stijl]
            return mark + _SPECIAL.sub(lambda match: "\\" + match[0], run.tekst) + mark


def _preamble(deal: Deal) -> Iterator[str]:
    yield f"# {_inline(deal.titel)}"
    yield from _notes(deal.titel, deal)
    yield from _blocks(deal.inleiding, deal)
    for division in deal.aanhef:
        yield f"## {_inline(division.kop)}"
        yield from _notes(division.kop, deal)
        yield from _blocks(division.blokken, deal)


def _chapter_heading(chapter: Hoofdstuk, deal: Deal) -> Iterator[str]:
    if chapter.kop:
        yield f"# {_inline(chapter.kop)}"
        yield from _notes(chapter.kop, deal)


def _article(article: Artikel, deal: Deal) -> Iterator[str]:
    yield f"## {_inline(article.kop)}"
    yield from _notes(article.kop, deal)
    yield from _blocks(article.blokken, deal, "#####")


def _blocks(blocks: Iterable[Blok | Lid | Programma], deal: Deal, heading: str = "###") -> Iterator[str]:
    """Blocks as Markdown, each note right behind the block that calls it; ``heading`` marks one without a number."""
    items: list[str] = []
    for block in blocks:
        if isinstance(block, Lid) and block.kop is None:
            items.append(_item(block.label, block.blokken, deal))
            continue
        yield "\n".join(items)
        items = []
        match block:
            case Alinea():
                yield _inline(block, start=True)
                yield from _notes(block, deal)
            case Tussenkop():
                yield f"{heading} {_inline(block.kop)}"
                yield from _notes(block.kop, deal)
            case Tabelplaats():
                yield f"{{{block.tabel}}}"
                for table in (table for table in deal.tabellen if table.id == block.tabel):
                    for alinea in children(table, deal):
                        yield from _notes(alinea, deal) if isinstance(alinea, Alinea) else ()
            case Lijst():
                yield _list(block, deal)
            case Programma():
                yield f"#### {_inline(block.kop)}"
                yield from _notes(block.kop, deal)
                yield from _blocks(block.blokken, deal, heading)
            case Lid(kop=Alinea() as kop):
                yield f"### {block.label} {_inline(kop)}"
                yield from _notes(kop, deal)
                yield from _blocks(block.blokken, deal, heading)
    yield "\n".join(items)


def _list(block: Lijst, deal: Deal) -> str:
    return "\n".join(_item(item.label, item.blokken, deal) for item in block.onderdelen)


def _item(label: str, blocks: tuple[Blok | Programma, ...], deal: Deal) -> str:
    """An item, what it holds indented to its text; a list stays right under the text, other blocks get a blank line."""
    indent = " " * (len(label) + 1)
    out = label
    for rank, block in enumerate(blocks):
        inner = _joined(_blocks((block,), deal)).rstrip("\n")
        shifted = "\n".join(indent + line if line else line for line in inner.split("\n"))
        if rank == 0:
            out += " " + shifted[len(indent) :]
        else:
            out += ("\n" if isinstance(block, Lijst) and not _follows_list(blocks, rank) else "\n\n") + shifted
    return out


def _follows_list(blocks: tuple[object, ...], rank: int) -> bool:
    return isinstance(blocks[rank - 1], Lijst)


def _notes(alinea: Alinea, deal: Deal) -> Iterator[str]:
    for label in alinea.nootmarken:
        for note in deal.noten:
            if note.label == label:
                yield f"[^{label}]: {_inline(note.alinea)}"


# -- records


def _scalar(text: str) -> str:
    """Text as a YAML scalar; quoted unless it is plainly plain."""
    if re.fullmatch(r"[A-Za-z0-9€(][^:#\"'\[\]{}\n\\]*[^\s:#\"'\[\]{}\n\\]|[A-Za-z0-9]", text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _facts(facts: Feiten) -> str:
    rows = [
        ("soort", facts.soort),
        ("status", facts.status.value),
        ("landsdeel", facts.landsdeel),
        ("tranche", facts.tranche),
        ("ondertekend", facts.ondertekend.isoformat() if facts.ondertekend else ""),
        ("samenvatting", facts.samenvatting),
    ]
    text = "".join(f"{name}: {_scalar(value)}\n" for name, value in rows if value)
    if facts.staatscourant:
        text += f"staatscourant:\n  nummer: {_scalar(facts.staatscourant.nummer)}\n"
        text += f"  datum: {facts.staatscourant.datum.isoformat()}\n"
    terms = [(term.begrip, [f'"{_quoted(form)}"' for form in term.vormen]) for term in facts.begrippen]
    text += "begrippen:\n" if terms else ""
    return text + "".join(f"  - begrip: {_scalar(t)}\n    vormen: [{', '.join(forms)}]\n" for t, forms in terms)


def _table(table: Tabel) -> str:
    out = [f"  - kop: {_scalar(_inline(table.kop))}", "    kolommen:"]
    for column in table.kolommen:
        out.append(f"      - kop: {_scalar(_inline(column.kop))}")
        if column.rol is not Rol.OVERIG:
            out.append(f"        rol: {column.rol.value}")
    out.append("    rijen:")
    for row in table.rijen:
        cells = ", ".join(f'"{_quoted(_inline(cell.alinea))}"' for cell in row.cellen)
        role = [] if row.rol is Rol.OVERIG else [f"rol: {row.rol.value}"]
        lines = [*role, f"cellen: [{cells}]"]
        out += [f"      - {lines[0]}", *(f"        {line}" for line in lines[1:])]
    if table.noten:
        out.append("    noten:")
    for note in table.noten:
        out += [f"      - merk: {_scalar(note.label)}", f"        tekst: {_scalar(_inline(note.alinea))}"]
    return "\n".join(out) + "\n"


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _acceptance(accepted: Aanvaarding) -> str:
    rows = [
        ("regel", accepted.regel),
        ("plaats", accepted.plaats),
        ("woorden", accepted.woorden),
        ("reden", accepted.reden),
    ]
    first, *rest = [f"{name}: {_scalar(value)}" for name, value in rows]
    return "\n".join([f"  - {first}", *(f"    {line}" for line in rest)]) + "\n"


def _provenance(origin: Herkomst) -> str:
    out = [
        f"bestand: {_scalar(origin.bestand)}",
        f"sha256: {_scalar(origin.sha256)}",
        f"beschrijving: {_scalar(origin.beschrijving)}",
    ]
    out += ["herstel:"] if origin.herstel else []
    for mend in origin.herstel:
        lines = str(mend.van) if mend.van == mend.tot else f"{mend.van}-{mend.tot}"
        out.append(f"  - regels: {lines}")
        out += [f"    naar: {mend.naar}"] if mend.naar else []
        out += [f"    herhaalt: {mend.herhaalt}"] if mend.herhaalt else []
        out += ["    afgebroken: ja"] if mend.afgebroken else []
        out += [f"    soort: {_scalar(mend.soort)}", f"    reden: {_scalar(mend.reden)}"]
    return "\n".join(out) + "\n"
