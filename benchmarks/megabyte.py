"""Processor time of one file of 1 MB of anything: ``python benchmarks/megabyte.py [WORD]``.

Checks a small deal or document with one hostile file in it, and imports the same text. Prints a row for each; ends with
1 when one takes more than 5 seconds. A word limits the run to the rows whose name contains the word.
"""

import io
import os
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import islice, product
from pathlib import Path
from time import process_time

import typst

from dealpers.build import pipeline
from dealpers.build.collector import without_collector
from dealpers.check.report import as_texts
from dealpers.check.report_forms import as_json
from dealpers.cli.read_file import read_foreign
from dealpers.importer import Asked, decoded, imported
from dealpers.model.finding import DealsError

MOST = 5.0
"""Seconds that the file may take."""
SIZE = 999_000
LINES = 19_900
"""Bytes and filled lines, just below what a source may have."""
FACTS = "soort: Regio Deal\nstatus: concept\nsamenvatting: Kort.\n"
TITLE = "# Regio Deal Proef\n\n## Partijen\n\n1. De gemeente Proefdorp, hierna te noemen: de Gemeente.\n"
PROSE = {
    "prose": "De Gemeente zorgt voor de uitvoering van het plan in de regio. ",
    "one word": "a",
    "capitals": "A B ",
    "unknown words": "qxwv zzkw ",
    "names": "de heer A. van den Berg, wethouder, ",
    "citations": "artikel 1, eerste lid, onder a, ",
    "dead citations": "artikel 9999999, tweede lid, ",
    "statutes": "artikel 5 van de Wet op de proef en ",
    "European law": "Verordening (EU) nr. 1303/2013 ",
    "amounts": "€ 5,5 mln. ",
    "dates": "31 februari 2025 ",
    "terms": "hierna te noemen: ",
    "brackets": "(",
    "quotes": "‘a “b ",
    "emphasis": "**a *b ",
    "notes": "x[^1] ",
    "addresses": "<https://a.nl/b> ",
    "abbreviations": "ABC (ABC) ",
    "duties": "De Gemeente stelt jaarlijks vóór 1 maart een verslag vast. ",
    "doubled words": "het het ",
    "stray spaces": "a , b . ",
    "control characters": "a\x01",
    "turning characters": "a\u202e",
    "no glyph": "漢",
    "backslashes": "\\",
    "hyphens": "Rijks-, Regio- en ",
    "percentages": "5 % van 10 procent ",
}
WORDS = tuple(
    (
        "akker beek berg bocht boer bos brug buurt dal dam dijk dorp eik erf fiets gracht groei haag haven heide hof "
        "huis jeugd kade kanaal kern klei kust laan land leven lucht markt meer mens molen natuur nest oever park "
        "plaats plein polder poort raad rivier school sloot spoor stad steen straat strand stroom terp tuin vaart "
        "veen veld ven vijver vis vlakte vogel water weg weide werk wiel wijk wind winkel woning woud zand zee zicht "
        "zone zorg"
    ).split()
)
"""Words that begin the paragraphs; groups of three are enough to tell 1 MB of paragraphs apart."""
LAYOUT = {
    "bullets": "- ",
    "numbers": "1. ",
    "letters": "a. ",
    "headings": "## Artikel 1 – ",
    "titles": "# ",
    "deep headings": "#### 1a ",
    "indents": "      ",
    "quotations": "> ",
    "tables": "{tabel-1}",
    "note texts": "[^1]: ",
    "pipes": "| a | b |",
    "fences": "```",
    "rules": "---",
    "conflicts": "<<<<<<< HEAD",
    "numbered parties": "1. De gemeente A, hierna te noemen: B; ",
}
YAML = {
    "unknown fields": "veld{n}: x\n",
    "a list": "  - x{n}\n",
    "a flow": "[",
    "braces": "{{a: ",
    "dates": "  - {{op: 2024-13-{n}}}\n",
    "one text": "x{n} ",
    "records": "  - {{id: a{n}, soort: toetreding, stuk: b.pdf}}\n",
    "articles": "artikel-{n}: Kort.\n",
}
MAX_YAML = 299_000


def lines_of(form: str) -> str:
    """Lines of one layout, each filled to the least length that the size allows."""
    line = (form + "woord " * 10)[: SIZE // LINES - 1]
    return f"{line}\n" * (SIZE // len(line.encode() + b"\n"))


def _paragraphs(form: str) -> str:
    """Paragraphs of 1 MB, no two of them equal: three words of a short list begin each."""
    begins = (" ".join(words) for words in product(WORDS, repeat=3))
    return "".join(f"{begin} {form}\n\n" for begin in islice(begins, min(LINES, SIZE // (len(form.encode()) + 19))))


def texts() -> dict[str, str]:
    """Texts of 1 MB by name: prose of one line, of many lines and of many paragraphs, and every layout."""
    every = {}
    for name, form in PROSE.items():
        size = len(form.encode())
        every[f"{name}, one line"] = form * (SIZE // size)
        every[f"{name}, paragraphs"] = _paragraphs(form * max(1, 82 // size))
    return every | {name: lines_of(form) for name, form in LAYOUT.items()}


def yaml_texts() -> dict[str, str]:
    """Values of YAML of the largest size by name."""
    return {name: "".join(form.format(n=n) for n in range(MAX_YAML // len(form))) for name, form in YAML.items()}


def check(place: str, text: str) -> tuple[float, int]:
    """Seconds of processor time to check a deal with this file, and the number of findings."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        files = {"deal.yml": FACTS, "aanhef.md": TITLE, "artikelen/01-doel.md": "## Artikel 1 – Doel\n\nTekst.\n"}
        kind, files = ("documenten", {"document.yml": "soort: brief\n"}) if place == "tekst.md" else ("deals", files)
        for name, source in (files | {place: text}).items():
            path = content / kind / "proef" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(source, "utf-8")
        begun = process_time()
        checked = pipeline.examine(pipeline.load(content), date(2026, 1, 1))
        for _ in as_texts(checked.findings, checked.loaded.by_name()):
            pass
        as_json(checked.findings)
        shutil.rmtree(content)
        return process_time() - begun, len(checked.findings)


def import_(text: str) -> tuple[float, int]:
    """Seconds of processor time to import this text, and 0, or -1 where the import refuses the text."""
    begun = process_time()
    try:
        imported(decoded("proef.md", f"Regio Deal Proef\n\n{text}".encode()), Asked())
    except DealsError:
        return process_time() - begun, -1
    return process_time() - begun, 0


def foreign_file(form: str) -> bytes:
    """File of 1 MB of words in one of the forms that are imported, or one table of a web page."""
    line, title = PROSE["prose"].strip(), "Regio Deal Proef"
    lines = [f"{line} {n}" for n in range(SIZE // len(line))]
    every = (title, *lines)
    office = "urn:oasis:names:tc:opendocument:xmlns"
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    match form:
        case "html":
            return f"<body><h1>{title}</h1>{''.join(f'<p>{words}</p>' for words in lines)}</body>".encode()
        case "html table":
            cells = "".join(f"<tr><td>{words}</td><td>{n}</td></tr>" for n, words in enumerate(lines))
            return f"<body><h1>{title}</h1><table>{cells}</table></body>".encode()
        case "rtf":
            return ("{\\rtf1\\ansi " + "\\par ".join(every) + "}").encode()
        case "odt":
            body = "".join(f"<t:p>{words}</t:p>" for words in every)
            content = f'<o:document-content xmlns:o="{office}:office:1.0" xmlns:t="{office}:text:1.0"><o:body><o:text>'
            content += f"{body}</o:text></o:body></o:document-content>"
            return _packed(
                {
                    "mimetype": "application/vnd.oasis.opendocument.text",
                    "content.xml": content,
                    "styles.xml": "<o/>",
                    "META-INF/manifest.xml": "<manifest/>",
                }
            )
        case "docx":
            body = "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in every)
            content = f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>'
            return _packed({"[Content_Types].xml": "<Types/>", "word/document.xml": content})
        case _:
            return typst.compile("\n\n".join(every).encode())


def _packed(files: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return stream.getvalue()


def import_file(form: str) -> tuple[float, int]:
    """Seconds of processor time to import a file, its reader in a child process included, and 0 or -1 if refused."""
    name, data = f"proef.{form.partition(' ')[0]}", foreign_file(form)
    begun = _spent()
    try:
        imported(read_foreign(name, data), Asked())
    except DealsError as refused:
        print(refused.args[0], file=sys.stderr)
        return _spent() - begun, -1
    return _spent() - begun, 0


def _spent() -> float:
    """Seconds of processor time of this process and its children."""
    return sum(os.times()[:4])


def rows() -> dict[str, Callable[[], tuple[float, int]]]:
    """Measurements by name."""
    out: dict[str, Callable[[], tuple[float, int]]] = {}
    for name, text in texts().items():
        out[f"article: {name}"] = partial(check, "artikelen/01-doel.md", f"## Artikel 1 – Doel\n\n{text}")
        out[f"preamble: {name}"] = partial(check, "aanhef.md", f"{TITLE}\n{text}")
        out[f"document: {name}"] = partial(check, "tekst.md", f"# Brief\n\n{text}")
        out[f"closing: {name}"] = partial(check, "slot.md", text)
        out[f"source: {name}"] = partial(check, "bron.txt", text)
        out[f"import: {name}"] = partial(import_, text)
    for name, text in yaml_texts().items():
        for place in (
            "deal.yml",
            "financien.yml",
            "levensloop.yml",
            "kort.yml",
            "redactie.yml",
            "voortgang/gedaan.yml",
        ):
            start = {"deal.yml": f"{FACTS}provincies:\n", "levensloop.yml": "gebeurtenissen:\n", "kort.yml": ""}
            head = start.get(place, f"{Path(place).stem}:\n")
            out[f"{place}: {name}"] = partial(check, place, head + text)
    for form in ("html", "html table", "rtf", "odt", "docx", "pdf"):
        out[f"import of {form}"] = partial(import_file, form)
    table = "tabellen:\n  - kop: Tabel 1\n    kolommen: [{kop: Post}, {kop: Bedrag}]\n    rijen:\n"
    cells = "".join(f"      - cellen: [post {n}, € {n}]\n" for n in range(MAX_YAML // 37))
    out["financien.yml: rows"] = partial(check, "financien.yml", table + cells)
    measured = "a;2025-01-01;5;;;x;;\n"
    for place, head in (
        ("metingen.csv", "indicator;peildatum;waarde;referentie;gemeente;bron;opmerking;vervangt\n"),
        ("geld.csv", "peildatum;post;kant;partij;soort;euro;opmerking\n"),
    ):
        rows_ = measured * (SIZE // len(measured))
        out[f"{place}: rows"] = partial(check, f"voortgang/{place}", head + rows_[: 40 * LINES])
        out[f"{place}: cells"] = partial(check, f"voortgang/{place}", head + ";" * SIZE)
        out[f"{place}: quotes"] = partial(check, f"voortgang/{place}", head + '"' * SIZE)
    return out


def main() -> int:
    """Print seconds and findings of each row, slow rows marked."""
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    slow = count = 0
    for name, measure in rows().items():
        if wanted in name:
            with without_collector():  # as the verbs do
                seconds, findings = measure()
            count, slow = count + 1, slow + (seconds > MOST)
            verdict = "refused" if findings < 0 else "too slow" if seconds > MOST else ""
            print(f"{name:45} {seconds:6.2f} s {max(findings, 0):7} {verdict}", flush=True)
    print(f"| one file of 1 MB | {count} forms of text in each kind of file | {slow} above {MOST:.0f} s |")
    return int(slow > 0)


if __name__ == "__main__":
    sys.exit(main())
