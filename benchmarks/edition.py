"""Whole edition against a lower bound: a bare markdown-it and Jinja2 loop over its pages, and bare Typst on its words.

All figures are processor time of whole processes with their start-up, in one run on one processor. The edition holds
pages, data, search, checks and the gazettes; it is built without a cache, and again after a change of one word. Bare
Typst sets the same paragraphs in the same font, tagged as PDF/UA-1 and PDF/A-3a, with optimised line breaking. Beside
these, other site builders print the same pages, and WeasyPrint the main text of each deal, without tags.

The modules of the program are compiled to bytecode before, as an installer does, and its templates and patterns by the
build of another project.
Usage: python benchmarks/edition.py [DEALS]
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

import generate
from gazette import STYLE
from rivals import RIVALS, bare, can_run, pages
from scale import SEED, edit, project

from dealpers.model import Deal, alineas
from dealpers.model.source import Source
from dealpers.parse import parse_deal

ROOT = Path(__file__).parent.parent
TYPST = """
import json, sys, typst
fonts = typst.Fonts(include_system_fonts=False, font_paths=[sys.argv[1]])
compiler = typst.Compiler("bare.typ", font_paths=fonts, ignore_system_fonts=True)
for number, words in enumerate(json.load(open("deals.json"))):
    pdf = compiler.compile(
        format="pdf", sys_inputs={"data": json.dumps(words)}, pdf_standards=["ua-1", "a-3a"], timestamp=0
    )
    open(f"{number}.pdf", "wb").write(pdf)
"""
WEASYPRINT = """
import pathlib, sys
from lxml import html
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
fonts = FontConfiguration()
style = CSS(string=open("style.css").read(), base_url=sys.argv[2] + "/", font_config=fonts)
for number, page in enumerate(sorted(pathlib.Path(sys.argv[1]).glob("deals/*/tekst/index.html"))):
    main = html.tostring(html.fromstring(page.read_bytes()).find(".//main"), encoding="unicode")
    HTML(string=f"<html lang=nl><body>{main}").write_pdf(f"{number}.pdf", stylesheets=[style], font_config=fonts)
"""
TEMPLATE = """
#set document(title: "Meting")
#set text(lang: "nl", font: "Source Serif 4", size: 10.2pt, hyphenate: false)
#set page(paper: "a4", margin: (left: 43mm, right: 28mm, top: 22mm, bottom: 26mm))
#set par(linebreaks: "optimized")
#for words in json(bytes(sys.inputs.data)) { par(words) }
"""


FONTS = str(ROOT / "templates" / "gazet" / "fonts")
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def processor_seconds(command: list[str], folder: Path) -> float:
    """Processor seconds of a program with all its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=_ENVIRONMENT)
    if done.returncode:
        raise SystemExit(f"{command[:2]} ended with {done.returncode}: {done.stderr[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def invented(count: int) -> list[Deal]:
    """Deals that the edition holds."""
    texts = (
        (deal, {name: Source(name, text) for name, text in files.items()})
        for deal, files in generate.deals(SEED, count)
    )
    return [parse_deal(deal, deal, sources).deal for deal, sources in texts]


def bare_typst(folder: Path, deals: list[Deal]) -> list[str]:
    """Program that sets the paragraphs of each deal."""
    folder.mkdir()
    words = [[text.tekst for text in alineas(deal, deal) if text.tekst.strip()] for deal in deals]
    (folder / "deals.json").write_text(json.dumps(words), "utf-8")
    (folder / "bare.typ").write_text(TEMPLATE, "utf-8")
    (folder / "loop.py").write_text(TYPST, "utf-8")
    return [sys.executable, "loop.py", FONTS]


def weasyprint(folder: Path, site: Path) -> list[str]:
    """Program that prints the page with the whole text of each deal."""
    folder.mkdir()
    (folder / "style.css").write_text(STYLE, "utf-8")
    (folder / "loop.py").write_text(WEASYPRINT, "utf-8")
    return [sys.executable, "loop.py", str(site), FONTS]


def main(count: int) -> None:
    """Build, change a word, build again; then the two bare programs."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # with two processors the threads of Typst wait actively
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        processor_seconds([sys.executable, "-m", "compileall", "-q", str(ROOT / "dealpers")], folder)
        build = [sys.executable, str(ROOT / "build.py"), "build"]
        processor_seconds(build, project(folder / "before", 1))
        ours = project(folder / "project", count)
        whole = processor_seconds(build, ours)
        edit(ours / "content", "uitgangspunt", "vertrekpunt")
        again = processor_seconds(build, ours)
        docs = pages(ours / "site", sys.maxsize)
        loop = processor_seconds(bare(folder / "bare", docs), folder / "bare")
        typst = processor_seconds(bare_typst(folder / "typst", invented(count)), folder / "typst")
        rows = [
            (f"edition of {count} deals, {len(docs)} pages", whole),
            ("edition after one word", again),
            ("bare markdown-it + Jinja2", loop),
            ("bare Typst", typst),
        ]
        for rank, (rival, make) in enumerate(RIVALS.items()):
            place = folder / f"rival-{rank}"
            if make is not bare and can_run(command := make(place, docs)):
                rows.append((f"{rival}, pages alone", processor_seconds(command, place)))
        command = weasyprint(folder / "weasyprint", ours / "site")
        rows.append(("WeasyPrint, gazettes alone", processor_seconds(command, folder / "weasyprint")))
    for title, seconds in rows:
        print(f"{title:40} {seconds:7.2f} s {1000 * seconds / count:7.1f} ms a deal {seconds / (loop + typst):5.2f}")
    print(f"the edition takes {whole / (loop + typst):.2f} times both bare programs (aim: at most 2)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 16)
