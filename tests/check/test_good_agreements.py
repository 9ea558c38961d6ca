"""Agreements in many wordings without faults: the rules say nothing about them."""

from pathlib import Path

import pytest
from making import check, read

from dealpers.check import example_files
from dealpers.model.finding import Severity

GOOD = sorted((Path(__file__).parent / "goed").glob("*.txt"))
QUIET = ("A", "K", "V504", "V401")
"""Remarks about taste, which a good text may earn."""


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_text_has_no_finding(path: Path) -> None:
    findings, corpus = read(example_files(path.read_text(encoding="utf-8")))
    every = [*findings, *check(corpus)]
    messages = [f"{f.severity} {f.code} {f.span}: {f.message}" for f in every]
    heavy = [text for text, f in zip(messages, every, strict=True) if f.severity is not Severity.INFO]
    light = [text for text, f in zip(messages, every, strict=True) if not f.code.startswith(QUIET)]
    assert sorted({*heavy, *light}) == []
