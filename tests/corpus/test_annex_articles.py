"""Articles of an annex have duties, moments, terms and drafting rules like those of the deal, and are cited apart."""

from making import TODAY, check, corpus_of, deal_of

from dealpers.check import Profile
from dealpers.corpus.terms import terms_of
from dealpers.model import ids
from dealpers.render.part_names import part_name, part_names

BODY = """## Artikel 1 – Begrippen

In deze deal wordt verstaan onder:

a. Kade: de muur langs de vaart;
b. Brug: elke brug.

## Artikel 2 – Taken

1. Oever onderhoudt de Kade volgens artikel 1.2 van het protocol.
2. Het Rijk betaalt.
"""
ANNEX = """# Bijlage 1 – Protocol maaien

## Artikel 1 – Begrippen

In dit protocol wordt verstaan onder:

a. Kade: het gras van de oever;

## Artikel 1.2 – Maaien

1. Oever maait de Kade bij de Brug voor 1 juni van elk jaar.
2. Zie bijlage 1, artikel 1.2, eerste lid, en artikel 2.

Los.
"""
FRONT = "# Deal\n\n## Partijen\n\n1. Gedeputeerde staten van Oever, hierna te noemen: Oever;\n"
DEAL = deal_of(BODY, aanhef=FRONT, **{"bijlagen/01-protocol.md": ANNEX})
LID = "bijlage-1-artikel-1-2-lid-1"


def test_duties_and_moments_of_an_annex_are_those_of_the_deal() -> None:
    (duty,) = [task for task in DEAL.taken if ids.is_kind(task.alinea, "bijlage")]
    assert (duty.alinea, duty.werkwoord, duty.bindt) == (f"{LID}.1", "maait", True)
    assert duty.wie == ("partij-1",)
    assert [moment.tekst for moment in DEAL.termijnen] == ["voor 1 juni van elk jaar"]
    assert part_name(ids.part_of(duty.alinea), part_names(DEAL)) == "bijlage 1, artikel 1.2, eerste lid"


def test_a_term_of_an_annex_counts_in_that_annex_alone() -> None:
    uses = {str(alinea): [use.key for use in every] for alinea, every in terms_of(DEAL).uses.items()}
    assert uses[f"{LID}.1"] == ["bijlage-1-artikel-1-onderdeel-a", "artikel-1-onderdeel-b"]
    assert uses["artikel-2-lid-1.1"] == ["artikel-1-onderdeel-a"]


def test_drafting_rules_read_the_articles_of_an_annex() -> None:
    corpus = corpus_of(DEAL)
    findings = check(corpus, TODAY, Profile.REGELGEVING)
    assert {finding.place for finding in findings if finding.code == "R354"} == {"bijlage-1-artikel-1-2"}
    assert not [finding for finding in findings if finding.code == "V104"]
    references = [(ref.tekst, ref.doelen) for ref in corpus.links[DEAL.id].alle_verwijzingen]
    assert ("bijlage 1, artikel 1.2, eerste lid", (LID,)) in references
    assert ("artikel 1.2 van het protocol", ("bijlage-1-artikel-1-2",)) in references
