"""Characters of an RTF file by the code page of their font."""

from dataclasses import dataclass, field

from dealpers.importer.readers.refusal import RefusedError
from dealpers.importer.readers.symbols import SYMBOLS

SYMBOL_FONT = 2
_PAGES = {
    0: "cp1252", 77: "mac_roman", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp437",
}  # fmt: skip
_KNOWN = frozenset((437, 850, 852, 858, 860, 863, 865, 866, 874, 10000, *range(1250, 1259)))


@dataclass(slots=True)
class Fonts:
    """Character sets of the fonts by number, and the code page of the file."""

    page: str = "cp1252"
    sets: dict[int, int] = field(default_factory=dict)

    def set_page(self, number: int) -> None:
        """Take the code page of the file. Raises ``RefusedError`` for one with characters of several bytes."""
        if number not in _KNOWN:
            raise _unknown(f"codepagina {number}")
        self.page = "mac_roman" if number == 10000 else f"cp{number}"

    def characters(self, data: bytes, font: int) -> str:
        """Characters of these bytes; ``\\0`` for each symbol without a known meaning."""
        charset = self.sets.get(font, 1)
        if charset == SYMBOL_FONT:
            return "".join(_symbol(code) for code in data)
        if data.isascii():
            return data.decode("ascii")
        page = self.page if charset == 1 else _PAGES.get(charset, "")
        if not page:
            raise _unknown(f"tekenset {charset}")
        return data.decode(page, "replace").replace("\ufffd", "\0")


def symbol(character: str) -> str:
    """Character, also that of a symbol font in the private use area; ``\\0`` if unknown."""
    return _symbol(ord(character) - 0xF000) if "\uf020" <= character <= "\uf0ff" else character


def _symbol(code: int) -> str:
    return " " if code == 0x20 else SYMBOLS.get(f"f0{code:02x}", "\0")


def _unknown(what: str) -> RefusedError:
    return RefusedError(
        f"heeft letters in {what}, die dit programma niet kent", "bewaar het als .docx of als .txt (UTF-8)"
    )
