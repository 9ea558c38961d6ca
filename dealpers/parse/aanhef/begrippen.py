"""Defined terms: in the preamble, in an article or a lid, as items, lines, pairs of paragraphs or rows of a table."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import (
    Afdeling,
    Alinea,
    Artikel,
    Begrip,
    Inline,
    Lid,
    Lijst,
    Onderdeel,
    Soort,
    Stijl,
    Tabel,
    Tabelplaats,
    Tekst,
    Tussenkop,
    ids,
)
from dealpers.model.ids import PartId, TermId, TextId
from dealpers.parse.aanhef.begripszinnen import terms_stated
from dealpers.parse.aanhef.koppen import kind_of_heading

_QUOTES = "'\"‘’“”„«»"
_LONGEST = 90
"""Maximum length of a term in characters; a longer beginning of a sentence is no term."""
_TERM_LINE = regex(r"(?P<term>[^.;:]{1,90}?)\s*:\s*$")
_INLINE = regex(r"(?P<term>[^.;:]{1,90}?)(?:\s*:\s+|\s+[–—=]\s+)(?=\S)")
_QUOTED = regex(rf"[{_QUOTES}](?P<term>[^{_QUOTES}:;]{{2,60}})[{_QUOTES}]\s*:?\s+(?=[^\W\d_])")
"""Regex of a quoted term at the start of its definition: "“Kade” de muur"."""
_DEFINES = Worded(
    r"\b(?:wordt|worden)\b[^.:]{0,120}\bverstaan\s+onder\b\s*:?\s*$|\bverstaa[nt]\b[^.:]{0,80}\bonder\s*:\s*$"
    r"|\b(?:wordt|worden|is|zijn)\b[^.:]{0,120}\bbedoeld(?:\s+met)?\s*:\s*$|\bbedoel(?:t|en)\b[^.:]{0,60}\bmet\s*[\s.…?:]*$"
    r"|\bbeteken(?:t|en)\s*:?\s*$"
    r"|\b(?:begrip(?:pen)?|woordenlijst|termen|definities?|afkortingen|betekenis(?:sen)?)\b[^.:;?!]{0,120}:?\s*$",
    "verstaan verstaat bedoel beteken begrip woordenlijst termen definitie afkorting",
)
"""Regex of a line about terms that leads to their definitions: it ends in a colon or in a word."""
_CONTINUES = regex(r"\b(?:artikel|artikelen|lid|bijlage)\b", re.I)
_VERB = regex(r"\b(?:is|zijn|wordt|worden|heeft|hebben|kan|kunnen|zal|zullen|moet|moeten|dat|die)\b")


def term_of(inhoud: Sequence[object]) -> tuple[str, str]:
    """Defined term of a paragraph and its abbreviation: the marked words at the start, or the words before a colon."""
    first = inhoud[0] if inhoud else None
    words = "".join(run.tekst for run in inhoud if isinstance(run, Tekst))
    if isinstance(first, Tekst) and first.stijl is not Stijl.GEWOON:
        words = first.tekst
    elif match := _QUOTED.match(words) or _INLINE.match(words):
        words = match["term"]
    else:
        words = words.split(":")[0]
    words = words.strip().rstrip(":–—= ").strip(_QUOTES)
    match = re.search(r"\((?:hierna:?\s*|ook:?\s*|afgekort:?\s*)?[‘'“\"]?([^()‘’'“”\"]{2,15})[’'”\"]?\)$", words)
    return (words[: match.start()].strip().strip(_QUOTES), match[1]) if match else (words, "")


def speaks_of_terms(line: str) -> bool:
    """True if a heading or a line before definitions speaks of terms: "Gebruikte termen", "wordt bedoeld met:"."""
    return _DEFINES.pattern.search(line.strip()) is not None and not _CONTINUES.search(line)


def is_term_line(text: str) -> bool:
    """True if a paragraph is a term alone, with its definition in the next: "Streekfonds:"."""
    match = _TERM_LINE.fullmatch(text.strip())
    return match is not None and not _VERB.search(match["term"]) and len(match["term"].split()) <= 8


def is_definition(inhoud: Sequence[Inline]) -> bool:
    """True if a paragraph gives a term and its definition: "Kade: de muur", "Kade – de muur", or the term marked."""
    words = "".join(run.tekst for run in inhoud if isinstance(run, Tekst))
    match = _INLINE.match(words)
    if _QUOTED.match(words) or (match and not _VERB.search(match["term"]) and len(match["term"].split()) <= 8):
        return True
    first = inhoud[0] if inhoud else None
    marked = isinstance(first, Tekst) and first.stijl is not Stijl.GEWOON and len(first.tekst) <= _LONGEST
    return bool(marked and isinstance(first, Tekst) and words[len(first.tekst) :].strip(" .:"))


class Definitions:
    """Terms of a deal in the order of its text; ``tables`` are the tables of the deal."""

    def __init__(self, tables: Iterable[Tabel], taken: AbstractSet[str]) -> None:
        self.tables = {table.id: table for table in tables}
        self.taken = set(taken)
        self.found: list[Begrip] = []

    def read(self, divisions: Iterable[Afdeling], articles: Iterable[Artikel]) -> tuple[Begrip, ...]:
        """Terms that preamble and articles define, in reading order."""
        for division in divisions:
            if division.soort is Soort.BEGRIPPEN:
                self._blocks(division.id, division.blokken, strict=False)
            self._stated(division.id, division.blokken, headed=division.soort is Soort.BEGRIPPEN)
        for article in articles:
            headed = kind_of_heading(article.titel) is Soort.BEGRIPPEN
            self._article(article, headed=headed)
        return tuple(self.found)

    def _article(self, article: Artikel, *, headed: bool) -> None:
        """Read the terms of an article: behind "wordt verstaan onder", or all items below a heading about terms."""
        outside_leden = [block for block in article.blokken if not isinstance(block, Lid)]
        self._stated(article.id, outside_leden, headed=headed)
        leads = self._led(article.id, outside_leden)
        leden = article.leden
        for lid in leden:
            self._stated(lid.id, lid.blokken, headed=headed)
            leads = self._led(lid.id, lid.blokken) or leads
        if headed and not leads:
            if outside_leden:
                self._blocks(article.id, outside_leden, strict=True)
            for lid in leden:
                text = next((block for block in lid.blokken if isinstance(block, Alinea)), None)
                if text and is_definition(text.inhoud):
                    self._add(lid.id, lid.id, text, [block.id for block in lid.blokken if isinstance(block, Alinea)])

    def _stated(self, part: PartId, blocks: Iterable[object], *, headed: bool) -> None:
        """Read the terms of sentences in running text: "Onder ‘kade’ wordt verstaan: de muur"."""
        for block in blocks:
            if isinstance(block, Lijst):
                for item in block.onderdelen:
                    self._stated(item.id, item.blokken, headed=False)
            elif isinstance(block, Alinea):
                for term in terms_stated(block.tekst, headed=headed):
                    self._add("", part, block, [block.id], (term, ""))

    def _led(self, part: PartId, blocks: Sequence[object]) -> bool:
        """Read the terms behind "wordt verstaan onder:" in ``blocks``; return True if the blocks hold terms."""
        before = len(self.found)
        for index, block in enumerate(blocks):
            if (
                isinstance(block, Alinea)
                and _DEFINES.may_be_in(block.tekst)
                and _DEFINES.pattern.search(block.tekst.strip())
            ):
                self._blocks(part, blocks[index + 1 :], strict=True)
                break
        return len(self.found) > before

    def _blocks(self, part: PartId, blocks: Iterable[object], *, strict: bool) -> None:
        """Read the terms of blocks in a row; when ``strict``, skip items that do not mark their term."""
        waiting = list(blocks)
        while waiting:
            block = waiting.pop(0)
            after = waiting[0] if waiting else None
            match block:
                case Lijst():
                    for item in block.onderdelen:
                        self._item(item, strict=strict)
                case Tabelplaats():
                    self._table(block.tabel)
                case Alinea() if (
                    is_term_line(block.tekst) and isinstance(after, Alinea) and not is_term_line(after.tekst)
                ):
                    waiting.pop(0)
                    self._add("", part, block, [block.id, after.id])
                case Alinea() if strict and is_definition(block.inhoud):
                    self._add("", part, block, [block.id])
                case Tussenkop() if isinstance(after, Alinea) and (strict or ids.is_kind(part, "afdeling")):
                    self._add("", part, block.kop, [block.kop.id, after.id])
                case _:
                    pass

    def _item(self, item: Onderdeel, *, strict: bool) -> None:
        text = next((block for block in item.blokken if isinstance(block, Alinea)), None)
        if text is None:
            if not strict:
                self._add(item.id, item.id, Alinea(ids.text_in(item.id, 1), ()), [])
        elif not strict or is_definition(text.inhoud) or is_term_line(text.tekst):
            self._add(item.id, item.id, text, [block.id for block in item.blokken if isinstance(block, Alinea)])

    def _table(self, name: PartId) -> None:
        """Read the terms in a table of two columns, or of a number and two columns."""
        table = self.tables.get(name)
        if table is None or not 2 <= len(table.kolommen) <= 3:
            return
        for row in table.rijen:
            cells = [cell.alinea for cell in row.cellen if re.search(r"[^\W\d_]{2}", cell.alinea.tekst)]
            if len(cells) == 2 and len(cells[0].tekst) <= _LONGEST:
                self._add("", row.id, cells[0], [cell.id for cell in cells])

    def _add(
        self,
        unique: str,
        part: PartId,
        text: Alinea,
        alineas: Sequence[TextId],
        named: tuple[str, str] | None = None,
    ) -> None:
        """Add the term ``named`` with its abbreviation, or else the term at the start of a text."""
        term, short = named or term_of(text.inhoud)
        if not unique:
            unique = ids.make_unique(f"begrip-{ids.slug(term) or len(self.found) + 1}", self.taken)
        self.taken.add(unique)
        self.found.append(
            Begrip(id=TermId(PartId(unique)), term=term, afkorting=short, deel=part, alineas=tuple(alineas))
        )
