"""Citations of parts without a lid's number: considerations, headed sections, numbered items."""

from collections.abc import Iterable, Iterator

from dealpers.dutch.regex import regex
from dealpers.model import Artikel, Bijlage, Blok, Document, Lijst, Onderdeel, Paragraaf, Soort, Stuk, ids, walk
from dealpers.model.ids import PartId

_OUTERMOST = ("hoofdstuk", "bijlage", "paragraaf")  # numbered through the whole text, so the parts around add nothing
_FIGURES = regex(r"\d[\d.]*")
_ORNAMENT = regex(r"^[^\w(‘'\"“]+|[\s:.]+$")


def cited_parts(stuk: Stuk) -> dict[PartId, str]:
    """Citation of each of these parts by identifier, without the name of the text."""
    if isinstance(stuk, Document):
        return dict(_sections(stuk.paragrafen, ()))
    out: dict[PartId, str] = {item.id: ids.citation(item.id) for item in _considerations(stuk)}
    for annex in stuk.bijlagen:
        if isinstance(annex, Bijlage):
            out |= _sections(annex.paragrafen, (ids.citation(annex.id),))
    return out


def _considerations(stuk: Stuk) -> Iterator[Onderdeel]:
    for division in stuk.aanhef:
        if division.soort is Soort.OVERWEGINGEN:
            parts = (node for node in walk(division, stuk) if isinstance(node, Onderdeel))
            yield from (item for item in parts if [kind for kind, _ in ids.parse(item.id).steps] == ["overweging"])


def _sections(sections: Iterable[Paragraaf | Artikel], around: tuple[str, ...]) -> Iterator[tuple[PartId, str]]:
    for section in sections:
        if isinstance(section, Artikel):
            yield section.id, ids.citation(section.id)
            continue
        words, outermost = _section(section)
        path = (words,) if outermost else (*around, words)
        yield section.id, ", ".join(path)
        yield from _items(section.blokken, path)
        yield from _sections(section.paragrafen, path)


def _items(blocks: Iterable[Blok], around: tuple[str, ...]) -> Iterator[tuple[PartId, str]]:
    for block in blocks:
        for item in block.onderdelen if isinstance(block, Lijst) else ():
            if item.genummerd:
                yield item.id, ", ".join((*around, f"onderdeel {item.label.strip('.()')}"))


def _section(section: Paragraaf) -> tuple[str, bool]:
    """Citation of a section, with true if the citation alone identifies the section in its text."""
    label = section.nummer.rstrip(".: ")
    if not label:
        return f"‘{_ORNAMENT.sub('', section.kop.tekst) or section.kop.tekst}’", False
    if _FIGURES.fullmatch(label):
        kind = "paragraaf" if "." in label else "hoofdstuk"
        return f"{kind} {label}", True
    word, _, number = label.replace("\u00a0", " ").partition(" ")
    return f"{word.lower()} {number}", word.lower() in _OUTERMOST
