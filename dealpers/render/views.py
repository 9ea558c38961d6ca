"""Views of a deal beside its text, each declared once for its page, the navigation and the search."""

from typing import NamedTuple

from dealpers.corpus.clauses.bodies import bodies, disputes
from dealpers.corpus.clauses.clauses import clauses
from dealpers.corpus.finance import tables
from dealpers.corpus.progress.owed import has_progress_page
from dealpers.model import Deal


class View(NamedTuple):
    """Title of a view, the name of its template, and its description, with ``{}`` for the name of the deal."""

    title: str
    template: str
    description: str


FINANCE, GOALS, PROGRESS, TERMS, PARTIES = "financien", "doelen-en-resultaten", "voortgang", "begrippen", "partijen"
DUTIES, BODIES, RULES, TIMELINE = "wie-doet-wat", "overleg", "spelregels", "tijdlijn"
CHANGES, LIFE = "wijzigingen", "levensloop"
VIEWS = {
    FINANCE: View("Financiën", "financien", "Wie wat betaalt in {}."),
    GOALS: View("Van doel naar resultaat", "doelen", "Per actielijn van {}: doelen, aanpak, resultaten en geld."),
    PROGRESS: View("Voortgang", "voortgang", "Wat er over {} gemeld is, naast wat de tekst vraagt."),
    TERMS: View("Begrippen", "begrippen", "De begrippen die {} omschrijft."),
    PARTIES: View("Partijen", "partijen", "Wie {} sluiten en wie meewerken."),
    DUTIES: View("Wie doet wat", "wie-doet-wat", "Per partij wat zij volgens {} doet, in de woorden van de deal."),
    BODIES: View(
        "Overleg en geschillen", "overleg", "De organen die {} instelt: leden, voorzitter, hoe vaak, waarover."
    ),
    RULES: View(
        "Wijzigen, toetreden, opzeggen",
        "spelregels",
        "Hoe {} volgens de eigen tekst verandert en eindigt, stap voor stap.",
    ),
    TIMELINE: View("Tijdlijn", "tijdlijn", "Data en termijnen die {} noemt, met wie dan iets doet."),
    CHANGES: View("Was en wordt", "wijzigingen", "Wat er in de tekst van {} is veranderd, woord voor woord."),
    LIFE: View("Levensloop", "levensloop", "Wat er na de ondertekening van {} is besloten, en hoe."),
}
"""Views by the step of their address below the deal, in the order of the navigation."""


def views_of(deal: Deal) -> dict[str, View]:
    """Views in which this deal has anything to see, in the order of the navigation."""
    has = {
        FINANCE: tables(deal),
        GOALS: deal.actielijnen,
        PROGRESS: has_progress_page(deal),
        TERMS: deal.begrippen or deal.aanduidingen,
        PARTIES: True,
        DUTIES: deal.taken,
        BODIES: bodies(deal) or disputes(deal),
        RULES: clauses(deal),
        TIMELINE: deal.tijdstippen or deal.termijnen,
        CHANGES: deal.versies or deal.komend,
        LIFE: deal.gebeurtenissen,
    }
    return {name: view for name, view in VIEWS.items() if has[name]}
