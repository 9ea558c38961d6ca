"""Facts of the editors held against the text: day and signatories, kind, tranche, provinces, themes."""

import pytest
from rule_examples import rule_findings

from dealpers.model.finding import Diagnostic, Severity

FACTS = "soort: Regio Deal\nstatus: ondertekend\nsamenvatting: Een voorbeeld.\n"
PARTIES = (
    "# Regio Deal Voorbeeld\n\n## Partijen\n\n"
    "1. De Minister van Water, de heer A. Berg, hierna te noemen: de Minister;\n"
    "2. De provincie Drenthe, vertegenwoordigd door mevrouw C. Dal, hierna te noemen: de Provincie.\n"
)


def deal(*, facts: str = FACTS, slot: str = "", aanhef: str = PARTIES, signed: str = "") -> dict[str, str]:
    """Files of a deal with closing words, where these are given."""
    files = {"deal.yml": facts, "aanhef.md": aanhef, "artikelen/01-t.md": "## Artikel 1 – Taken\n\nTekst.\n"}
    files |= {"slot.md": slot} if slot else {}
    return files | ({"ondertekening.yml": signed} if signed else {})


def of(codes: str, files: dict[str, str]) -> list[Diagnostic]:
    """Findings with one of these codes."""
    return [one for one in rule_findings(files) if one.code in codes.split()]


@pytest.mark.no_cover  # the same lines again and again
@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Aldus overeengekomen en ondertekend te Oever op 14 maart 2025.", "2025-03-14"),
        ("Getekend te Oever, 14-3-2025,", "2025-03-14"),
        ("Oever, 14 maart 2025", "2025-03-14"),
        ("Aldus overeengekomen te Oever.\n\nDe Minister,\n\nA. Berg\n\nDatum: 14 maart 2025", "2025-03-14"),
        (
            "De Minister,\n\nA. Berg\n\nDatum: 12 maart 2025\n\nDe Provincie,\n\nC. Dal\n\nDatum: 14 maart 2025",
            "2025-03-14",
        ),
        ("Aldus ondertekend te Oever op ……… 2025.", ""),
        ("De deal geldt vanaf 1 januari 2026.", ""),
    ],
)
def test_the_day_of_signing_is_that_of_the_closing_words(words: str, day: str) -> None:
    slot = f"# Ondertekening\n\n{words}\n"
    for given in ("2025-03-14", "2025-03-15", "2024-03-14", "2026-03-14"):
        findings = of("V503 V506", deal(facts=f"{FACTS}ondertekend: {given}\n", slot=slot))
        assert len(findings) == bool(day and given != day), (given, findings)
        for one in findings:
            assert (one.span.name.rpartition("/")[2], one.span.line) == ("deal.yml", 4)
            assert f"'ondertekend: {day}'" in one.hint
            assert one.related[0][0].name.endswith("slot.md")


def test_a_party_without_a_day_may_have_signed_last() -> None:
    slot = "# Ondertekening\n\nDe Minister,\n\nA. Berg\n\nDatum: 14 maart 2025\n\nDe Provincie,\n\nC. Dal\n"
    (one,) = of("V506", deal(facts=f"{FACTS}ondertekend: 2025-03-20\n", slot=slot))
    assert one.severity is Severity.INFO


def test_a_place_on_record_is_that_of_the_formula_of_that_day() -> None:
    slot = "# Ondertekening\n\nAldus ondertekend te Oever op 14 maart 2025.\n\nDe Minister,\n\nA. Berg\n"
    for day, place, count in (("2025-03-14", "Kade", 1), ("2025-03-14", "Oever", 0), ("2025-03-12", "Kade", 0)):
        signed = f"ondertekeningen:\n  - {{partij: partij-2, plaats: {place}, datum: {day}}}\n"
        assert len(of("V506", deal(slot=slot, signed=signed))) == count


@pytest.mark.parametrize(
    ("name", "weight"),
    [
        ("A. Berg", None),
        ("de heer A. Berg", None),
        ("drs. A. Berg", None),
        ("A.B. Berg", None),
        ("B. Berg", Severity.WARNING),
        ("E. Kooistra", Severity.INFO),
    ],
)
def test_a_signatory_is_the_person_that_the_preamble_names(name: str, weight: Severity | None) -> None:
    findings = of("V507", deal(slot=f"# Ondertekening\n\nDe Minister van Water,\n\n{name}\n"))
    assert [one.severity for one in findings] == ([weight] if weight else [])


def test_one_of_several_who_represent_a_party_may_sign_alone() -> None:
    aanhef = PARTIES.replace("mevrouw C. Dal", "mevrouw C. Dal en de heer E. Kooistra")
    assert not of("V507", deal(aanhef=aanhef, slot="# Ondertekening\n\nDe provincie Drenthe,\n\nE. Kooistra\n"))


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("kind", "title", "right"),
    [
        ("Regio Deal", "Regio Deal Oever", ""),
        ("Regiodeal", "Regio Deal Oever", "Regio Deal"),
        ("Regio deal", "Regio Deal Oever", ""),
        ("Green-Deal", "Green Deal Oever", "Green Deal"),
        ("Regio Deal", "Green Deal Oever", "Green Deal"),
        ("Regio Deal", "Uitvoering Regio Deal en City Deal Oever", ""),
        ("convenant", "Regio Deal Oever", ""),
        ("Convenent", "Convenant Oever", "Convenant"),
        ("Waterakkoord", "Waterakkoord Oever", ""),
    ],
)
def test_the_kind_is_one_of_the_list_and_that_of_the_title(kind: str, title: str, right: str) -> None:
    facts = FACTS.replace("Regio Deal", kind)
    findings = of("V411", deal(facts=facts, aanhef=PARTIES.replace("Regio Deal Voorbeeld", title)))
    assert [one.hint for one in findings] == ([f"schrijf 'soort: {right}'"] if right else [])
    assert all(one.span.name.endswith("deal.yml") and one.span.line == 1 for one in findings)


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("tranche", "title", "weights"),
    [
        ("vijfde", "Regio Deal Oever (vijfde tranche)", []),
        ("5e tranche", "Regio Deal Oever, 5e tranche", []),
        ("5", "Regio Deal Oever", []),
        ("vierde", "Regio Deal Oever (vijfde tranche)", [Severity.WARNING]),
        ("zevende", "Regio Deal Oever", [Severity.WARNING]),
        ("vijfd", "Regio Deal Oever", [Severity.WARNING]),
        ("laatste ronde", "Regio Deal Oever", [Severity.WARNING]),
    ],
)
def test_the_tranche_is_a_rank_of_the_list_and_of_the_text(tranche: str, title: str, weights: list[Severity]) -> None:
    files = deal(facts=f"{FACTS}tranche: {tranche}\n", aanhef=PARTIES.replace("Regio Deal Voorbeeld", title))
    assert [one.severity for one in of("V412", files)] == weights


def test_another_tranche_in_running_text_is_no_more_than_a_remark() -> None:
    files = deal(facts=f"{FACTS}tranche: vijfde\n")
    files["artikelen/01-t.md"] = "## Artikel 1 – Taken\n\nPartijen leren van de vierde tranche.\n"
    assert [one.severity for one in of("V412", files)] == [Severity.INFO]


@pytest.mark.parametrize(
    ("facts", "count"),
    [
        ("", 0),
        ("provincies: [Drenthe]\n", 0),
        ("provincies: [Groningen]\n", 1),
        ("provincies: [Groningen, Drenthe]\n", 0),
    ],
)
def test_a_province_that_is_a_party_is_a_province_of_the_deal(facts: str, count: int) -> None:
    assert len(of("V413", deal(facts=f"{FACTS}{facts}"))) == count


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Noord-Nederland", ""),
        ("Oost", ""),
        ("Caribisch Nederland", ""),
        ("Zuidwest", ""),
        ("Midden-Nederland", ""),
        ("Nord", "bedoelt u 'Noord'?"),
        ("Randstad", "kies uit Noord"),
    ],
)
def test_a_part_of_the_country_is_one_of_the_list(name: str, hint: str) -> None:
    findings = of("V410", deal(facts=f"{FACTS}landsdeel: {name}\n"))
    assert [one.hint.startswith(hint) for one in findings] == ([True] if hint else [])


def test_a_theme_is_one_of_the_list() -> None:
    facts = f"{FACTS}metagegevens:\n  themas: [Huisvesting, Natuur en mileu, Regiodeals]\n"
    findings = of("V414", deal(facts=facts))
    assert [(one.words, one.severity) for one in findings] == [
        ("Natuur en mileu", Severity.WARNING),
        ("Regiodeals", Severity.INFO),
    ]
    assert findings[0].hint == "bedoelt u 'Natuur en milieu'?"
