"""Parts of a zipped document (Word, OpenDocument), read within fixed limits."""

import io
import zipfile

from lxml import etree

from dealpers.importer.readers.refusal import DamagedError, RefusedError

MAX_PARTS = 5_000
MAX_PART = 60_000_000
"""Bytes of one unpacked part: the text of 10,000 pages; a larger one is a zip bomb."""
MAX_RATIO = 400
"""Unpacked size over packed size; XML of word processors reaches about 30."""
_ENCRYPTED = 0x1


class Archive:
    """Zip in memory whose parts are XML."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise DamagedError("het ingepakte bestand is niet heel") from error
        if len(infos) > MAX_PARTS:
            raise RefusedError(
                "bevat te veel onderdelen om te lezen", "bewaar de tekst opnieuw vanuit Word of LibreOffice"
            )
        self._sizes = {info.filename: info for info in infos}
        if any(info.flag_bits & _ENCRYPTED for info in infos):
            raise RefusedError("is versleuteld", "haal het wachtwoord eraf en bewaar het opnieuw")

    @property
    def names(self) -> list[str]:
        """Names of all parts."""
        return list(self._sizes)

    def read(self, name: str) -> bytes:
        """Bytes of a part. Raises ``RefusedError`` if it is absent, broken or far too large unpacked."""
        info = self._sizes.get(name)
        if info is None:
            raise DamagedError(f"het onderdeel {name} ontbreekt")
        if info.file_size > MAX_PART or info.file_size > MAX_RATIO * max(info.compress_size, 10_000):
            raise _bomb()
        try:
            with self._zip.open(info) as stream:
                data = stream.read(MAX_PART + 1)
        except (zipfile.BadZipFile, EOFError, OSError, ValueError, RuntimeError, NotImplementedError) as error:
            raise DamagedError(f"het onderdeel {name} is niet heel") from error
        except Exception as error:  # zlib.error has no public parent
            raise DamagedError(f"het onderdeel {name} is niet uit te pakken") from error
        if len(data) > MAX_PART:
            raise _bomb()
        return data

    def xml(self, name: str) -> etree._Element:
        """Root element of an XML part."""
        return parsed(self.read(name), name)


def parsed(data: bytes, name: str) -> etree._Element:
    """XML as elements, without entities, comments or anything from the network."""
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data[:4096]:
        raise DamagedError(f"het onderdeel {name} heeft eigen tekens (een DOCTYPE), die geen tekstverwerker schrijft")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise DamagedError(f"het onderdeel {name} is geen geldige XML") from error


def _bomb() -> RefusedError:
    return RefusedError(
        "bevat een onderdeel dat uitgepakt veel te groot is",
        "vertrouw dit bestand niet; vraag de afzender om een gewoon bestand",
    )
