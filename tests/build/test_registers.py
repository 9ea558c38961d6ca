"""Registers are parsed again only after a change of one of their files."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from small_deals import CONTENT

from dealpers.build import pipeline, registers
from dealpers.build.cache import Memo, MemoryCache
from dealpers.model import Wet
from dealpers.model.source import Source
from dealpers.parse import Report, statutes


@pytest.mark.no_cover  # the same lines again and again
def test_registers_are_parsed_again_only_after_a_change_of_one_of_their_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = shutil.copytree(CONTENT, tmp_path / "content")
    parsed: list[str] = []
    real = statutes

    def noting(source: Source, report: Report) -> tuple[Wet, ...]:
        parsed.append(source.name)
        return real(source, report)

    def examine() -> int:
        pipeline.examine(pipeline.load(content), date(2026, 1, 1), memo=memo)
        return len(parsed)

    monkeypatch.setattr(registers, "statutes", noting)
    memo = Memo(MemoryCache())
    assert examine() == 1
    preamble = content / "deals/waterland-west/aanhef.md"
    preamble.write_text(preamble.read_text("utf-8").replace("# ", "# Nieuwe ", 1), "utf-8")
    assert examine() == 1
    (content / "onderwerpen.yml").write_text("onderwerpen:\n- id: oever\n  naam: oevers\n")
    assert examine() == 2
