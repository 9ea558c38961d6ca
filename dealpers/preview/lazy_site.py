"""Lazy site: the files of one state of the collection, each rendered when first asked for."""

import threading
from collections.abc import Iterator, Mapping
from functools import cached_property

from dealpers.build.checked import CheckedCollection
from dealpers.build.lazy_files import LazyFiles, at_hand
from dealpers.build.search import Entries
from dealpers.build.site import SiteRenderer
from dealpers.corpus.mentions import Vermeld, by_text
from dealpers.model import Register, Stuk
from dealpers.model.ids import NO_STUK, StukId
from dealpers.render.data.files import COMPARED
from dealpers.render.search.index import FOLDER, search_files

_REGISTERS = tuple(f"{register.value}/" for register in Register)
_OF_A_TEXT = ("deals", "documenten", "controle")


class LazySite(Mapping[str, bytes]):
    """Site as a mapping of paths to files, made of the same parts as a build; safe for several threads."""

    def __init__(self, renderer: SiteRenderer, checked: CheckedCollection) -> None:
        self.checked, self._renderer = checked, renderer
        self._texts: dict[StukId, Stuk] = {text.stuk.id: text.stuk for text in checked.linked.texts}
        self._parts: dict[str, LazyFiles] = {}
        self._lock = threading.RLock()

    def __getitem__(self, path: str) -> bytes:
        with self._lock:
            return self._part(path)[path]

    def __contains__(self, path: object) -> bool:
        with self._lock:
            return isinstance(path, str) and path in self._part(path)

    def __iter__(self) -> Iterator[str]:
        with self._lock:
            parts = [self._text(text) for text in self._texts]
            parts += [self._mention(vermeld.adres) for vermeld in self.checked.mentioned]
            return iter([path for part in (*parts, self._collection, self._search) for path in part])

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def owner(self, path: str) -> StukId:
        """Identifier of the text that a file is of; empty for a file about all texts, or a party or subject."""
        kind, _, rest = path.partition("/")
        text = StukId(rest.partition("/")[0] if kind in _OF_A_TEXT else "")
        if path.startswith(COMPARED):
            text = StukId(path.removeprefix(COMPARED).removesuffix(".json"))
        return text if text in self._texts else NO_STUK

    def _part(self, path: str) -> LazyFiles:
        if text := self.owner(path):
            return self._text(text)
        if path.startswith(_REGISTERS) and path.count("/") > 1:
            return self._mention(f"{path.rpartition('/')[0]}/")
        return self._search if path.startswith(FOLDER) else self._collection

    def _text(self, text: StukId) -> LazyFiles:
        if text not in self._parts:
            self._parts[text] = self._renderer.text(self._texts[text], self.checked, lambda: self._named.get(text, ()))
        return self._parts[text]

    def _mention(self, address: str) -> LazyFiles:
        if address not in self._parts:
            vermeld = self._by_address.get(address)
            self._parts[address] = self._mention_files(vermeld) if vermeld else LazyFiles({})
        return self._parts[address]

    @cached_property
    def _collection(self) -> LazyFiles:
        return self._renderer.collection(self.checked, lambda: self.checked.mentioned, self._addresses)

    @cached_property
    def _search(self) -> LazyFiles:
        return LazyFiles(at_hand(search_files(Entries(self.checked).every())))

    def _addresses(self) -> Iterator[str]:
        return (address for text in self._texts for address in self._text(text).pages)

    @cached_property
    def _named(self) -> Mapping[StukId, tuple[Vermeld, ...]]:
        return by_text(self.checked.mentioned)

    @cached_property
    def _by_address(self) -> Mapping[str, Vermeld]:
        return {vermeld.adres: vermeld for vermeld in self.checked.mentioned}

    def _mention_files(self, vermeld: Vermeld) -> LazyFiles:
        return self._renderer.mention_renderer(self.checked)(vermeld)
