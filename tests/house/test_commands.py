"""Every command of the documentation runs as written."""

import re
import shlex
import shutil
from pathlib import Path

import pytest
from conftest import ROOT
from docx_making import document, paragraph
from git_making import committed
from small_deals import CONTENT

from dealpers import cli

TEXTS = (*sorted((ROOT / "docs").glob("*.md")), *sorted((ROOT / "docs/hosting").glob("*.md")), ROOT / "README.md")
_COMMAND = re.compile(
    r"^ *(?:\S*[/\\])?(?:dealpers|python3? build\.py|python3? -m dealpers) ([a-z].*)$"
    r"|`dealpers ([^`\n]+(?:\n[^`\n]+)?)`",
    re.M,
)
"""Command on a line of its own, however it starts the program, or in running text."""
_ELSEWHERE = {"--cluster", "--sleutel"}
"""Options that need other machines, or a key of the user; tests of their own start these."""
_SERVED = {"serve"}
"""Verbs that wait for a browser; the journey of a new publisher starts them."""
_PARTS = {"/akte/toetreding-1": "", "/versie/2024-02-01": ""}
"""Parts of names in examples that the small deals lack."""


def commands() -> list[str]:
    """Commands of all texts, each once, in their order."""
    texts = [*TEXTS, ROOT / "CONTRIBUTING.md", ROOT / "templates/begin/README.md"]
    matches = (match for path in texts for match in _COMMAND.finditer(path.read_text("utf-8")))
    return list(dict.fromkeys(" ".join((match[1] or match[2]).split()) for match in matches))


def test_every_command_of_the_documentation_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("regio-deal-voorbeeld", "eerste-deal", "groningen"):
        shutil.copytree(CONTENT / "deals/kleinste", tmp_path / "content/deals" / name)
    facts = "soort: Deal\nstatus: vastgesteld\nvastgesteld: {door: de raad, op: 2025-01-01}\nsamenvatting: Kort.\n"
    voorbeeld = tmp_path / "content/deals/regio-deal-voorbeeld/deal.yml"
    voorbeeld.write_text(f"{facts}geldt-van: 2025-01-01\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: Deals\n", "utf-8")
    for name in ("convenant.docx", "bestand.docx"):
        title = name.removesuffix(".docx").capitalize()
        (tmp_path / name).write_bytes(document(paragraph(f"Convenant {title}") + paragraph("Partijen werken samen.")))
    committed(tmp_path)
    monkeypatch.chdir(tmp_path)
    run = []
    for line in commands():
        words = shlex.split(line.replace("<id>", "groningen").replace("MAP", "site").replace("TAK", "tak"))
        if words[0] in _SERVED or words in (["init"], ["VERB"]) or _ELSEWHERE & set(words):
            continue
        for part, nothing in _PARTS.items():
            words = [word.replace(part, nothing) for word in words]
        if words[0] == "init":
            shutil.rmtree(words[1], ignore_errors=True)
        if words == ["verify", "site"]:
            cli.main(["build"])
        status = cli.main(words)
        stderr = capfd.readouterr().err
        assert status in (cli.CLEAN, *((cli.FAULTY,) if words[0] in ("check", "fmt", "build") else ())), (line, stderr)
        run.append(words[0])
    assert {"build", "check", "export", "fmt", "import", "init", "new", "teken", "verify", "verschil"} <= set(run)
