"""What may be said on the command line: verbs, options and their help, in Dutch."""

import argparse
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from dealpers.check import Profile
from dealpers.parse.soorten import SOORTEN

MISUSED = 2
OF_DOCUMENTS = ("json", "csv", "html", "md")
FORMATS = ("pdf", "json", "csv", "html", "md", "akn", "staatscourant", "gazet")


def read_arguments(words: Sequence[str]) -> argparse.Namespace:
    """The options, with the name of the verb in ``verb``; wrong use ends the program with a sentence and status 2."""
    words = list(words)
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help")):
        words.insert(0, "build")
    return _parser().parse_args(words)


class _Parser(argparse.ArgumentParser):
    """An argument parser that speaks Dutch."""

    def format_help(self) -> str:
        """The help, its fixed words in Dutch too."""
        text = super().format_help()
        for english, dutch in _HELP:
            text = re.sub(rf"^{english}", dutch, text, flags=re.M)
        return text

    def error(self, message: str) -> NoReturn:
        dutch = message
        for english, translation in _DUTCH:
            dutch = dutch.replace(english, translation)
        print(f"fout: {dutch}\n      zie: {self.prog} --help", file=sys.stderr)
        raise SystemExit(MISUSED)


_HELP = (
    ("usage:", "gebruik:"),
    ("positional arguments:", "te geven:"),
    ("options:", "opties:"),
    (r"  -h, --help( +)show this help message and exit", r"  -h, --help\1deze uitleg"),
)
_DUTCH = (
    ("the following arguments are required:", "er ontbreekt iets:"),
    ("unrecognized arguments:", "onbekend:"),
    ("invalid choice:", "geen mogelijke keuze:"),
    ("choose from", "kies uit"),
    ("expected one argument", "hier hoort een waarde achter"),
    ("expected at least one argument", "hier hoort een waarde achter"),
    ("invalid int value:", "geen getal:"),
    ("invalid _day value:", "geen datum als 2028-12-31:"),
    ("invalid _port value:", "geen poort van 0 tot en met 65535:"),
    ("argument ", ""),
)


def _day(text: str) -> date:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(text)
    return date.fromisoformat(text)


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise ValueError(text)
    return port


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="dealpers", description="Drukt deals: een site en een gazet uit één model.")
    verbs = parser.add_subparsers(title="werkwoorden", metavar="WERKWOORD", required=True)

    def verb(name: str, help_: str) -> argparse.ArgumentParser:
        sub = verbs.add_parser(name, help=help_, description=help_)
        sub.set_defaults(verb=name)
        sub.add_argument("--content", type=Path, default=Path("content"), metavar="MAP", help="de bronnen (content)")
        return sub

    build = verb("build", "controleer, en maak de site met gazetten en gegevens")
    build.add_argument("--site", type=Path, default=Path("site"), metavar="MAP", help="waar de site komt (site)")
    build.add_argument("--today", type=_day, default=None, metavar="DATUM", help="de dag waarop wordt gecontroleerd")
    build.add_argument("--only", nargs="+", default=(), metavar="DEAL", help="alleen deze deals")
    build.add_argument("--strict", action="store_true", help="ook een waarschuwing houdt de site tegen")

    checking = verb("check", "controleer de bronnen")
    checking.add_argument(
        "paths", nargs="*", type=Path, metavar="PAD", help="alleen bevindingen in deze bestanden of mappen"
    )
    checking.add_argument(
        "--format", choices=("text", "json", "github", "sarif"), default="text", help="de vorm van de uitvoer"
    )
    checking.add_argument(
        "--profile",
        choices=tuple(profile.value for profile in Profile),
        default=Profile.DEAL.value,
        help="voor welk soort tekst; 'regelgeving' vraagt ook de vormregels voor wetgeving (deal)",
    )
    checking.add_argument("--today", type=_day, default=None, metavar="DATUM", help="de dag waarop wordt gecontroleerd")

    serving = verb("serve", "toon een voorbeeld dat meeloopt met elke wijziging")
    serving.add_argument("--port", type=_port, default=8000, metavar="N", help="de poort op 127.0.0.1 (8000)")

    export = verb("export", "één deal of document in één vorm")
    export.add_argument("deal", metavar="TEKST", help="de deal of het document")
    export.add_argument(
        "format",
        choices=FORMATS,
        metavar="VORM",
        help=f"{', '.join(FORMATS)}; van een document: {', '.join(OF_DOCUMENTS)}",
    )
    export.add_argument(
        "-o", "--output", type=Path, default=None, metavar="BESTAND", help="waar het komt (standaarduitvoer)"
    )
    export.add_argument(
        "--kolommen", type=int, choices=(1, 2), default=1, metavar="N", help="pdf: de tekst in 1 of 2 kolommen (1)"
    )
    export.add_argument("--inhoud", action="store_true", help="pdf: met een bladzijde met de inhoud")
    export.add_argument(
        "--regelnummers", action="store_true", help="pdf: met een nummer bij elke vijfde regel, voor het nalezen"
    )

    export.add_argument(
        "--ondanks-fouten", action="store_true", help="json: met alle verwijzingen, ook van een tekst met fouten"
    )

    fmt = verb("fmt", "zet de Markdown in de vaste opmaak; verandert nooit een woord")
    fmt.add_argument("paths", nargs="*", type=Path, metavar="PAD", help="alleen deze bestanden of mappen")
    fmt.add_argument("--check", action="store_true", help="zeg alleen wat er zou veranderen")

    new = verb("new", "een nieuwe deal of een nieuw document om mee te beginnen")
    new.add_argument("kind", choices=("deal", "document"), metavar="WAT", help="deal of document")
    new.add_argument("id", metavar="ID", help="kleine letters, cijfers en '-'")
    kinds = [kind.naam for kind in SOORTEN]
    new.add_argument(
        "--soort",
        choices=kinds,
        default=kinds[0],
        metavar="SOORT",
        help=f"van een document: {', '.join(kinds)} ({kinds[0]})",
    )

    intake = verb("import", "zet een vreemde tekst om in een deal of document, en meld elk herstel")
    intake.add_argument("file", type=Path, metavar="BESTAND", help="platte tekst of Markdown, in UTF-8")
    intake.add_argument(
        "--as",
        dest="kind",
        choices=("deal", "document"),
        default="",
        help="wat het wordt; anders blijkt het uit de tekst",
    )
    intake.add_argument("--id", default="", metavar="ID", help="kleine letters, cijfers en '-'; anders naar de titel")
    intake.add_argument("--today", type=_day, default=None, metavar="DATUM", help="de dag die in herkomst.yml komt")

    explain = verb("explain", "wat een regel vraagt, waarom, met een fout en een goed voorbeeld")
    explain.add_argument("code", nargs="?", default="", metavar="CODE")

    schema = verb("schema", "JSON Schema’s waarmee een editor de YAML-bestanden nakijkt")
    schema.add_argument("map", nargs="?", type=Path, default=Path("schema"), metavar="MAP")

    verify = verb("verify", "ga na of een gepubliceerde site of een pakket nog is wat het was")
    verify.add_argument("site", nargs="?", type=Path, default=Path("site"), metavar="MAP|PAKKET.zip")
    return parser
