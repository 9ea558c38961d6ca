"""The sheets of every text for a new edition: those that would be printed as they stand are taken from the last one."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dealpers.checked import Checked
from dealpers.kept import digest
from dealpers.manifest import checksum
from dealpers.mentions import Vermeld, by_text, named_in
from dealpers.model import Deal
from dealpers.press import File, Press
from dealpers.study import Read
from dealpers.swap import standing, taken_over
from dealpers.workers import shared


@dataclass(frozen=True, slots=True)
class Sheets:
    """The files of one text, and the addresses of those of its pages that readers should find."""

    files: tuple[File, ...]
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """Which files the sheets of a text were, by path and checksum, and the addresses of its pages."""

    sums: tuple[tuple[str, str], ...]
    pages: tuple[str, ...]


def sheets_of(press: Press, checked: Checked, found: tuple[Vermeld, ...], site: Path) -> Iterator[Sheets]:
    """The sheets of each text with its PDF; ``found`` are those whom texts name, ``site`` is the last edition."""
    named, kept, stands = by_text(found), checked.desk.kept, standing(site)

    def printed(text: Read) -> Sheets:
        stuk, pdf = text.stuk, tuple[File, ...]()
        own = tuple(press.data(stuk, checked))
        if isinstance(stuk, Deal):
            pdf = ((f"deals/{stuk.id}/{stuk.id}.pdf", press.pdf(stuk, checked, own=own)),)
        sizes = {path: len(content) for path, content in pdf}
        made = tuple(press.text(stuk, checked, named_in(stuk.id, named), sizes, own))
        return Sheets((*pdf, *(file for _, file in made)), tuple(address for address, _ in made if address is not None))

    texts = checked.study.texts
    keys = [_key(text, checked, named.get(text.stuk.id, ()), press) for text in texts]
    before = [_standing(kept.get(key), stands) if kept else None for key in keys]
    made = shared(printed, [text for text, was in zip(texts, before, strict=True) if not was], checked.desk.workers)
    for text, key, was in zip(texts, keys, before, strict=True):
        again = taken_over(site, was.sums) if was else None
        if was and again is not None:
            yield Sheets(again, was.pages)
            continue
        sheets = printed(text) if was else next(made)
        if kept:
            kept.put(key, Printed(tuple((path, checksum(content)) for path, content in sheets.files), sheets.pages))
        yield sheets


def _standing(was: Printed | None, stands: dict[str, str]) -> Printed | None:
    """What was printed, if all of it stands in the last edition."""
    return was if was and all(stands.get(path) == wanted for path, wanted in was.sums) else None


def _key(text: Read, checked: Checked, named: tuple[Vermeld, ...], press: Press) -> str:
    """A checksum of all from which the sheets of a text follow."""
    own = text.stuk.id
    cited = checked.corpus.links[own].geciteerd
    across = [(target, ref) for target, refs in cited.items() for ref in refs if ref.deal != own]
    shown = [(each.adres, each.onderwerp.naam, len(each.per_stuk) > 1) for each in named]
    found = checked.found_in(own)
    return f"bladen {digest(checked.study.known_by(text), across, shown, found, press.website.publisher)}"
