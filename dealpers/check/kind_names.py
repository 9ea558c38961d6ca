"""Names of a text by its kind: ``dit convenant`` in an overeenkomst, ``Lauwersdeal`` for the Regio Deal Lauwers."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from dealpers.corpus.terms import is_running
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Deal, alineas, ids

_HEADS = r"convenant|overeenkomst|akkoord|deal|protocol|verklaring|pact"
_KIND = regex(rf"(?<![\w-])(?:[A-Za-zë]+\s)?[A-Za-zë]*(?P<head>{_HEADS})(?![\w-])", re.I)
_THIS = regex(
    rf"(?<![\w-])(?:dit|deze)\s+(?P<kind>(?:(?:green|regio|city)\s+)?[a-zë]*(?P<head>{_HEADS}))(?![\w-])", re.I
)
_JOINED = regex(r"(?P<of>[A-Z](?<![\w-].)[a-zë]{4,20}?)s?(?P<head>deal|convenant|akkoord|pact)(?![\w-])")
_FEWEST = 3
"""Uses of the own kind from which another kind is a slip."""
_REACH = 400
"""Characters back in which another text of that kind is sought."""
_YEARS = regex(r"\s*\b\d{4}\s*[-–/]?\s*(?:\d{4})?")


class OtherKind(NamedTuple):
    """Words that call a text another kind at an offset of a paragraph, and the kind that the text calls itself."""

    alinea: Alinea
    begin: int
    words: str
    usual: str


def other_kinds(deal: Deal) -> Iterator[OtherKind]:
    """Places where a deal calls itself another kind than everywhere else, in reading order."""
    texts = [alinea for alinea in alineas(deal, deal) if is_running(alinea)]
    uses = [(alinea, match) for alinea in texts for match in _THIS.finditer(alinea.tekst)]
    counts = Counter(match["head"].lower() for _, match in uses)
    settled = _settled(deal)
    usual, most = max(counts.items(), key=lambda item: item[1], default=("", 0))
    name = next((match["kind"] for _, match in uses if match["head"].lower() == usual), "") or deal.naam
    for alinea, match in uses if most >= _FEWEST else ():
        head = match["head"].lower()
        slip = head not in settled and counts[head] * _FEWEST <= most and usual in settled
        before = (
            earlier["head"].lower()
            for earlier in _KIND.finditer(alinea.tekst, max(0, match.start() - _REACH), match.start())
        )
        if slip and head not in before:
            yield OtherKind(alinea, match.start("kind"), match["kind"], name)
    yield from _titled(deal, texts, settled)


def _settled(deal: Deal) -> set[str]:
    """Heads of the kinds in the title, the headings and the definitions."""
    texts = [deal.naam, deal.titel.tekst]
    texts += [alinea.tekst for alinea in alineas(deal, deal) if alinea.is_heading or ids.is_kind(alinea.deel, "begrip")]
    return {match["head"].lower() for text in texts for match in _KIND.finditer(text)}


def _titled(deal: Deal, texts: list[Alinea], settled: set[str]) -> Iterator[OtherKind]:
    """Name of the deal behind another kind, and a word of its name joined to a kind."""
    title = _YEARS.sub("", deal.naam)
    kind = _KIND.match(title) or _KIND.search(title)
    if kind is None:
        return
    subject = title[kind.end() :].strip()
    words = {word.lower() for word in re.findall(r"\w{5,}", subject)}
    terms = {word.lower() for term in deal.begrippen for word in term.term.split()}
    name = re.compile(rf"(?P<words>[A-Z][a-zë]*?(?P<head>{_HEADS}))\s+{re.escape(subject)}(?!\w)", re.I)
    for alinea in texts:
        named = subject.count(" ") and subject.lower() in alinea.tekst.lower()
        for match in name.finditer(alinea.tekst) if named else ():
            head = match["head"].lower()
            if head != kind["head"].lower() and head not in _KIND.sub("", title).lower() and head not in terms:
                yield OtherKind(alinea, match.start(), match[0], title)
        for match in _JOINED.finditer(alinea.tekst):
            whole = match[0].lower()
            if (
                {match["of"].lower(), f"{match['of'].lower()}s"} & words
                and whole not in terms
                and whole not in title.lower()
            ):
                yield OtherKind(alinea, match.start(), match[0], title)
