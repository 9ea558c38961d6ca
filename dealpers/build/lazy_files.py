"""Files of a site by path, each rendered when first asked for."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from dealpers.render.data.files import Files


class LazyFiles(Mapping[str, bytes]):
    """Files by path below the root of the site, each rendered when first asked for.

    ``pages`` are the addresses of the pages among them that readers should find.
    """

    def __init__(self, files: Files, pages: Iterable[str] = ()) -> None:
        self._files, self.pages = files, tuple(pages)
        self._rendered: dict[str, bytes] = {}

    def __getitem__(self, path: str) -> bytes:
        if path not in self._rendered:
            self._rendered[path] = self._files[path]()
        return self._rendered[path]

    def __contains__(self, path: object) -> bool:
        return path in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def at_hand(files: Iterable[tuple[str, bytes]]) -> Files:
    """Files whose content needs no rendering."""
    return {path: partial(bytes, content) for path, content in files}
