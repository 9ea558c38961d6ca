"""Spelregels and Overleg: how a deal changes and ends by its own text, and the bodies that the text sets up."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from dealpers.corpus.clauses.bodies import Body, bodies, disputes, is_named
from dealpers.corpus.clauses.clauses import clauses
from dealpers.corpus.clauses.passages import Fact
from dealpers.model import Deal
from dealpers.model.voortgang import Vergadering
from dealpers.render.part_names import part_name
from dealpers.render.views import BODIES, RULES
from dealpers.render.website.deal_context import DealContext
from dealpers.render.website.page import Heading, Page, PagePlan


@dataclass(frozen=True, slots=True)
class BodySection:
    """Body with its facts by name, and the meetings that are recorded, newest first."""

    orgaan: Body
    feiten: tuple[tuple[str, tuple[Fact, ...]], ...]
    vergaderingen: tuple[Vergadering, ...]


def clause_pages(context: DealContext) -> Iterator[PagePlan]:
    """Plans of these pages; a text that settles nothing, or sets up no body, has none."""
    if clauses(context.deal):
        yield context.plan(RULES, lambda: _rules(context))
    if bodies(context.deal) or disputes(context.deal):
        yield context.plan(BODIES, lambda: _bodies(context))


def by_name(facts: tuple[Fact, ...]) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
    """Facts in groups of one name, in order."""
    return tuple((name, tuple(group)) for name, group in groupby(facts, key=lambda one: one.wat))


def _rules(context: DealContext) -> Page:
    sections = [(clause, by_name(clause.feiten)) for clause in clauses(context.deal)]
    headings = (Heading(2, clause.onderwerp, clause.naam) for clause, _ in sections)
    return context.view(RULES, headings, bepalingen=sections, plaats=lambda part: part_name(part, context.names))


def body_sections(deal: Deal) -> tuple[BodySection, ...]:
    """Bodies of a deal with the recorded meetings of each."""
    meetings = deal.voortgang.vergaderingen if deal.voortgang else ()
    return tuple(
        BodySection(
            body,
            by_name(body.feiten),
            tuple(
                sorted((one for one in meetings if is_named(body, one.orgaan)), key=lambda one: one.op, reverse=True)
            ),
        )
        for body in bodies(deal)
    )


def _bodies(context: DealContext) -> Page:
    sections = body_sections(context.deal)
    shown = {one.zin for section in sections for one in section.orgaan.feiten}
    other = tuple(one for one in disputes(context.deal) if one.zin not in shown)
    headings = [Heading(2, section.orgaan.id, section.orgaan.naam) for section in sections]
    headings += [Heading(2, "geschillen", "Geschillen")] if other else []
    return context.view(
        BODIES,
        headings,
        organen=sections,
        geschillen=other,
        plaats=lambda part: part_name(part, context.names),
        volgt=context.deal.voortgang is not None,
    )
