"""A deal as canonical source text: what ``fmt`` writes, and the other half of the law ``parse(unparse(d)) == d``."""

import re
from collections.abc import Iterable, Iterator

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
    Inline,
    Lid,
    Lijst,
    Nootmark,
    Onderdeel,
    Programma,
    Rol,
    Stijl,
    Tabel,
    Tabelplaats,
    Tussenkop,
)
from dealpers.parse.markup import match_label

_MARKS = {Stijl.GEWOON: "", Stijl.NADRUK: "*", Stijl.VET: "**"}
_SPECIAL = re.compile(r"[\\*_]|<(?=https?://|www\.)|\[(?=\^)")
_START = re.compile(r"#{1,6}(?=\s|$)|\{tabel-|\[\^")


def unparse(deal: Deal) -> dict[str, str]:
    """The files of a deal's folder by relative path; the source document itself is not among them."""
    files = {"deal.yml": _facts(deal.feiten), "aanhef.md": _joined(_preamble(deal))}
    for chapter in deal.hoofdstukken:
        for rank, article in enumerate(chapter.artikelen):
            heading = [f"# {_inline(chapter.kop)}"] if chapter.kop and rank == 0 else []
            files[_file_name(article)] = _joined([*heading, *_article(article, deal)])
    if deal.tabellen:
        files["financien.yml"] = "tabellen:\n" + "".join(_table(table) for table in deal.tabellen)
    if deal.aanvaard:
        files["redactie.yml"] = "aanvaard:\n" + "".join(map(_acceptance, deal.aanvaard))
    if deal.herkomst:
        files["herkomst.yml"] = _provenance(deal.herkomst)
    return files


def reformatted(deal: Deal) -> dict[str, str]:
    """The Markdown files of a deal as they were named, in canonical layout; an article stays in the file it is in."""
    files = {deal.titel.plaats.name: _joined(_preamble(deal))}
    blocks: dict[str, list[str]] = {}
    for chapter in deal.hoofdstukken:
        for rank, article in enumerate(chapter.artikelen):
            own = blocks.setdefault(article.span.name, [])
            own += [f"# {_inline(chapter.kop)}"] if chapter.kop and rank == 0 else []
            own += _article(article, deal)
    return files | {name: _joined(parts) for name, parts in blocks.items()}


def _file_name(article: Artikel) -> str:
    """Named after the article's own number and title, so that files sort as the articles do."""
    digits = re.match(r"\d+", article.nummer)
    number = f"{int(digits[0]):02}{article.nummer[digits.end() :]}" if digits else "00"
    return f"artikelen/{number}-{ids.slug(article.titel) or 'zonder-titel'}.md"


def _joined(blocks: Iterable[str]) -> str:
    return "\n\n".join(block for block in blocks if block) + "\n"


# -- text


def _inline(alinea: Alinea, *, start: bool = False) -> str:
    text = "".join(map(_run, alinea.inhoud))
    if start and (_START.match(text) or match_label(text)):
        at = next(i for i, sign in enumerate(text) if not sign.isalnum())
        text = f"{text[:at]}\\{text[at:]}"
    return text


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
    yield from _blocks((deal.titel,), deal, notes_only=True)
    yield from _blocks(deal.inleiding, deal)
    for division in deal.aanhef:
        yield f"## {_inline(division.kop)}"
        yield from _notes(division.kop, deal)
        yield from _blocks(division.blokken, deal)


def _article(article: Artikel, deal: Deal) -> Iterator[str]:
    yield f"## {_inline(article.kop)}"
    yield from _notes(article.kop, deal)
    yield from _blocks(article.blokken, deal)


def _blocks(
    blocks: Iterable[Blok | Lid | Programma], deal: Deal, *, notes_only: bool = False
) -> Iterator[str]:
    """Blocks as Markdown, each note right behind the block that calls it."""
    items: list[str] = []
    for block in blocks:
        if isinstance(block, Lid) and block.kop is None:
            items.append(_item(block.label, block.blokken, deal))
            continue
        yield "\n".join(items)
        items = []
        match block:
            case Alinea():
                yield "" if notes_only else _inline(block, start=True)
                yield from _notes(block, deal)
            case Tussenkop():
                yield f"### {_inline(block.kop)}"
                yield from _notes(block.kop, deal)
            case Tabelplaats():
                yield f"{{{block.tabel}}}"
            case Lijst():
                yield _list(block, deal)
            case Programma():
                yield f"#### {_inline(block.kop)}"
                yield from _notes(block.kop, deal)
                yield from _blocks(block.blokken, deal)
            case Lid(kop=Alinea() as kop):
                yield f"### {block.label} {_inline(kop)}"
                yield from _notes(kop, deal)
                yield from _blocks(block.blokken, deal)
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
            out += (
                "\n" if isinstance(block, Lijst) and not _follows_list(blocks, rank) else "\n\n"
            ) + shifted
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
    return text


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
        f"sha256: {origin.sha256}",
        f"beschrijving: {_scalar(origin.beschrijving)}",
    ]
    out += ["herstel:"] if origin.herstel else []
    for mend in origin.herstel:
        lines = str(mend.van) if mend.van == mend.tot else f"{mend.van}-{mend.tot}"
        out.append(f"  - regels: {lines}")
        out += [f"    naar: {mend.naar}"] if mend.naar else []
        out += [f"    soort: {_scalar(mend.soort)}", f"    reden: {_scalar(mend.reden)}"]
    return "\n".join(out) + "\n"
