"""Freezing of a text: its words as a source document, with the checksum and the day in ``herkomst.yml``."""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby

from dealpers.build.program import command
from dealpers.corpus.fidelity import Word, deal_words, differences, source_words
from dealpers.corpus.timeline import other_texts
from dealpers.dutch.dates import in_words
from dealpers.model import Deal, Herkomst, ids
from dealpers.model.finding import DealsError
from dealpers.parse.folder import PROVENANCE
from dealpers.parse.line_marks import without_marks
from dealpers.render.source.yaml import write_record

SOURCE = "bron.txt"


def named_text(deal: Deal, name: str) -> Deal:
    """Text of a deal: the newest without a name, or the older text or deed that a day or name names.

    Raises ``DealsError`` if the deal has no such text.
    """
    if not name:
        return deal
    known = {ids.text_name(text.id): text for text in other_texts(deal)}
    if name not in known:
        raise DealsError(f"{deal.id} heeft geen tekst {name}", f"er zijn: {', '.join(known) or 'geen andere teksten'}")
    return known[name]


def frozen(text: Deal, day: date) -> Mapping[str, bytes]:
    """Files that freeze a text on a day, by name. Raises ``DealsError`` if the text has a source already."""
    if text.herkomst:
        raise DealsError(
            f"naast deze tekst ligt al een bron ({text.herkomst.bestand})",
            f"een vastgelegde tekst verandert niet meer; een nieuwe tekst begint u met: {command('wijzig')}",
        )
    source = _source(text)
    checksum = hashlib.sha256(source.encode()).hexdigest()
    described = f"De tekst zoals vastgelegd op {in_words(day)}."
    origin = Herkomst(bestand=SOURCE, sha256=checksum, beschrijving=described, vastgelegd=day)
    return {SOURCE: source.encode(), PROVENANCE: write_record(origin).encode()}


def _source(text: Deal) -> str:
    """Words of a text, a line a paragraph; a line that begins with a mark of layout continues the line before."""
    words = deal_words(text)
    lines: list[str] = []
    for line in _lines(words):
        if lines and " ".join(without_marks(line, lines[-1]).split()) != line:
            lines[-1] += f" {line}"
        else:
            lines.append(line)
    for whole in ("\n".join(lines) + "\n", " ".join(line for line in lines) + "\n"):
        origin = Herkomst(bestand=SOURCE, sha256="", beschrijving="", tekst=whole)
        if not differences(source_words(origin), words):
            return whole
    raise DealsError(f"de woorden van {text.id} zijn niet vast te leggen", "meld dit aan de makers van het programma")


def _lines(words: tuple[Word, ...]) -> Iterator[str]:
    """Lines of the source: printed labels with the paragraph behind."""
    label: list[str] = []
    for alinea, group in groupby(words, key=lambda word: word.alinea):
        line = [word.text for word in group]
        if alinea is None:
            label += line
        else:
            yield " ".join((*label, *line))
            label = []
    if label:
        yield " ".join(label)
