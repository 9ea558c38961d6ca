"""Zip archives in one canonical form: equal files give equal bytes on every machine.

Files are stored without compression: compressed bytes differ between machines, and a zip bomb is impossible.
Reading writes nothing to disk and refuses an archive that differs in any byte from the canonical form.
"""

import stat
import struct
import unicodedata
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dealpers.dutch.regex import regex
from dealpers.render.package.manifest import Bytes

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_LOCAL_SIGN, _CENTRAL_SIGN, _END_SIGN = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_VERSION, _UTF8, _STORED, _TIME, _DATE = 20, 0x800, 0, 0, 0x21  # 1 January 1980, the earliest date in a zip
_UNIX = 3 << 8
_MODE = (stat.S_IFREG | 0o644) << 16
_SAFE = regex(r"[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*")
MAX_FILES = 5_000
MAX_BYTES = 400_000_000


@dataclass(frozen=True, slots=True)
class _Entry:
    """File in the archive, with the offset in bytes of its local header."""

    name: str
    content: Bytes
    offset: int


class PackageError(ValueError):
    """Error for bytes that are no canonical archive, or a changed one; its message gives the fault in Dutch."""


def pack(files: Mapping[str, bytes]) -> bytes:
    """Zip of files, sorted by path; raises ``PackageError`` if a path is unsafe or the total too large."""
    names = sorted(files)
    if len({name.lower() for name in names}) < len(names) or len(names) > MAX_FILES:
        raise PackageError("het pakket heeft te veel bestanden, of twee namen die alleen in hoofdletters verschillen")
    if sum(map(len, files.values())) > MAX_BYTES:
        raise PackageError(f"het pakket wordt groter dan {MAX_BYTES // 1_000_000} MB")
    for name in names:
        if not _safe(name):
            raise PackageError(f"'{name}' is geen veilige naam in een pakket")
    parts = [part for name in names for part in (_local(name, files[name]), files[name])]
    offsets = _offsets((name, len(files[name])) for name in names)
    entries = [_Entry(name, files[name], offset) for name, offset in zip(names, offsets, strict=False)]
    return b"".join([*parts, _closing(entries)])


def unpack(data: bytes) -> dict[str, memoryview]:
    """Files of a zip made by ``pack``, as views on its bytes; raises ``PackageError`` if any byte differs."""
    if len(data) > MAX_BYTES:
        raise PackageError(f"het pakket is groter dan {MAX_BYTES // 1_000_000} MB")
    view = memoryview(data)
    files: dict[str, memoryview] = {}
    entries: list[_Entry] = []
    offset = 0
    while bytes(view[offset : offset + 4]) == _LOCAL_SIGN:
        name, begin, end = _entry(view, offset)
        if entries and name <= entries[-1].name:
            raise PackageError(f"{name}: {'staat er twee keer in' if name in files else 'staat niet op volgorde'}")
        if len(entries) >= MAX_FILES:
            raise PackageError(f"het pakket heeft meer dan {MAX_FILES} bestanden")
        content = view[begin:end]
        if bytes(view[offset:begin]) != _local(name, content):
            raise PackageError(f"{name}: de inhoud of de kop ervan is veranderd")
        entries.append(_Entry(name, content, offset))
        files[name] = content
        offset = end
    if not entries:
        raise PackageError("dit is geen zip-bestand, of het begint niet als een pakket van dit programma")
    closing = _closing(entries)
    if view[offset:] != closing:
        raise PackageError(_about_the_end(bytes(view[offset : offset + len(closing) + 1]), closing))
    return files


def _entry(view: memoryview, offset: int) -> tuple[str, int, int]:
    """Name of the file at an offset, and the offsets where its content begins and ends."""
    if offset + _LOCAL.size > len(view):
        raise PackageError("het bestand houdt midden in een kop op")
    _, _, flags, method, _, _, _, size, full, length, extra = _LOCAL.unpack(view[offset : offset + _LOCAL.size])
    begin = offset + _LOCAL.size + length + extra
    try:
        name = bytes(view[offset + _LOCAL.size : offset + _LOCAL.size + length]).decode()
    except UnicodeDecodeError as error:
        raise PackageError(f"bij byte {offset} staat een naam die niet te lezen is") from error
    if not _safe(name):
        shown = name.encode("unicode_escape").decode()[:80]
        raise PackageError(f"'{shown}' is geen veilige naam in een pakket: daar mag niets buiten de map terechtkomen")
    if flags & 1:
        raise PackageError(f"{name}: is versleuteld")
    if method != _STORED or size != full:
        raise PackageError(f"{name}: is samengeperst, en dat doet dit programma niet")
    if begin + size > len(view):
        raise PackageError(f"{name}: houdt eerder op dan de kop ervan zegt")
    return name, begin, begin + size


def _safe(name: str) -> bool:
    """True if a path stays in its folder on every system: few characters, no component that begins with a point."""
    return bool(_SAFE.fullmatch(name)) and len(name) <= 200 and unicodedata.is_normalized("NFC", name)


def _local(name: str, content: Bytes) -> bytes:
    label, size = name.encode(), len(content)
    fields = (_VERSION, _UTF8, _STORED, _TIME, _DATE, zlib.crc32(content), size, size, len(label), 0)
    return _LOCAL.pack(_LOCAL_SIGN, *fields) + label


def _offsets(sizes: Iterator[tuple[str, int]]) -> Iterator[int]:
    offset = 0
    for name, size in sizes:
        yield offset
        offset += _LOCAL.size + len(name.encode()) + size


def _closing(entries: Sequence[_Entry]) -> bytes:
    """Central directory behind the files, and the end record."""
    rows, start = [], 0
    for entry in entries:
        label, size, checksum = entry.name.encode(), len(entry.content), zlib.crc32(entry.content)
        fields = (_UNIX | _VERSION, _VERSION, _UTF8, _STORED, _TIME, _DATE, checksum, size, size, len(label))
        rows.append(_CENTRAL.pack(_CENTRAL_SIGN, *fields, 0, 0, 0, 0, _MODE, entry.offset) + label)
        start = entry.offset + _LOCAL.size + len(label) + size
    table = b"".join(rows)
    return table + _END.pack(_END_SIGN, 0, 0, len(rows), len(rows), len(table), start, 0)


def _about_the_end(archive: bytes, wanted: bytes) -> str:
    """Fault behind the files in Dutch, as precise as possible."""
    if archive.startswith(wanted):
        return "achter het einde van het pakket staan bytes die er niet horen"
    if wanted.startswith(archive):
        return "het einde van het pakket ontbreekt"
    index = next(rank for rank, (one, other) in enumerate(zip(archive, wanted, strict=False)) if one != other)
    begin = 0
    while archive[begin : begin + 4] == _CENTRAL_SIGN and begin + _CENTRAL.size <= len(archive):
        fields = _CENTRAL.unpack(archive[begin : begin + _CENTRAL.size])
        if stat.S_ISLNK(fields[-2] >> 16):
            return "in het pakket zit een koppeling, en dat mag niet"
        begin += _CENTRAL.size + sum(fields[10:13])
    return f"de inhoudsopgave van het pakket is veranderd (byte {index} daarvan)"
