"""Front matter that publishers put around a text: mastheads, navigation lines of a site, tables of contents.

These lines are set aside and reported; the fidelity check proves each of them by its words. The title is the first
line that names a kind of agreement; other lines above the title move below it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dealpers.corpus.furniture import contents, is_contents_heading, is_publication_head, metadata, titles_of_metadata
from dealpers.dutch.regex import regex
from dealpers.importer.chunks import Chunk
from dealpers.importer.headings import may_be_subject
from dealpers.importer.lines import Line, is_article
from dealpers.importer.openings import ANNEX, begins_anew
from dealpers.importer.repair import of_line
from dealpers.importer.tables import Placed
from dealpers.model import Herstel
from dealpers.parse.aanhef.kader import JOINTS
from dealpers.parse.aanhef.koppen import lead_in

_DEEPEST = 25  # maximum rank of a masthead in written lines
_TITLE_WITHIN = 12  # maximum rank of the title in paragraphs
_STRONG = regex(
    r"staatscourant|(?:gemeente|waterschaps|tractaten|staats)blad|provinciaal blad|blad gemeenschappelijke"
    r"|gepubliceerd|bekendgemaakt|geldend van|u bent hier|^(?:home|startpagina)\b|hele tekst|overheid\.nl",
    re.I,
)
NAMES_A_DEAL = regex(
    r"(?:convenant|overeenkomst|akkoord|protocol|deal|afspraken(?:kader)?|pact|manifest|verklaring|reglement|contract|statuut"
    r"|\bmemorandum|addendum|allonge|gemeenschappelijke regeling|centrumregeling)\b",
    re.I,
)
"""End of a word that names a kind of agreement; without the beginning of the word, for linear time."""
_NO_TITLE = regex(
    r"(?:[^>]+\s>\s){2}|(?:Blad\s+gemeenschappelijke\s+regeling|(?:Gemeente|Waterschaps|Provinciaal\s+)blad|Staatscourant)\s+\d{4},\s",
    re.I,
)
"""Regex of a line of a site or journal above a title: the path of a page, or a journal with its number."""
_OTHER_KIND = regex(
    r"\b(?:geachte|beste|betreft|onderwerp|aan de|brief|nota|notitie|rapport|agenda|verslag|circulaire"
    r"|\w*plan|\w*visie|\w*programma)\b",
    re.I,
)
_LONGEST_ABOVE = 80  # characters of a line above a title
_YEARS = regex(r"\(?\d{4}\s*[-–/]\s*\d{4}\)?")
_SHORT_TITLE = 3  # words of a title whose subject is on the next line
_ENTRY = regex(r".*[^\W\d_].*\s(?P<page>\d{1,3})")
"""Regex of a line in a table of contents with its page."""
_FEWEST_ENTRIES = 3  # lines of a table of contents
_MOVED = "deze regel stond boven de titel"


@dataclass(frozen=True, slots=True)
class Uncovered:
    """Lines without front matter, and the repairs."""

    lines: tuple[Line, ...]
    repairs: tuple[Herstel, ...]


def without_front_matter(lines: Sequence[Line], raw: Sequence[str]) -> Uncovered:
    """Set aside mastheads above the title, and tables of contents; ``raw`` are the lines as the source has them."""
    repairs = []
    for number in _masthead(lines):
        reason = f"een regel van de uitgave is weggelaten: {' '.join(raw[number - 1].split())}"
        repairs.append(of_line(number, "publicatiekop", reason, weggelaten=True))
    for number in sorted(contents(raw)):
        reason = "een regel van de inhoudsopgave is weggelaten"
        repairs.append(of_line(number, "inhoudsopgave", reason, weggelaten=True))
    block, titles = metadata(raw), titles_of_metadata(raw)
    if block:
        fields = (" ".join(raw[number - 1].split()) for number in sorted(block)[1:-1])
        shown = "; ".join(filter(None, (*fields, *(f"{raw[number - 1].partition(':')[0]}:" for number in titles))))
        reason = f"de velden boven de tekst zijn weggelaten: {shown}"
        repairs.append(Herstel(van=min(block), tot=max(block), soort="metagegevens", reden=reason, weggelaten=True))
    gone = {repair.van for repair in repairs} | block
    made = {number: Line(number=number, text="") for number in gone}
    made |= {number: Line(number=number, text=title, hashes=1) for number, title in titles.items()}
    return Uncovered(tuple(made.get(line.number, line) for line in lines), tuple(repairs))


def _masthead(lines: Sequence[Line]) -> tuple[int, ...]:
    """Lines of a masthead above the title; only where one of them surely belongs to a publication."""
    out: list[int] = []
    strong = False
    above = ""
    for seen, line in enumerate((line for line in lines if not line.blank), 1):
        text = line.text or " ".join(line.cells)
        if is_publication_head(text, above):
            out.append(line.number)
            strong = strong or _STRONG.search(text) is not None
        elif seen > _DEEPEST or is_article(text) or begins_anew(text) or NAMES_A_DEAL.search(text):
            break
        above = text
    return tuple(out) if strong else ()


def titled_first(parts: Sequence[Chunk | Placed]) -> tuple[Chunk | Placed, ...]:
    """Parts with the title first: the first line that names a kind of agreement, if one is near the start."""
    for index, part in enumerate(parts[:_TITLE_WITHIN]):
        if isinstance(part, Placed):
            continue  # the facts of a publication
        if part.note or is_article(part.text):
            break
        if _ends_the_search(part) and (index or not _is_formula(part)):
            break
        if _may_be_title(part) and NAMES_A_DEAL.search(part.plain) and not _repeated(part, parts[index + 1 :]):
            above = [replace(part_above, aside=_MOVED) for part_above in parts[:index]]
            below = parts[index + 1] if index + 1 < len(parts) else None
            if _goes_on(part, below) and isinstance(below, Chunk):
                return (part.followed_by(below), *above, *parts[index + 2 :])
            return (part, *above, *parts[index + 1 :])
    return tuple(parts)


def _is_formula(chunk: Chunk) -> bool:
    """True if a line above the title is a copy of one below it: "ONDERGETEKENDEN:", "EN"."""
    return chunk.titular and (lead_in(chunk.plain) is not None or chunk.plain.lower() in JOINTS)


def _goes_on(title: Chunk, below: Chunk | Placed | None) -> bool:
    """True if a title goes on below it: with its years, or with its subject: "CONVENANT 2025" above "KADE VAN OEVER".

    The subject is in capitals as a short title is, or below the noun of the kind alone: "Convenant" above "Kade Oever".
    """
    if not isinstance(below, Chunk) or not _may_be_title(below) or title.hashes != below.hashes:
        return False
    words = below.plain
    if _YEARS.fullmatch(words):
        return True
    if begins_anew(words) or NAMES_A_DEAL.search(words) or len(title.plain.split()) > _SHORT_TITLE:
        return False
    alone = " " not in title.plain and " " in words and not words[:1].islower() and len(words) <= _LONGEST_ABOVE
    return (title.plain.isupper() and words.isupper()) or (alone and may_be_subject(words))


def _repeated(part: Chunk, after: Sequence[Chunk | Placed]) -> bool:
    """True if the next line has all words of this one and more: "City Deal" above "City Deal Kade".

    A running head with a version or date is no title above the words of its beginning.
    """
    below = after[0] if after else None
    if not isinstance(below, Chunk) or not _may_be_title(below):
        return False
    head, words = part.plain.lower(), below.plain.lower()
    return words.startswith(f"{head} ") or (head.startswith(f"{words} ") and NAMES_A_DEAL.search(words) is not None)


def _ends_the_search(chunk: Chunk) -> bool:
    """True if a line cannot precede a title: a salutation, another kind of text, a long line, a sentence."""
    plain = chunk.plain
    if _OTHER_KIND.search(plain) and not NAMES_A_DEAL.search(plain):
        return True
    if _NO_TITLE.match(plain):
        return False
    if ANNEX.match(plain) or (not begins_anew(plain) and len(plain) <= _LONGEST_ABOVE):
        return False
    return not (_may_be_title(chunk) and NAMES_A_DEAL.search(plain))


def _may_be_title(chunk: Chunk) -> bool:
    """True if a paragraph can be the title: words without an end mark, in a few lines."""
    if chunk.is_item or chunk.rows or chunk.literal or len(chunk.plain) > 400 or chunk.aside:
        return False
    if _NO_TITLE.match(chunk.plain):
        return False
    return not re.search(r"[.;:,!?]$", chunk.plain) and chunk.plain[:1].isalnum()


def with_contents_as_text(parts: Sequence[Chunk | Placed]) -> tuple[Chunk | Placed, ...]:
    """Parts, in which the lines of a table of contents that stayed are text and head nothing."""
    out: list[Chunk | Placed] = []
    rows = page = 0
    inside = False
    for part in parts:
        match = _ENTRY.fullmatch(part.plain) if isinstance(part, Chunk) and inside else None
        inside = (match is not None and int(match["page"]) >= page) or _heads_contents(part)
        rows, page = (rows + 1, int(match["page"])) if inside and match else (0, 0)
        out.append(part)
        if rows >= _FEWEST_ENTRIES:
            new = rows if rows == _FEWEST_ENTRIES else 1
            out[-new:] = [replace(one, literal=True) for one in out[-new:] if isinstance(one, Chunk)]
    return tuple(out)


def _heads_contents(part: Chunk | Placed) -> bool:
    return isinstance(part, Chunk) and is_contents_heading(part.plain)
