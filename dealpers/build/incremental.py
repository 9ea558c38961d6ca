"""The sheets of a new edition: those that would be printed as they stand are taken from the last one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from dealpers.build.atomic import standing, taken_over
from dealpers.build.cache import digest
from dealpers.build.collection import CheckedCollection, ParsedText
from dealpers.build.memo import Memo
from dealpers.build.pool import shared
from dealpers.build.site import File, SiteRenderer
from dealpers.corpus.mentions import Vermeld, by_text, named_in
from dealpers.model import Deal, alineas
from dealpers.render.package.manifest import checksum
from dealpers.render.part_names import part_names

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class RenderedText:
    """The files of one text, or of one that texts name, and the addresses of the pages that readers should find."""

    files: tuple[File, ...]
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RenderRecord:
    """Which files the sheets were, by path and checksum, and the addresses of their pages."""

    sums: tuple[tuple[str, str], ...]
    pages: tuple[str, ...]


def sheets_of(
    press: SiteRenderer, checked: CheckedCollection, found: tuple[Vermeld, ...], site: Path
) -> Iterator[RenderedText]:
    """The sheets of each text with its PDF; ``found`` are those whom texts name, ``site`` is the last edition."""
    named = by_text(found)

    def printed(text: ParsedText) -> RenderedText:
        stuk, pdf = text.stuk, tuple[File, ...]()
        own = tuple(press.data(stuk, checked))
        if isinstance(stuk, Deal):
            pdf = ((f"deals/{stuk.id}/{stuk.id}.pdf", press.pdf(stuk, checked, own=own)),)
        sizes = {path: len(content) for path, content in pdf}
        made = tuple(press.text(stuk, checked, named_in(stuk.id, named), sizes, own))
        return RenderedText(
            (*pdf, *(file for _, file in made)), tuple(address for address, _ in made if address is not None)
        )

    texts = checked.linked.texts
    keys = [_key(text, checked, named.get(text.stuk.id, ()), press) for text in texts]
    return _reprinted(printed, texts, keys, checked.memo, site)


def mention_sheets(
    press: SiteRenderer, checked: CheckedCollection, found: tuple[Vermeld, ...], site: Path
) -> Iterator[RenderedText]:
    """The sheets of each party and subject that is named; they follow from the paragraphs that name it."""
    make = press.mention_printer(checked)
    stukken = {text.stuk.id: text.stuk for text in checked.linked.texts}
    parts = {name: digest(stuk.naam, part_names(stuk)) for name, stuk in stukken.items()}
    paragraphs = {
        name: [sha256(f"{alinea.id} {alinea.tekst}".encode()).digest() for alinea in alineas(stuk, stuk)]
        for name, stuk in stukken.items()
    }

    def printed(each: Vermeld) -> RenderedText:
        return RenderedText(make(each), (each.adres,))

    def key(each: Vermeld) -> str:
        said = [(own.stuk, parts[own.stuk], checksum(own.known_by(paragraphs[own.stuk]))) for own in each.per_stuk]
        return f"vermeld {digest(each.onderwerp, said, press.website.publisher)}"

    return _reprinted(printed, found, [key(each) for each in found], checked.memo, site)


def _reprinted(
    printed: Callable[[Item], RenderedText], items: Sequence[Item], keys: Sequence[str], memo: Memo, site: Path
) -> Iterator[RenderedText]:
    """The sheets of each item in its turn: taken over where the last edition has what its key stands for."""
    kept, stands = memo.kept, standing(site)
    before = [_standing(kept.get(key), stands) if kept else None for key in keys]
    made = shared(printed, [item for item, was in zip(items, before, strict=True) if not was], memo.workers)
    for item, key, was in zip(items, keys, before, strict=True):
        again = taken_over(site, was.sums) if was else None
        if was and again is not None:
            yield RenderedText(again, was.pages)
            continue
        sheets = printed(item) if was else next(made)
        if kept:
            kept.put(
                key, RenderRecord(tuple((path, checksum(content)) for path, content in sheets.files), sheets.pages)
            )
        yield sheets


def _standing(was: RenderRecord | None, stands: dict[str, str]) -> RenderRecord | None:
    """What was printed, if all of it stands in the last edition."""
    return was if was and all(stands.get(path) == wanted for path, wanted in was.sums) else None


def _key(text: ParsedText, checked: CheckedCollection, named: tuple[Vermeld, ...], press: SiteRenderer) -> str:
    """A checksum of all from which the sheets of a text follow."""
    own = text.stuk.id
    cited = checked.corpus.links[own].geciteerd
    across = [(target, ref) for target, refs in cited.items() for ref in refs if ref.deal != own]
    shown = [(each.adres, each.onderwerp.naam, len(each.per_stuk) > 1) for each in named]
    found = checked.found_in(own)
    return f"bladen {digest(checked.linked.known_by(text), across, shown, found, press.website.publisher)}"
