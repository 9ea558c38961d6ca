"""In which articles a deal settles a subject, by title and by wording; and what to say when it does not."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dealpers.check.aanwijzingen import AANWIJZINGEN
from dealpers.check.rule import Finding
from dealpers.check.worded import Worded
from dealpers.model import Alinea, Artikel, Deal, alineas, ids
from dealpers.model.source import Span

Asked = tuple[str, re.Pattern[str]]
"""What a clause ought to tell, as the end of "artikel 7 zegt niet …", and the wording by which it does."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The paragraphs that settle a subject; ``place`` and ``span`` are those of the article or lid that leads."""

    place: str
    span: Span
    words: str
    alineas: tuple[Alinea, ...]

    @property
    def tekst(self) -> str:
        """All its paragraphs, each on a line."""
        return "\n".join(alinea.tekst for alinea in self.alineas)


def article_texts(deal: Deal) -> Iterator[tuple[Artikel, Alinea]]:
    """Every running text of the articles, headings left out."""
    for article in deal.artikelen:
        for alinea in alineas(article, deal):
            if alinea is not article.kop:
                yield article, alinea


def clause(deal: Deal, title: re.Pattern[str], wording: Worded) -> Clause | None:
    """The clause about a subject: the articles whose title names it, and every paragraph elsewhere that words it."""
    titled = [article for article in deal.artikelen if title.search(article.titel)]
    own = {article.id for article in titled}
    found = [
        (alinea, None if article.id in own else match)
        for article, alinea in article_texts(deal)
        if article.id in own or (match := wording.search(alinea.tekst))
    ]
    texts = tuple(alinea for alinea, _ in found)
    if titled:
        lead = titled[0]
        return Clause(lead.id, lead.kop.span, lead.titel or lead.kop.tekst, texts)
    if not found:
        return None
    alinea, match = found[0]
    assert match is not None
    return Clause(alinea.deel, alinea.plaats.span(*match.span()), match[0], texts)


def missing(deal: Deal, code: str, subject: str, advice: str) -> Iterator[Finding]:
    """Report a subject without a clause, at the title of the deal; a deal without articles gives none."""
    if deal.artikelen:
        yield Finding(
            deal.titel.span,
            f"er is geen bepaling over {subject}",
            f"{advice} ({AANWIJZINGEN[code]})",
            "titel",
            subject,
        )


def incomplete(code: str, found: Clause, asked: Iterable[Asked], advice: str) -> Iterator[Finding]:
    """One finding about all that a clause ought to tell and does not."""
    text = found.tekst
    lacking = [what for what, wording in asked if not wording.search(text)]
    if lacking:
        told = f"{', '.join(lacking[:-1])} en {lacking[-1]}" if len(lacking) > 1 else lacking[0]
        where = ids.citation(found.place)
        yield Finding(
            found.span,
            f"{where}{',' if ',' in where else ''} zegt niet {told}",
            f"{advice} ({AANWIJZINGEN[code]})",
            found.place,
            found.words,
        )
