"""The site of one state of the collection, each of its files printed when it is first asked for."""

import threading
from collections.abc import Iterator

from dealpers.build.collection import CheckedCollection
from dealpers.build.site import NO_SIZES, File, SiteRenderer
from dealpers.corpus.mentions import Vermeld, by_text
from dealpers.model import Deal, Document, Register
from dealpers.render.data.files import COMPARED
from dealpers.render.search.index import entry

_AT_ROOT = (".html", ".txt", ".xml")
"""How the files at the root of the site end that are printed; what else is there was there before."""

_NAMED = tuple(f"{register.value}/" for register in Register)


class LazySite:
    """What an editor looks at: seldom more than a page of one text, so that nothing else is printed."""

    def __init__(self, press: SiteRenderer, checked: CheckedCollection) -> None:
        self.checked, self._press = checked, press
        self._texts = {text.stuk.id: text.stuk for text in checked.linked.texts}
        self._files: dict[str, bytes] = dict(press.assets)
        self._printing: dict[str, Iterator[File]] = {}
        self._mentioned: tuple[Vermeld, ...] | None = None
        self._one = threading.RLock()

    def get(self, path: str) -> bytes | None:
        """The file at a path below the root of the site, or None where there is none."""
        if path not in self._files and "/" not in path and not path.endswith(_AT_ROOT):
            return None  # an icon that a browser asks for by itself is not worth printing everything
        with self._one:
            owner = self.owner(path)
            stuk = self._texts.get(owner)
            if isinstance(stuk, Deal) and path == f"deals/{owner}/{owner}.pdf" and path not in self._files:
                self._files[path] = self._press.pdf(stuk, self.checked)
            if path not in self._files and path.startswith(_NAMED):
                self._files.update(self._mention(f"{path.rpartition('/')[0]}/"))
            if owner not in self._printing:
                self._printing[owner] = self._text(stuk) if stuk else self._collection()
            while path not in self._files and (made := next(self._printing[owner], None)):
                self._files[made[0]] = made[1]
            return self._files.get(path)

    def owner(self, path: str) -> str:
        """The identifier of the text that a file is of; empty where it is of all of them together."""
        kind, _, rest = path.partition("/")
        unique = rest.partition("/")[0]
        if path.startswith(COMPARED):
            unique = path.removeprefix(COMPARED).removesuffix(".json")
            return unique if unique in self._texts else ""
        return unique if kind in ("deals", "documenten", "controle") and unique in self._texts else ""

    def _text(self, stuk: Deal | Document) -> Iterator[File]:
        def named() -> tuple[Vermeld, ...]:
            return by_text(self._named()).get(stuk.id, ())

        for _, file in self._press.text(stuk, self.checked, named, NO_SIZES, self._press.data(stuk, self.checked)):
            yield file

    def _collection(self) -> Iterator[File]:
        entries = (entry(stuk) for stuk in self._texts.values())
        yield from self._press.collection(self.checked, self._named, (), entries)

    def _mention(self, folder: str) -> Iterator[File]:
        """The files of a party or subject whose page has this address, if there is one."""
        for each in self._named():
            if each.adres == folder:
                yield from self._press.mention_printer(self.checked)(each)

    def _named(self) -> tuple[Vermeld, ...]:
        if self._mentioned is None:
            self._mentioned = self.checked.mentioned()
        return self._mentioned
