"""Two thousand spoiled files: no exception, and every finding has a place inside its file and a hint."""

import random
import resource
import shutil
import time
from datetime import date
from pathlib import Path

import pytest
from conftest import ROOT
from small_deals import CONTENT

from dealpers.build import pipeline
from dealpers.check.report import as_text
from dealpers.check.report_forms import as_github, as_json
from dealpers.model.finding import Diagnostic

TOKENS = (
    b"\n",
    b"\n\n",
    b"# ",
    b"## ",
    b"### 1. ",
    b"#### 1a ",
    b"- ",
    b"1. ",
    b"   a. ",
    b"[^1]",
    b"\n[^1]: ",
    b"{tabel-1}",
    b"*",
    b"**",
    b"<https://",
    b"\\",
    b"\t",
    b": ",
    b"&a ",
    b"*a ",
    b"!!x ",
    b"<<: ",
    b"[",
    b"]",
    b"{",
    b"}",
    b"---\n",
    b"...\n",
    b"|\n",
    b">-\n",
    b'"',
    b"'",
    b"%YAML 1.1\n",
    b"? ",
    b"\x00",
    b"\xff",
    b"\xe2\x80\xa8",
    b"\xc2\xa0",
    b"\xef\xbb\xbf",
    b"artikel 1, tweede lid ",
    b"onder 1 tot en met 9999999 ",
    b"hierna te noemen: ",
    b"(",
    b"\xe2\x82\xac 5,5 mln. ",
    b"31 februari 2025",
    b"Hoofdstuk 1",
    b"\r",
    b"\r\n",
    b"--2",
    b"streepje ",
    b"0" * 5000,
)


def mutate(data: bytes, dice: random.Random) -> bytes:
    offset = dice.randrange(len(data) + 1)
    to = min(len(data), offset + dice.choice((1, 1, 3, 20, 200)))
    lines = data.split(b"\n")
    match dice.randrange(12):
        case 0:
            return data[:offset] + data[to:]
        case 1:
            return data[:to] + data[offset:to] * dice.choice((1, 2, 50)) + data[to:]
        case 2 | 3 | 4 | 5:
            return data[:offset] + dice.choice(TOKENS) + data[offset:]
        case 6:
            one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
            lines[one], lines[other] = lines[other], lines[one]
            return b"\n".join(lines)
        case 7:
            return data[:offset]
        case 8:
            return data[:offset] + bytes(dice.randrange(256) for _ in range(dice.randrange(1, 9))) + data[offset:]
        case 9:
            dice.shuffle(lines)
            return b"\n".join(lines)
        case 10:
            token = dice.choice(TOKENS)
            return data[:offset] + token * dice.choice((20, 200)) + data[offset:]
        case _:
            line = dice.randrange(len(lines))
            lines[line] = b" " * dice.randrange(9) + lines[line].lstrip()
            return b"\n".join(lines)


def hostile(dice: random.Random) -> bytes:
    """20 kB of one thing; benchmarks/regex_growth.py has the long ones."""
    token = dice.choice(
        (*TOKENS, b"a ", b"1 ", b"((", b"..", b"[^1] ", b"  ", b"[[", b"a: b\n", b"- - ", b"1. a\n", b"   ", b"> ")
    )
    begin = dice.choice(
        (
            b"",
            b"# T\n\n## Partijen\n\n1. ",
            b"## Artikel 1\n\n",
            b"## Artikel 1\n\n1. ",
            b"tabellen:\n  - kop: ",
            b"soort: ",
        )
    )
    return begin + token * (20_000 // len(token)) + dice.choice((b"", b"x\n"))


def assert_well_told(finding: Diagnostic, names: dict[str, list[str]], folders: tuple[str, ...]) -> None:
    span = finding.span
    assert finding.message
    assert finding.hint, finding
    assert span.line >= 1
    assert span.column >= 1
    if span.name in names:
        lines = names[span.name]
        assert span.line <= len(lines), finding
        assert span.column <= len(lines[span.line - 1]) + 1, finding
    else:
        assert span.name.startswith(folders), finding
        assert (span.line, span.column) == (1, 1) or finding.code == "B001", finding


SEEDS = (20260101, 20260102, 20260103, 20260104)


@pytest.mark.parametrize("seed", [*SEEDS, *(pytest.param(n, marks=pytest.mark.attack) for n in range(4))])
def test_five_hundred_spoiled_files_each_end_in_findings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.chdir(tmp_path)
    files = [path for path in CONTENT.rglob("*") if path.suffix in (".md", ".yml") and "pages" not in path.parts]
    real = [ROOT / "content/deals/groningen-noord-ii" / name for name in ("aanhef.md", "financien.yml", "redactie.yml")]
    dice = random.Random(seed)
    worst, started = (0.0, ""), time.perf_counter()
    for number in range(500):
        origin = dice.choice(files if number % 25 else real)
        deal = origin.parent.parent if origin.parent.name in ("artikelen", "bijlagen") else origin.parent
        place = Path("content/wetten.yml")
        if origin.name != "wetten.yml":
            place = Path("content/deals/x") / origin.relative_to(deal)
        shutil.rmtree("content", ignore_errors=True)
        shutil.copytree(CONTENT / "deals/kleinste", "content/deals/x")  # what is spoiled is put among it
        data = origin.read_bytes()
        for _ in range(dice.choice((1, 1, 2, 5))):
            data = mutate(data, dice)
        if number % 50 == 0:
            data = hostile(dice)
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(data)
        begun = time.perf_counter()
        checked = pipeline.examine(pipeline.load(Path("content")), date(2026, 1, 1))
        worst = max(worst, (time.perf_counter() - begun, f"{number} {place}"))
        sources = checked.loaded.by_name()
        names = {name: source.lines() for name, source in sources.items()}
        for finding in checked.findings:
            assert_well_told(finding, names, ("content/",))
        for finding in checked.findings[:3]:
            assert as_text(finding, sources).encode()
            assert as_github(finding).encode()
        assert as_json(checked.findings[:50]).encode()
    print(f"500 files in {time.perf_counter() - started:.1f} s, the slowest {worst[0]:.2f} s ({worst[1]})")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most")
