"""Partijen: parties of a deal by side, their groups, the partners, and the signatures."""

from collections import Counter

from dealpers.corpus.memberships import memberships
from dealpers.corpus.progress.owed import owed_by
from dealpers.corpus.status import is_consolidated
from dealpers.corpus.timeline import signed_text
from dealpers.model import Soort
from dealpers.render.views import PARTIES
from dealpers.render.website.deal_context import DealContext
from dealpers.render.website.page import Page
from dealpers.render.website.pages.sides import sides


def parties(context: DealContext) -> Page:
    """Page Partijen: parties by side, groups, partners, signatures."""
    text = signed_text(context.deal) if is_consolidated(context.deal) else context.deal
    signed = [(p, [s for s in text.ondertekeningen if s.partij == p.id]) for p in text.partijen]
    task_counts = Counter(key for task in context.deal.taken if task.bindt for key in task.wie)
    return context.view(
        PARTIES,
        groepen=sides(context.deal),
        ondertekening=signed,
        eerste=text is not context.deal,
        taken=task_counts,
        gemeld=reported_counts(context),
        in_aanhef=any(division.soort is Soort.PARTIJEN for division in context.deal.aanhef),
    )


def reported_counts(context: DealContext) -> dict[str, tuple[int, int]]:
    """Numbers of duties with a moment that are reported and not reported, by party: its own and those of its side."""
    out: dict[str, tuple[int, int]] = {}
    for member in memberships(context.deal):
        duties = list(owed_by(member, context.owed))
        done = sum(bool(one.keer or one.verslagen) for one in duties)
        if duties:
            out[member.partij.id] = (done, len(duties) - done)
    return out
