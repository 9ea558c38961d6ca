"""Layout of a new text of a deal: the present text moves to ``versies/``, a draft with equal words takes its place."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from dealpers.build.atomic import write_file
from dealpers.corpus.status import start_date
from dealpers.dutch.regex import regex
from dealpers.model import Deal, Feiten, Status, Tekstfeiten, Wijziging
from dealpers.model.finding import DealsError
from dealpers.model.troubles import refusals
from dealpers.model.veld import record_fields
from dealpers.parse.deal import CLOSING, FACTS, SIGNATURES
from dealpers.parse.folder import PROVENANCE
from dealpers.parse.levensloop import DOCUMENTS, LIFE
from dealpers.parse.versies import DEEDS, FOLDER, STATE
from dealpers.parse.voortgang.read import FOLDER as PROGRESS
from dealpers.render.source.deal import text_state
from dealpers.render.source.yaml import write_record

_APART = tuple(name.rstrip("/") for name in (FACTS, FOLDER, DEEDS, LIFE, DOCUMENTS, PROGRESS))
"""Names in the folder of a deal that belong to the deal as a whole."""
_STATE = tuple(field.name for field in record_fields(Tekstfeiten))
_KEY = regex(r"([a-z][a-z-]*)\s*:")


def first_day(deal: Deal, given: date | None) -> date:
    """First day of the present text. Raises ``DealsError`` if neither the text nor ``given`` has the day."""
    amended = deal.feiten.wijzigingen[0].op if deal.feiten.wijzigingen else None
    signed = deal.feiten.ondertekend
    day = given or amended or start_date(deal) or (signed + timedelta(days=1) if signed else None)
    if day is None:
        raise DealsError(
            f"de tekst van {deal.id} zegt niet sinds wanneer zij geldt", "geef die dag met --sinds, zoals 2025-01-31"
        )
    return day


def amend(deal: Deal, folder: Path, change: Wijziging, since: date) -> Iterator[Path]:
    """Lay out a new text that begins with an amendment, and yield the paths that changed.

    Raises ``DealsError`` if the newest text is a draft, the day is not after ``since``, or the disk refuses.
    """
    if deal.feiten.status is Status.CONCEPT:
        raise DealsError(
            f"de nieuwste tekst van {deal.id} is een concept", "werk die af; er is maar één concept tegelijk"
        )
    if change.op <= since:
        raise DealsError(
            f"de nieuwe tekst geldt vanaf {change.op}, maar de tekst die er nu is geldt pas vanaf {since}",
            "kies met --op een latere dag",
        )
    there = folder / FOLDER / since.isoformat()
    if os.path.lexists(there):
        raise DealsError(f"{there} bestaat al", "kies met --sinds een andere dag, of ruim die map op")
    facts = _amended((folder / FACTS).read_text(encoding="utf-8"), deal.feiten, change)
    with refusals(f"{folder} is niet te veranderen"):
        _copy(deal.feiten, folder, there)
        yield there
        write_file(folder / FACTS, facts.encode())
        yield folder / FACTS
        source = deal.herkomst.bestand if deal.herkomst else ""
        for name in (CLOSING, SIGNATURES, PROVENANCE, *([source] if source else [])):
            (folder / name).unlink(missing_ok=True)


def _copy(facts: Feiten, folder: Path, there: Path) -> None:
    """Copy the files of the present text, with its state, into a folder that appears whole."""
    there.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".nieuw-", dir=there.parent, ignore_cleanup_errors=True) as fresh:
        whole = Path(fresh, there.name)
        whole.mkdir()
        for path in sorted(folder.iterdir()):
            if path.name in _APART or path.name.startswith("."):
                continue
            if path.is_dir():
                shutil.copytree(path, whole / path.name)
            else:
                shutil.copy2(path, whole / path.name)
        (whole / STATE).write_text(write_record(text_state(facts)), encoding="utf-8", newline="\n")
        os.rename(whole, there)


def _amended(text: str, facts: Feiten, change: Wijziging) -> str:
    """``deal.yml`` of the new text: a draft, without the state of the text before; other lines stay as they are."""
    remaining: list[str] = []
    dropped = False
    for line in text.splitlines():
        if match := _KEY.match(line):
            dropped = match[1] in (*_STATE, "wijzigingen")
            if match[1] == "status":
                remaining.append(f"status: {Status.CONCEPT.value}")
        if not dropped or line.startswith("#"):
            remaining.append(line)
    blank = Feiten(soort="", status=Status.CONCEPT, samenvatting="")
    written = write_record(replace(blank, wijzigingen=(change, *facts.wijzigingen)))
    changes = written[written.index("wijzigingen:") :]
    return "\n".join(remaining).rstrip("\n") + "\n" + changes
