"""Summary of a deal in English: facts of ours, with links to the Dutch text, which alone counts."""

from datetime import date

from dealpers.corpus.money_rules import Soort, money_rules, percent_in_words
from dealpers.corpus.side_bounds import AT_LEAST, AT_MOST
from dealpers.corpus.status import UNSIGNED, end_date, status_name
from dealpers.model import Kant
from dealpers.render.website.deal_context import DealContext
from dealpers.render.website.page import Page

ENGLISH = "english"
_MONTHS = "January February March April May June July August September October November December".split()
_STATUS = {
    "concept": "Draft",
    "vastgesteld": "Adopted",
    "ondertekend": "Signed",
    "aangeboden": "Offered to the Staatscourant",
    "gepubliceerd": "Published in the Staatscourant",
    UNSIGNED: "Signature not known",
}
"""Status of a deal in English, by its name in the data."""
_BOUNDS = {AT_MOST: "at most", AT_LEAST: "at least"}


def english(context: DealContext) -> Page:
    """Page with the facts of a deal in English."""
    deal, money = context.deal, context.money
    sides = (
        [
            (name, _BOUNDS.get(bound, ""), euros(side.eurocenten))
            for name, has, bound, side in (
                ("Central government", money.rijk, money.rijk_grens, money.totaal.rijk),
                ("Region", money.regio, money.regio_grens, money.totaal.regio),
            )
            if has and side.eurocenten is not None
        ]
        if money
        else []
    )
    shares = (rule.procent for rule in money_rules(deal) if rule.soort is Soort.AANDEEL)
    share = next((percent_in_words(percent).replace(",", ".") for percent in shares if percent), "")
    end = end_date(deal)
    published = deal.feiten.staatscourant and deal.feiten.staatscourant.datum
    content = context.fill(
        "english.html",
        ENGLISH,
        sides=sides,
        share=share,
        end=in_english(end) if end else "",
        status=_STATUS[status_name(deal)],
        official=in_english(published) if published else "",
        rijk=sum(party.kant is Kant.RIJK for party in deal.partijen),
        regio=sum(party.kant is Kant.REGIO for party in deal.partijen),
    )
    return context.page(
        ENGLISH,
        "Summary in English",
        content,
        title_line=False,
        kind="english",
        description=f"Facts about {deal.naam} in English; the text itself is Dutch.",
    )


def in_english(day: date) -> str:
    """Date in English: ``31 December 2028``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def euros(cents: int) -> str:
    """Amount in English: ``€10 million``, or in full where millions would need more than three decimals."""
    whole, rest = divmod(cents, 100_000)
    if cents >= 100_000_000 and not rest:
        return f"€{whole / 1000:.3f}".rstrip("0").rstrip(".") + " million"
    return f"€{cents // 100:,}" + (f".{cents % 100:02}" if cents % 100 else "")
