"""Search index of a site: after a change of a few texts made from the index in the last site."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dealpers.build.cache import Cache, Form, Memo, keys
from dealpers.build.checked import CheckedCollection
from dealpers.build.last_site import LastSite, SiteFile, rendered
from dealpers.build.steps import ParsedText
from dealpers.render.package.manifest import checksum
from dealpers.render.search.index import FOLDER, Entry, Index, entry, site_entry, version_of, whole_index
from dealpers.render.search.updating import Replaced, Updated, updated

_ENTRY: Form[Entry] = Form(Entry)
_FEW = 50
"""Most changed texts for which an index is updated: each changes many files of words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """Index in a site, with the key of each of its entries, and the checksum of each file by name."""

    keys: tuple[str, ...]
    index: Index
    checksums: Mapping[str, str]

    @property
    def folder(self) -> str:
        """Folder of the files, by path below the root of the site."""
        return f"{FOLDER}{version_of(self.checksums)}/"


_INDEXED: Form[Indexed] = Form(Indexed)


class Entries:
    """Entries of every text of a collection in order, and of the pages about all texts, from the cache where possible.

    ``keys`` has the key of each.
    """

    def __init__(self, checked: CheckedCollection) -> None:
        self._checked = checked
        mentioned = ((one.adres, one.onderwerp, one.aantal, len(one.per_stuk)) for one in checked.mentioned)
        ours = keys.site_search(mentioned, checked.loaded.pages.items())
        self.keys = (*(keys.of_one(keys.Step.SEARCH, text=text.checksum) for text in checked.linked.texts), ours)

    def of(self, ranks: Sequence[int]) -> Iterator[Entry]:
        """Entries at these ranks, which ascend."""
        checked, texts = self._checked, self._checked.linked.texts
        of_texts = [rank for rank in ranks if rank < len(texts)]
        made = (texts[rank] for rank in of_texts)
        yield from checked.memo.map(search_entry, tuple(made), (self.keys[rank] for rank in of_texts), _ENTRY)
        if len(of_texts) < len(ranks):
            alone = Memo(checked.memo.cache)
            yield from alone.map(
                lambda pages: site_entry(checked.mentioned, pages), [checked.loaded.pages], self.keys[-1:], _ENTRY
            )

    def every(self) -> Iterator[Entry]:
        """Entries of all texts, and of the pages about all texts."""
        return self.of(range(len(self.keys)))


def search_entry(text: ParsedText) -> Entry:
    """Part of the search index that one text fills."""
    return entry(text.stuk)


def search_site_files(checked: CheckedCollection, last: LastSite) -> tuple[SiteFile, ...]:
    """Files of the search index of a collection; unchanged ones are those of the last site."""
    cache, entries = checked.memo.cache, Entries(checked)
    key = keys.of_one(keys.Step.SEARCH_INDEX, site=last.place)
    before: Indexed | None = cache.get(key, _INDEXED) if cache else None
    made = _updated(before, entries, cache, last) if cache and before else None
    indexed, files = made or _whole(entries)
    if cache:
        cache.put(key, indexed, _INDEXED)
    return (rendered(*indexed.index.begin(version_of(indexed.checksums))), *files)


_Made = tuple[Indexed, tuple[SiteFile, ...]]


def _whole(entries: Entries) -> _Made:
    index, texts = whole_index(entries.every())
    contents = {name: text.encode() for name, text in texts.items()}
    checksums = {name: checksum(content) for name, content in contents.items()}
    indexed = Indexed(keys=entries.keys, index=index, checksums=checksums)
    return indexed, tuple(
        SiteFile(path=f"{indexed.folder}{name}", checksum=checksums[name], content=content)
        for name, content in contents.items()
    )


def _updated(before: Indexed, entries: Entries, cache: Cache, last: LastSite) -> _Made | None:
    """Index after the changes since the last one; None where a new one costs less, or a file of the last is damaged."""
    ranks = [rank for rank, pair in enumerate(zip(before.keys, entries.keys, strict=False)) if len({*pair}) > 1]
    if len(before.keys) != len(entries.keys) or len(ranks) > _FEW:
        return None
    old = [cache.get(before.keys[rank], _ENTRY) for rank in ranks]
    if None in old:
        return None
    folder = before.folder

    def read(name: str) -> str:
        content = last.content(f"{folder}{name}", before.checksums[name])
        if content is None:
            raise LookupError(name)
        return content.decode()

    changes = {rank: Replaced(*pair) for rank, *pair in zip(ranks, old, entries.of(ranks), strict=True)}
    try:
        update = updated(before.index, changes, read)
    except LookupError:
        return None
    return _in_site(update, before, entries, last) if update else None


def _in_site(update: Updated, before: Indexed, entries: Entries, last: LastSite) -> _Made | None:
    """Files of an updated index, most of them those of the last site; None where one of these is damaged."""
    contents = {name: text.encode() for name, text in update.texts.items()}
    checksums = {name: checksum(content) for name, content in contents.items()}
    checksums |= {name: before.checksums[old] for name, old in update.same.items()}
    indexed = Indexed(keys=entries.keys, index=update.index, checksums=checksums)
    fresh, folder = indexed.folder, before.folder
    same = [last.renamed(f"{fresh}{name}", f"{folder}{old}", checksums[name]) for name, old in update.same.items()]
    made = [
        SiteFile(path=f"{fresh}{name}", checksum=checksums[name], content=content) for name, content in contents.items()
    ]
    files = [*made, *(file for file in same if file)]
    return (indexed, tuple(files)) if len(files) == len(checksums) else None
