"""Keys of cached results: a function a kind of step, whose arguments are everything that the result follows from.

A file on disk also bears the fingerprint of the program, so a key says nothing of the code (docs/cache.md).
"""

import hashlib
from collections.abc import Hashable, Iterable
from datetime import date
from enum import StrEnum

from dealpers.check import Profile
from dealpers.corpus.corpus import Verwijzing
from dealpers.model import Onderwerp
from dealpers.model.finding import Diagnostic
from dealpers.model.source import Source


class Step(StrEnum):
    """Steps of the program whose results are cached; docs/cache.md has the result and the key of each."""

    REGISTERS = "registers"
    PARSED = "gelezen"
    TERM = "looptijd"
    LINKED = "verwijzingen"
    CHECKED = "bevindingen"
    MENTIONS = "vermeldingen"
    SEARCH = "zoeken"
    SITE_SEARCH = "zoeksite"
    SEARCH_INDEX = "zoekregister"
    ROW = "rij"
    ROLES = "rollen"
    PAGES = "adressen"
    REFERENCES = "verwijzingsrijen"
    SUMMARY = "samenvatting"
    COLLECTION_FILES = "overzichten"
    TEXT_FILES = "bladen"
    MENTION_FILES = "vermeld"


def digest(*values: object) -> str:
    """SHA-256 of values by their ``repr``, which has every compared field, in 64 hexadecimal digits."""
    return hashlib.sha256("\x00".join(map(repr, values)).encode("utf-8", "surrogatepass")).hexdigest()


def registers(sources: Iterable[Source | None]) -> str:
    """Key of the parsed registers; ``sources`` are their files, None for a register without a file."""
    return f"{Step.REGISTERS} {digest(*((source.name, source.text) if source else None for source in sources))}"


def parsed(text: str) -> str:
    """Key of a parsed text; ``text`` is the checksum of its files."""
    return f"{Step.PARSED} {text}"


def term(text: str, day: date) -> str:
    """Key of the stage of the term of a text, and of its events that have effect, on a day."""
    return f"{Step.TERM} {text} {day}"


def linked(text: str, names: str) -> str:
    """Key of the links of a text; ``names`` is a hash of the names of all texts, and of the statutes.

    The result also follows from the texts that this one cites; ``Memo.map`` compares their checksums afterwards.
    """
    return f"{Step.LINKED} {text} {names}"


def links(text: str, names: str, cited: Iterable[str]) -> str:
    """Part of a key that represents a text with its links; ``cited`` are the checksums of the texts that it cites."""
    return " ".join((text, names, *cited))


def checked(links: str, shared_words: Iterable[str], elsewhere: str, today: date, profile: Profile) -> str:
    """Key of the findings in a text; ``shared_words`` are its unknown words that another text uses too.

    ``elsewhere`` is a hash of its names that another text writes in another way.
    """
    return f"{Step.CHECKED} {today} {profile} {links} {elsewhere} {' '.join(shared_words)}"


def mentions(text: str, entries: str) -> str:
    """Key of the mentions in a text; ``entries`` is a hash of all parties and subjects to look for."""
    return f"{Step.MENTIONS} {text} {entries}"


def of_one(step: Step, *, text: str = "", links: str = "", site: str = "") -> str:
    """Key of a step that follows from one other key alone: of a text, of its links, or of the place of the site."""
    return f"{step} {text or links or site}"


def site_search(mentioned: Iterable[Hashable], pages: Iterable[tuple[str, Source]]) -> str:
    """Key of what the search index needs of the pages about all texts together.

    ``mentioned`` has of each party and subject the address, the entry, and the numbers of sentences and texts with it.
    """
    return f"{Step.SITE_SEARCH} {digest([*mentioned], [(name, page.text) for name, page in pages])}"


def collection_files(group: str, shown: str, publisher: str) -> str:
    """Key of a group of files about all texts; ``shown`` is a hash of all that they show of texts and registers."""
    return f"{Step.COLLECTION_FILES} {group} {shown} {publisher}"


def text_files(
    links: str,
    cited_by: Iterable[tuple[str, Verwijzing, str]],
    named: Iterable[str],
    findings: tuple[Diagnostic, ...],
    publisher: str,
) -> str:
    """Key of the files of a text; ``publisher`` is a hash of the settings of the site.

    ``cited_by`` are the references in other texts that lead here, by target, with what is shown of their part.
    ``named`` has a hash of each party and subject in the text, of ``entry``.
    """
    return f"{Step.TEXT_FILES} {digest(links, [*cited_by], [*named], findings, publisher)}"


def entry(address: str, onderwerp: Onderwerp, *, shared: bool) -> str:
    """Hash of what a text shows of a party or subject; ``shared`` where another text names it too."""
    return digest(address, onderwerp, shared)


def mention_files(onderwerp: Onderwerp, places: bytes, around: bytes, publisher: str) -> str:
    """Key of the files of a party, subject or place; ``around`` is a hash of its parts in deals and the places around.

    ``places`` has of each text its identifier, a hash of its name and part names, and of the paragraphs that name it.
    """
    return f"{Step.MENTION_FILES} {digest(onderwerp, hashlib.sha256(places).digest(), around, publisher)}"
