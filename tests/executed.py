"""Site of a few small deals, made by a given runner."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from conftest import ROOT
from small_deals import CONTENT

from dealpers.build import pipeline, publishing
from dealpers.build.cache import Memo
from dealpers.build.site import Project

TEXTS = ("deals/kleinste", "deals/veenkreek", "deals/waterland-west", "documenten/brief-waterland", "pages")
"""Texts that cite one another, with a received annex, an older text and a PDF each."""


def published(
    folder: Path, name: str, memo: Memo, progress: Callable[[str, int, int], None] | None = None
) -> dict[str, bytes]:
    """Files by path of the site ``folder/name`` of these texts."""
    content = folder / "content"
    if not content.exists():
        for text in TEXTS:
            shutil.copytree(CONTENT / text, content / text)
        shutil.copy(CONTENT / "wetten.yml", content)
    project = Project(root=ROOT, content=content, site=folder / name)
    checked = pipeline.examine(pipeline.load(content), date(2026, 1, 1), memo=memo)
    publishing.publish(project, checked, progress or (lambda *_: None))
    return files_of(project.site)


def files_of(site: Path) -> dict[str, bytes]:
    """Files of a site by path."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
