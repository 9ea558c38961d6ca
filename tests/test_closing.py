"""What stands behind the articles: signatures, annexes and the gazette's record, read, cited, printed and kept back."""

import hashlib
import io
import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdf
import pytest
from html_reading import signed_words
from making import TODAY, parsed
from pdf_making import sound
from reading import pdf_text
from small_deals import CONTENT

from dealpers.check import example_files
from dealpers.cli import main
from dealpers.model import Deal
from dealpers.parse import Parsed
from dealpers.pipeline import Checked, Press, Project, examine, load, publish
from dealpers.resolve import Staat
from dealpers.words import deal_words

ROOT = "deals/veenkreek/"
FACTS = 'soort: Deal\nsamenvatting: "x"\nstatus: '
PARTIES = """# Regio Deal Voorbeeld

## Partijen

1. De Minister van Water, de heer A. Berg, hierna te noemen: de Minister.
2. De gemeente Oever, hierna te noemen: Oever.
"""


@pytest.fixture(scope="module")
def checked() -> Checked:
    return examine(load(CONTENT), TODAY)


@pytest.fixture(scope="module")
def deal(checked: Checked) -> Deal:
    return next(deal for deal in checked.corpus.deals if deal.id == "veenkreek")


@pytest.fixture(scope="module")
def pages(checked: Checked, press: Press) -> dict[str, bytes]:
    return {path: data for path, data in press.site(checked) if path.startswith(ROOT)}


def read(**files: str) -> Parsed:
    endings = {"aanhef": ".md", "slot": ".md"}
    named = {f"{name}{endings.get(name, '.yml')}": text for name, text in files.items()}
    return parsed(example_files("") | {"aanhef.md": PARTIES} | named)


def complaints(found: Parsed) -> list[str]:
    return [f"{f.code} {f.span.line}: {f.message}" for f in found.findings]


# -- signatures

SLOTS = {
    "Aldus getekend te Den Haag op 3 maart 2025,\n\nDe Minister van Water,\n\nde heer A. Berg": [
        ("partij-1", "de heer A. Berg", "", "", "Den Haag", date(2025, 3, 3))
    ],
    "- De Minister: mevrouw B. Dal, directeur, te Oever op 4 april 2025\n- Oever, C. de Vries (wethouder)": [
        ("partij-1", "mevrouw B. Dal", "directeur", "", "Oever", date(2025, 4, 4)),
        ("partij-2", "C. de Vries", "wethouder", "", "", None),
    ],
    "Namens de gemeente Oever: C. de Vries, burgemeester": [
        ("partij-2", "C. de Vries", "burgemeester", "de gemeente Oever", "", None)
    ],
    "De Minister van Water,\n\n........................\n\nOever,\n\n........................": [],
    "De Minister en de gemeente Oever werken graag samen.": [],
    "Alle partijen hebben op 3 maart 2025 getekend.": [],
}


@pytest.mark.parametrize("text", SLOTS)
def test_signatures_are_read_from_the_closing_words(text: str) -> None:
    found = read(slot=f"# Ondertekening\n\n{text}\n")
    assert not found.findings
    signatures = [(s.partij, s.naam, s.functie, s.namens, s.plaats, s.datum) for s in found.deal.ondertekeningen]
    assert signatures == SLOTS[text]


def test_a_record_of_a_signature_takes_the_name_from_the_party() -> None:
    found = read(ondertekening="ondertekeningen:\n  - {partij: partij-1, plaats: Oever, datum: 2025-03-03}\n")
    assert not found.findings
    assert [(s.naam, s.deel) for s in found.deal.ondertekeningen] == [("de heer A. Berg", "")]


WRONG_RECORDS = {
    "partij: partij-9, datum: 2025-03-03": "B005 2: de deal heeft geen partij 'partij-9'",
    "partij: partij-1": "B004 2: ondertekening: het veld 'datum' ontbreekt",
    "partij: partij-2, datum: 2025-03-03": "B004 2: ondertekening: de tekst zegt niet wie voor deze partij tekent",
    "partij: partij-1, datum: 3 maart": "B005 2: het veld 'datum' heeft de waarde '3 maart'",
    "partij: partij-1, datum: 2025-03-03, rol: x": "B003 2: ondertekening: onbekend veld 'rol'",
}


@pytest.mark.parametrize("record", WRONG_RECORDS)
def test_a_wrong_record_of_a_signature_is_told(record: str) -> None:
    found = read(ondertekening=f"ondertekeningen:\n  - {{{record}}}\n")
    assert complaints(found) == [WRONG_RECORDS[record]]


def test_a_signature_in_text_and_record_is_stated_twice() -> None:
    slot = "De Minister van Water, de heer A. Berg\n"
    found = read(slot=slot, ondertekening="ondertekeningen:\n  - {partij: partij-1, datum: 2025-03-03}\n")
    assert complaints(found) == ["B005 2: deze ondertekening staat al in de tekst (slot.md)"]


# -- the gazette's record

PUBLISHED = "ondertekend: 2025-01-01\nstaatscourant: "
STATES = {
    "concept\n": "",
    "ondertekend\n": "",
    "ondertekend\nondertekend: 2025-01-01\n": "",
    "aangeboden\nondertekend: 2025-01-01\naangeboden: 2025-01-02\n": "",
    f"gepubliceerd\n{PUBLISHED}{{nummer: 12, datum: 2025-01-03}}\n": "",
    f"gepubliceerd\n{PUBLISHED}{{nummer: 12-n1, datum: 2025-01-03, vervangt: stcrt-2024-12}}\n": "",
    f"gepubliceerd\n{PUBLISHED}{{nummer: 12-n2, datum: 2025-01-03, verbetert: stcrt-2024-12-n1}}\n": "",
    "aangeboden\nondertekend: 2025-01-01\n": "het veld 'aangeboden' ontbreekt",
    "aangeboden\naangeboden: 2025-01-02\n": "het veld 'ondertekend' ontbreekt",
    "gepubliceerd\nondertekend: 2025-01-01\n": "het veld 'staatscourant' ontbreekt",
    f"gepubliceerd\n{PUBLISHED}{{nummer: 12}}\n": "het veld 'datum' ontbreekt",
    f"gepubliceerd\n{PUBLISHED}{{datum: 2025-01-03}}\n": "het veld 'nummer' ontbreekt",
    f"gepubliceerd\n{PUBLISHED}{{nummer: 012, datum: 2025-01-03}}\n": "geen nummer van de Staatscourant",
    f"gepubliceerd\n{PUBLISHED}{{nummer: stcrt-2025-12, datum: 2025-01-03}}\n": "geen nummer van de Staatscourant",
    f"gepubliceerd\n{PUBLISHED}{{nummer: 12-n1, datum: 2025-01-03}}\n": "van welke publicatie staat er niet",
    f"gepubliceerd\n{PUBLISHED}{{nummer: 12, datum: 2025-01-03, vervangt: stcrt-2024-12}}\n": "kan niet horen bij",
    f"gepubliceerd\n{PUBLISHED}{{nummer: 12-n1, datum: 2025-01-03, vervangt: stcrt-2024-13}}\n": "kan niet horen bij",
    f"gepubliceerd\n{PUBLISHED}{{nummer: 12-n1, datum: 2025-01-03, vervangt: stcrt-2026-12}}\n": "van een later jaar",
    f"gepubliceerd\n{PUBLISHED}{{nummer: 12-n1, datum: 2025-01-03, vervangt: 12}}\n": "geen identificatie",
    "concept\nondertekend: 2025-01-01\n": "maar het veld 'ondertekend' is ingevuld",
    "ondertekend\nstaatscourant: {nummer: 12, datum: 2025-01-03}\n": "maar het veld 'staatscourant' is ingevuld",
    "aangeboden\nondertekend: 2025-01-03\naangeboden: 2025-01-02\n": "ligt voor de dag bij 'ondertekend'",
}


@pytest.mark.parametrize("state", STATES)
def test_each_state_asks_what_it_needs(state: str) -> None:
    found = complaints(read(deal=FACTS + state))
    assert (not found) if not STATES[state] else len(found) == 1
    assert STATES[state] in "".join(found)


def test_a_reprint_keeps_the_year_of_what_it_replaces() -> None:
    record = "{nummer: 12-n1, datum: 2025-01-03, vervangt: stcrt-2024-12}"
    found = read(deal=f"{FACTS}gepubliceerd\nondertekend: 2024-12-01\nstaatscourant: {record}\n").deal
    assert found.feiten.staatscourant
    assert found.feiten.staatscourant.identificatie == "stcrt-2024-12-n1"


# -- on the site


def test_the_whole_text_has_every_word_of_the_closing_and_the_annexes(deal: Deal, pages: dict[str, bytes]) -> None:
    wanted = [word.text for word in deal_words(deal)]
    assert signed_words([pages[f"{ROOT}tekst/index.html"]]) == wanted
    assert "Rietmonde" in wanted


def test_the_pages_one_by_one_have_every_word_too(deal: Deal, pages: dict[str, bytes]) -> None:
    names = ["aanhef", *(a.id for a in deal.artikelen), "slot", *(annex.id for annex in deal.alle_bijlagen)]
    assert signed_words([pages[f"{ROOT}{name}/index.html"] for name in names]) == [w.text for w in deal_words(deal)]


def test_what_the_text_says_of_an_annex_leads_to_it(checked: Checked) -> None:
    found = [ref for refs in checked.corpus.links["veenkreek"].verwijzingen.values() for ref in refs]
    led = {(ref.tekst.lower(), ref.doelen[0]) for ref in found if ref.staat is Staat.INTERN}
    assert {("bijlage 1", "bijlage-1"), ("bijlage a", "bijlage-a"), ("bijlage 3", "bijlage-3")} <= led
    assert ("tabel 1", "bijlage-1-tabel-1") in led
    assert not [ref.tekst for ref in found if ref.staat is Staat.DOOD]


def test_the_official_publication_is_linked_and_called_authentic(pages: dict[str, bytes]) -> None:
    page = pages[f"{ROOT}index.html"].decode()
    for part in ("stcrt-2025-8231-n1.html", "stcrt-2025-8231-n1.pdf", "stcrt-2025-8231.html", "authentieke tekst"):
        assert part in page


def test_an_open_party_is_shown_as_open(collection: Checked, site: dict[str, bytes]) -> None:
    real = next(deal for deal in collection.corpus.deals if deal.id == "groningen-noord-ii")
    page = site["deals/groningen-noord-ii/partijen/index.html"].decode()
    assert page.count("nog niet bekend") == len(real.partijen) > 4
    assert "geen officiële bekendmaking" in site["deals/groningen-noord-ii/index.html"].decode()


def test_a_received_annex_is_published_and_attached_as_it_came(
    checked: Checked, press: Press, deal: Deal, pages: dict[str, bytes]
) -> None:
    given = (CONTENT / ROOT / "bijlagen/03-steunbrief.pdf").read_bytes()
    assert pages[f"{ROOT}bijlagen/03-steunbrief.pdf"] == given
    attached = pypdf.PdfReader(io.BytesIO(press.pdf(deal, checked))).attachments
    assert attached["03-steunbrief.pdf"] == [given]


# -- what may not be seen

SECRET = "Zwijgwoord"


@pytest.fixture
def kept_back(tmp_path: Path) -> Path:
    """The small collection with a draft, an annex that is closed, a letter that is closed, and one under embargo."""
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    annexes = content / ROOT / "bijlagen"
    text = f"# Bijlage 4 – {SECRET}\n\n{SECRET} kost € 5[^1]. Zie artikel 1.\n\n[^1]: {SECRET}noot op 1 mei 2027.\n"
    table = f'tabellen:\n  - kop: {SECRET}\n    kolommen: [{{kop: A}}]\n    rijen: [{{cellen: ["{SECRET}"]}}]\n'
    (annexes / "04-dicht.md").write_text(f"{text}\n{{tabel-1}}\n", encoding="utf-8")
    (annexes / "04-dicht.yml").write_text(table, encoding="utf-8")
    (annexes / "05-later.md").write_text(text.replace("Bijlage 4", "Bijlage 5"), encoding="utf-8")
    (annexes / "06-brief.pdf").write_bytes(sound(3))
    letter = f"titel: {SECRET}brief, van: {SECRET}, datum: 2025-01-01, sha256: {hashlib.sha256(sound(3)).hexdigest()}"
    with (annexes / "bijlagen.yml").open("a", encoding="utf-8") as register:
        register.write("  - {bestand: 04-dicht.md, openbaar: nee}\n  - {bestand: 05-later.md, embargo: 2026-06-01}\n")
        register.write(f"  - {{bestand: 06-brief.pdf, openbaar: nee, {letter}}}\n")
    small = content / "deals/kleinste/aanhef.md"
    small.write_text(f"# Regio Deal {SECRET}\n", encoding="utf-8")
    letter_facts = content / "documenten/brief-waterland/document.yml"
    facts = re.sub(r"samenvatting: .*", f"samenvatting: {SECRET}\nopenbaar: nee", letter_facts.read_text("utf-8"))
    letter_facts.write_text(facts, encoding="utf-8")
    return content


def leaks(site: Path) -> list[str]:
    """The files in which the secret stands, in the letters of a PDF and the files in it too."""
    word, out = SECRET.lower(), []
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        data = path.read_bytes()
        texts = [data.decode("utf-8", "replace"), str(path)]
        if data.startswith(b"%PDF"):
            reader = pypdf.PdfReader(io.BytesIO(data))
            texts += [page.extract_text() for page in reader.pages]
            texts += [pdf_text(data)] if "/StructTreeRoot" in reader.root_object else []
            texts += [one.decode("utf-8", "replace") for many in reader.attachments.values() for one in many]
        if word in "".join(texts).lower() or "06-brief" in texts[1]:
            out.append(path.relative_to(site).as_posix())
    return out


def printed(content: Path, site: Path, day: date) -> list[str]:
    root = Path(__file__).parent.parent
    publish(Project(root, content, site), examine(load(content), day), lambda *_: None)
    return leaks(site)


def test_nothing_that_is_kept_back_is_in_any_file(kept_back: Path, tmp_path: Path) -> None:
    assert printed(kept_back, tmp_path / "site", TODAY) == []
    assert not (tmp_path / "site/deals/kleinste").exists()
    assert not (tmp_path / "site/documenten/brief-waterland").exists()
    assert (tmp_path / "site/deals/veenkreek/bijlage-1/index.html").exists()


def test_a_build_says_what_it_kept_back(
    kept_back: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(Path(__file__).parent.parent)
    options = ["build", "--content", str(kept_back), "--site", str(tmp_path / "uit"), "--today", "2026-01-01"]
    assert main(options) == 0
    said = capsys.readouterr().err
    assert "niet openbaar, dus niet op de site: kleinste, brief-waterland" in said
    assert "uit: 3 deals" in said


def test_an_embargo_ends_on_its_day_and_then_the_words_are_found(kept_back: Path, tmp_path: Path) -> None:
    found = printed(kept_back, tmp_path / "site", date(2026, 6, 1))
    wanted = {"bijlage-5/index.html", "tekst/index.html", "veenkreek.json", "veenkreek.pdf"}
    assert {f"{ROOT}{name}" for name in wanted} <= set(found)
    assert not any("bijlage-4" in name or "bijlage-6" in name for name in found)


def test_an_editor_sees_a_draft_but_an_export_has_no_closed_annex(kept_back: Path) -> None:
    checked = examine(load(kept_back), TODAY)
    shown = checked.disclosed(drafts=True).corpus
    assert {deal.id for deal in shown.deals} == {deal.id for deal in checked.corpus.deals}
    deal = next(deal for deal in shown.deals if deal.id == "veenkreek")
    assert [annex.id for annex in deal.alle_bijlagen] == ["bijlage-1", "bijlage-a", "bijlage-3"]


def test_what_hides_nothing_is_printed_as_it_is(checked: Checked) -> None:
    open_only = replace(
        checked, corpus=replace(checked.corpus, deals=tuple(d for d in checked.corpus.deals if d.id != "kleinste"))
    )
    assert open_only.disclosed() is open_only
