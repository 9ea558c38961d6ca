"""Clauses: where a deal settles a subject, by title and by wording; and the findings where the deal does not."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from dealpers.check.located import at_title
from dealpers.check.rule import Finding, Findings
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Alinea, Artikel, Deal, Kant, alineas, ids
from dealpers.model.ids import PartId
from dealpers.model.source import Span

Asked = tuple[str, re.Pattern[str]]
"""Point that a clause ought to settle, as the end of "artikel 7 zegt niet …", and the wording that settles it."""

_ADDENDUM = regex(
    r"(?:(?:het|de|een)\s+)?(?:(?:eerste|tweede|derde|vierde|vijfde|\d{1,2}e)\s+)?"
    r"(?:addendum|allonge|erratum|(?:wijziging|verlenging|aanvulling)(?:s\w*)?)\b",
    re.I,
)
_STATE = regex(r"\b(?:minister|staatssecretaris|staat\s+der\s+nederlanden|het\s+rijk|rijkswaterstaat)", re.I)


@dataclass(frozen=True, kw_only=True)
class Clause:
    """Paragraphs that settle a subject; ``place`` and ``span`` are those of the first article or lid.

    ``titled`` are the paragraphs of the articles whose title names the subject, none where no title does.
    """

    place: PartId
    span: Span
    words: str
    titled: tuple[Alinea, ...]
    read_all: Callable[[], tuple[Alinea, ...]]

    @cached_property
    def alineas(self) -> tuple[Alinea, ...]:
        """All paragraphs that settle the subject: those of its own articles, and others that word it."""
        return self.read_all()

    @property
    def tekst(self) -> str:
        """Text of all paragraphs, each on a line."""
        return _lines(self.alineas)


def article_texts(deal: Deal) -> Iterator[tuple[Artikel, Alinea]]:
    """Paragraphs of the articles, headings left out."""
    for article in deal.artikelen:
        for alinea in alineas(article, deal):
            if alinea is not article.kop:
                yield article, alinea


def clause(deal: Deal, title: re.Pattern[str], wording: Worded, core: re.Pattern[str] | None = None) -> Clause | None:
    """Clause about a subject: articles whose title names the subject, and paragraphs that word it.

    Without such a title ``core`` distinguishes the paragraph that settles the subject from one that touches it.

    Where no article does, the first paragraph of the deal that words it: a consideration, a closing word, an annex.
    """
    titled = [article for article in deal.artikelen if title.search(article.titel)]
    ids_of_titled = {article.id for article in titled}

    def read_all() -> tuple[Alinea, ...]:
        texts = article_texts(deal)
        return tuple(text for article, text in texts if article.id in ids_of_titled or wording.search(text.tekst))

    if titled:
        lead = titled[0]
        return Clause(
            place=lead.id,
            span=lead.kop.span,
            words=lead.titel or lead.kop.tekst,
            titled=tuple(text for article, text in article_texts(deal) if article.id in ids_of_titled),
            read_all=read_all,
        )
    worded = [(text, match) for _, text in article_texts(deal) if (match := wording.search(text.tekst))]
    settled = ((text, match) for text, _ in worded if core and (match := core.search(text.tekst)))
    in_articles_first = next(settled, None) or next(iter(worded), None)
    anywhere = ((text, wording.search(text.tekst)) for text in alineas(deal, deal))
    first = in_articles_first or next(((text, match) for text, match in anywhere if match), None)
    if first is None:
        return None
    alinea, match = first
    return Clause(
        place=alinea.deel,
        span=alinea.plaats.span(*match.span()),
        words=match[0],
        titled=(),
        read_all=read_all if in_articles_first else lambda: (alinea,),
    )


def _lines(texts: Iterable[Alinea]) -> str:
    return "\n".join(alinea.tekst for alinea in texts)


def of_the_state(deal: Deal) -> bool:
    """True if the State may be a party, which the directives for covenants presume; unread parties may be."""
    return not deal.partijen or any(party.kant is Kant.RIJK or _STATE.search(party.ambt) for party in deal.partijen)


def unsettled(deal: Deal, title: re.Pattern[str], wording: Worded, subject: str, advice: str) -> Findings:
    """Report a subject that no title of an article or heading of an annex names and no paragraph of the deal words."""
    headings = (alinea.tekst for annex in deal.bijlagen for alinea in alineas(annex, deal) if alinea.is_heading)
    titles = (*(article.titel for article in deal.artikelen), *headings)
    if not (any(map(title.search, titles)) or any(wording.search(alinea.tekst) for alinea in alineas(deal, deal))):
        yield from missing(deal, subject, advice)


def missing(deal: Deal, subject: str, advice: str) -> Findings:
    """Report a subject without a clause, at the title of the deal.

    A deal without articles gives none, nor does an addendum: what it leaves open is settled by the text it changes.
    """
    if deal.artikelen and not _ADDENDUM.match(deal.titel.tekst):
        yield at_title(deal.titel.span, f"geen bepaling over {subject} gevonden", advice, subject)


def incomplete(
    deal: Deal, clause_of_deal: Clause, asked: Iterable[Asked], advice: str, *, elsewhere: bool = True
) -> Findings:
    """Remark on the points that a clause ought to settle and does not.

    With ``elsewhere`` a point counts as settled where any other paragraph of the deal words it.
    """
    near = _lines(clause_of_deal.titled) if elsewhere else clause_of_deal.tekst
    lacking = [(what, wording) for what, wording in asked if not wording.search(near)]
    if lacking and elsewhere:
        whole = _lines(alineas(deal, deal))
        lacking = [(what, wording) for what, wording in lacking if not wording.search(whole)]
    if lacking:
        points = [what for what, _ in lacking]
        listed = f"{', '.join(points[:-1])} en {points[-1]}" if len(points) > 1 else points[0]
        where = ids.citation(clause_of_deal.place)
        yield Finding(
            span=clause_of_deal.span,
            message=f"{where}{',' if ',' in where else ''} zegt niet {listed}",
            hint=advice,
            place=clause_of_deal.place,
            words=clause_of_deal.words,
            certain=False,
        )
