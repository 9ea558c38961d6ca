"""Verbs ``teken`` and ``wijzig``: freezing a text, and laying out the next one."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from making import deal_of, parsed

from dealpers.cli import main
from dealpers.cli.freeze import frozen
from dealpers.corpus.fidelity import deal_words, differences, source_words
from dealpers.model import Herkomst

FACTS = "# Feiten\nsoort: Deal\nstatus: {}\nsamenvatting: >-\n  Een voorbeeld\n  van twee regels.\ntranche: derde\n"
ARTICLE = "## Artikel 1 – Looptijd\n\n1. Deze deal treedt in werking op 1 maart 2025.\n2. \\- 5 graden is koud.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    place = tmp_path / "content" / "deals" / "proef"
    (place / "artikelen").mkdir(parents=True)
    (place / "deal.yml").write_text(FACTS.format("vastgesteld"), encoding="utf-8")
    (place / "aanhef.md").write_text("# Deal Proef\n", encoding="utf-8")
    (place / "artikelen" / "01-looptijd.md").write_text(ARTICLE, encoding="utf-8")
    return place


def findings(capsys: pytest.CaptureFixture[str], *more: str) -> str:
    main(["check", "--today", "2026-01-01", *more])
    return capsys.readouterr().err


@pytest.mark.no_cover  # the same lines as in other tests
def test_a_frozen_text_has_its_words_and_a_changed_word_is_found(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["teken", "proef", "--op", "2025-02-01"]) == 0
    assert "vastgelegd: 2025-02-01" in (folder / "herkomst.yml").read_text(encoding="utf-8")
    assert "V005" not in findings(capsys)
    (folder / "artikelen" / "01-looptijd.md").write_text(ARTICLE.replace("koud", "warm"), encoding="utf-8")
    assert "hier staat 'warm.', in de bron (regel 4) staat 'koud.'" in findings(capsys)


def test_a_text_is_frozen_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["teken", "proef"]) == 0
    assert main(["teken", "proef"]) == 2
    assert "naast deze tekst ligt al een bron (bron.txt)" in capsys.readouterr().err
    assert main(["teken", "proef", "--tekst", "2020-01-01"]) == 2
    assert "proef heeft geen tekst 2020-01-01" in capsys.readouterr().err


def test_a_signed_text_without_source_is_an_error(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "V505" not in findings(capsys)
    (folder / "deal.yml").write_text(FACTS.format("ondertekend"), encoding="utf-8")
    assert "fout V505: deze tekst is ondertekend, maar er ligt geen bron naast" in findings(capsys)
    main(["teken", "proef"])
    capsys.readouterr()
    assert "V505" not in findings(capsys)


@pytest.mark.parametrize(
    "text",
    [
        "## Artikel 1 – Tekens\n\n- Een\n- \\- Twee\n\nDrie\n\n\\# Vier\n\n\\| vijf \\|\n",
        "## Artikel 1 – Noot\n\nEen woord[^1] met noot.\n\n[^1]: De noot.\n",
        "## Artikel 1 – *Nadruk*\n\n1. **Vet** <https://example.nl/a>\n   a) een;\n   b) \\* twee.\n",
    ],
)
def test_the_source_of_any_text_has_the_words_of_the_text(text: str) -> None:
    deal = deal_of(text)
    source = frozen(deal, date(2025, 1, 1))["bron.txt"].decode()
    origin = Herkomst(bestand="bron.txt", sha256="", beschrijving="", tekst=source)
    assert differences(source_words(origin), deal_words(deal)) == ()


@pytest.mark.no_cover  # the same lines as in other tests
def test_a_new_text_is_a_draft_beside_the_text_that_stays(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["teken", "proef"])
    assert main(["wijzig", "proef", "--op", "2026-07-01", "--besluit", "Eerste wijziging"]) == 0
    older = folder / "versies" / "2025-03-01"
    assert (older / "artikelen" / "01-looptijd.md").read_text(encoding="utf-8") == ARTICLE
    assert (older / "tekst.yml").read_text(encoding="utf-8") == "status: vastgesteld\n"
    assert (older / "bron.txt").is_file()
    assert not (folder / "bron.txt").exists()
    facts = (folder / "deal.yml").read_text(encoding="utf-8")
    assert facts == FACTS.format("concept") + "wijzigingen:\n  - op: 2026-07-01\n    besluit: Eerste wijziging\n"
    assert " fout " not in findings(capsys)
    read = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.*")}
    assert not parsed(read, "proef").findings


def test_the_state_of_the_older_text_moves_with_it(folder: Path) -> None:
    state = (
        "ondertekend: 2025-02-01\npublicaties:\n  # de eerste\n\n  - {soort: eerste, nummer: 12, datum: 2025-02-10}\n"
    )
    (folder / "deal.yml").write_text(FACTS.format("gepubliceerd") + state, encoding="utf-8")
    main(["teken", "proef"])
    assert main(["wijzig", "proef", "--op", "2026-07-01"]) == 0
    facts = (folder / "deal.yml").read_text(encoding="utf-8")
    assert "publicaties" not in facts
    assert "ondertekend" not in facts
    moved = (folder / "versies" / "2025-03-01" / "tekst.yml").read_text(encoding="utf-8")
    assert moved.startswith("status: gepubliceerd\nondertekend: 2025-02-01\npublicaties:\n  - soort: eerste\n")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["proef", "--op", "2025-03-01"], "geldt pas vanaf 2025-03-01"),
        (["proef", "--op", "2025-03-01", "--sinds", "2025-06-01"], "geldt pas vanaf 2025-06-01"),
        (["anders", "--op", "2026-01-01"], "er is geen deal anders"),
        (["proef"], "er ontbreekt iets: DATUM"),
        (["proef", "--op", "morgen"], "geen datum als 2028-12-31: 'morgen'"),
    ],
)
def test_a_wrong_amendment_changes_nothing(
    folder: Path, words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(path.read_bytes() for path in folder.rglob("*.*"))
    assert main(["wijzig", *words]) == 2
    assert message in capsys.readouterr().err
    assert sorted(path.read_bytes() for path in folder.rglob("*.*")) == before


def test_a_deal_without_a_first_day_asks_for_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "artikelen" / "01-looptijd.md").write_text("## Artikel 1 – Geld\n\nTekst.\n", encoding="utf-8")
    assert main(["wijzig", "proef", "--op", "2026-07-01"]) == 2
    assert "geef die dag met --sinds" in capsys.readouterr().err
    assert main(["wijzig", "proef", "--op", "2026-07-01", "--sinds", "2025-01-01"]) == 0
    assert main(["wijzig", "proef", "--op", "2027-07-01"]) == 2
    assert "is een concept" in capsys.readouterr().err
    shutil.rmtree(folder / "versies")
