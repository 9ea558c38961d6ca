"""Texts that are no longer in force are read as the deal itself is, and no other text leads to them."""

import hashlib
from datetime import date

import pytest
from making import corpus_of, findings_of, parsed

from dealpers.build.pipeline import CheckedCollection
from dealpers.check import example_files
from dealpers.corpus.visibility import without_closed_annexes
from dealpers.model import Deal
from dealpers.model.ids import StukId
from dealpers.render.source.deal import reformatted

OLD = "versies/2024-01-01/"
AMENDED = "soort: Regio Deal\nstatus: ondertekend\nsamenvatting: Een voorbeeld.\nwijzigingen:\n"
ENDED = f"{AMENDED}  - {{op: 2025-01-01, besluit: Wijziging}}\n"


def files(facts: str = ENDED, **more: str) -> dict[str, str]:
    """A deal with one older text; ``more`` are files below its folder, ``__`` for a slash."""
    now = example_files("## Artikel 1 – Geld\n\nDe Regio betaalt € 20.\n")
    then = example_files("## Artikel 1 – Geld\n\nDe Regio betaalt € 10.\n")
    older = {f"{OLD}{name}": text for name, text in then.items() if name != "deal.yml"}
    return now | older | {"deal.yml": facts} | more


def deal(**more: str) -> Deal:
    result = parsed(files(**more))
    assert not result.findings, result.findings
    return result.deal


def polderrand(small: CheckedCollection) -> Deal:
    return next(deal for deal in small.corpus.deals if deal.id == "polderrand")


def test_an_older_text_is_a_deal_without_number_signature_and_days_of_the_newest_text() -> None:
    facts = "gepubliceerd\nondertekend: 2024-12-01\npublicaties: [{soort: eerste, nummer: 12, datum: 2024-12-30}]"
    now = deal(**{"deal.yml": ENDED.replace("ondertekend", facts, 1)})
    (version,) = now.versies
    assert (version.van, version.wijziging.op) == (date(2024, 1, 1), date(2025, 1, 1))
    assert version.deal.id == "voorbeeld/versie/2024-01-01"
    then = version.deal.feiten
    assert (then.soort, then.status, then.ondertekend, then.publicaties) == ("Regio Deal", "vastgesteld", None, ())
    assert version.deal.artikelen[0].blokken[0].tekst == "De Regio betaalt € 10."


@pytest.mark.no_cover  # the same lines again and again
def test_older_texts_and_amendments_are_newest_first(small: CheckedCollection) -> None:
    read_deal = polderrand(small)
    assert [version.van.year for version in read_deal.versies] == [2024, 2023]
    assert [change.op.year for change in read_deal.feiten.wijzigingen] == [2025, 2024]
    assert [version.wijziging for version in read_deal.versies] == list(read_deal.feiten.wijzigingen)


TWO = f"{ENDED}  - {{op: 2026-01-01, besluit: Nog een}}\n"


@pytest.mark.parametrize(
    ("changed", "code", "message"),
    [
        (
            {"deal.yml": AMENDED.removesuffix("wijzigingen:\n")},
            "B007",
            "geen wijziging volgt op de versie van 2024-01-01",
        ),
        ({"deal.yml": TWO}, "B004", "de tekst van voor deze wijziging ontbreekt"),
        (
            {"deal.yml": f"{ENDED}  - {{op: 2025-01-01, besluit: Nog een}}\n"},
            "B005",
            "op 2025-01-01 is al een wijziging",
        ),
        ({"deal.yml": f"{AMENDED}  - {{op: 2025-01-01}}\n"}, "B004", "wijzigingen: het veld 'besluit' ontbreekt"),
        (
            {"deal.yml": f"{AMENDED}  - {{op: 2023-01-01, besluit: Te vroeg}}\n"},
            "B004",
            "de tekst van voor deze wijziging",
        ),
        ({"versies/2024-13-01/aanhef.md": "# X\n"}, "B005", "de map '2024-13-01' heeft geen datum als naam"),
        ({"versies/oud.md": "# X\n"}, "B007", "dit bestand hoort niet naast de oude versies"),
        ({f"{OLD}deal.yml": AMENDED}, "B007", "dit bestand hoort niet in de map van een oude versie"),
        ({f"{OLD}artikelen/02-x.md": "## Artikel zoveel\n\nTekst.\n"}, "B007", ""),
    ],
)
def test_a_fault_in_an_older_text_is_reported_at_its_place(changed: dict[str, str], code: str, message: str) -> None:
    faults = parsed(files() | changed).findings
    assert [finding.code for finding in faults if message in finding.message][:1] == [code], faults
    assert all(finding.span.name.startswith("voorbeeld/") and finding.deal == "voorbeeld" for finding in faults)


def test_references_of_an_older_text_lead_to_its_own_parts_and_none_from_elsewhere_to_it(
    small: CheckedCollection,
) -> None:
    links = small.corpus.links
    (old,) = [
        ref
        for refs in links[StukId("polderrand/versie/2024-07-01")].verwijzingen.values()
        for ref in refs
        if ref.tekst == "artikel 3, tweede lid"
    ]
    (new,) = [
        ref
        for refs in links[StukId("polderrand")].verwijzingen.values()
        for ref in refs
        if ref.tekst == "artikel 4, tweede lid"
    ]
    assert (old.deal, old.doelen, new.doelen) == (
        "polderrand/versie/2024-07-01",
        ("artikel-3-lid-2",),
        ("artikel-4-lid-2",),
    )
    assert {ref.deal for ref in small.corpus.verwijzingen()} <= {stuk.id for stuk in small.corpus.stukken}


def test_an_older_text_calls_itself_by_its_own_title() -> None:
    other = {
        f"{OLD}aanhef.md": "# Deal Vroeger\n",
        f"{OLD}artikelen/01-voorbeeld.md": "## Artikel 1 – Geld\n\nTekst.\n",
    }
    other[f"{OLD}artikelen/02-naam.md"] = "## Artikel 2 – Naam\n\nZie artikel 1 van de Deal Vroeger.\n"
    links = corpus_of(deal(**other)).links[StukId("voorbeeld/versie/2024-01-01")]
    assert [ref.doelen for refs in links.verwijzingen.values() for ref in refs] == [("artikel-1",)]


def test_layout_is_repaired_in_older_texts_too() -> None:
    text = reformatted(deal(**{f"{OLD}aanhef.md": "#   Regio Deal\n   Voorbeeld\n"}))
    assert text[f"voorbeeld/{OLD}aanhef.md"] == "# Regio Deal\n\nVoorbeeld\n"


def test_a_part_that_is_withheld_now_is_withheld_of_older_texts() -> None:
    annex = {"bijlagen/01-a.md": "# Bijlage 1 – A\n\nDicht.\n", "bijlagen/02-b.md": "# Bijlage 2 – B\n\nOpen.\n"}
    older = {f"{OLD}{name}": text for name, text in annex.items()}
    closed = {"bijlagen/bijlagen.yml": "bijlagen:\n  - {bestand: 01-a.md, openbaar: nee}\n"}
    shown = without_closed_annexes(deal(**annex, **older, **closed), date(2026, 1, 1))
    assert [bijlage.id for bijlage in shown.bijlagen] == ["bijlage-2"]
    assert [bijlage.id for bijlage in shown.versies[0].deal.bijlagen] == ["bijlage-2"]


def test_every_word_of_an_older_text_is_held_against_its_own_source() -> None:
    source = "Regio Deal Voorbeeld\nArtikel 1 – Geld\nDe Regio betaalt € 11.\n"
    sha = hashlib.sha256(source.encode()).hexdigest()
    origin = {
        f"{OLD}bron.txt": source,
        f"{OLD}herkomst.yml": f"bestand: bron.txt\nsha256: {sha}\nbeschrijving: Een voorbeeld.\n",
    }
    (finding,) = [fault for fault in findings_of(files(**origin)) if fault.code == "V005"]
    assert finding.span.name == f"voorbeeld/{OLD}artikelen/01-voorbeeld.md"
    assert "hier staat '10.', in de bron (regel 3) staat '11.'" in finding.message
