"""The faults that reading itself finds: a visible table of them, and the list that a parse fills."""

from dataclasses import dataclass, field

from dealpers.diagnostics import Diagnostic, Severity
from dealpers.source import Span


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of fault in the form of a source, with what ``explain`` says of it."""

    code: str
    name: str
    why: str
    wrong: str
    right: str


FAULTS = (
    Fault(
        "B001",
        "onleesbaar bestand",
        "Een bestand is tekst in UTF-8; anders leest iedere lezer er iets anders in.",
        "een bestand dat als Windows-1252 is bewaard",
        "hetzelfde bestand, bewaard als UTF-8",
    ),
    Fault(
        "B002",
        "onjuiste YAML",
        "Een YAML-bestand bevat alleen velden, lijsten en tekst; ankers, verwijzingen, tags en dubbele velden "
        "maken dat een veld iets anders betekent dan er staat.",
        "status: ondertekend\nstatus: concept",
        "status: ondertekend",
    ),
    Fault(
        "B003",
        "onbekend veld",
        "Een veld dat het programma niet kent, heeft geen gevolg; meestal is het een tikfout.",
        "landdeel: Noord",
        "landsdeel: Noord",
    ),
    Fault(
        "B004",
        "ontbrekend veld of bestand",
        "Zonder dit veld of bestand is de deal niet te drukken.",
        "soort: Regio Deal",
        "soort: Regio Deal\nstatus: ondertekend",
    ),
    Fault(
        "B005",
        "onjuiste waarde",
        "De waarde van een veld heeft een vaste vorm: een datum, een bedrag, een van de genoemde woorden.",
        "status: getekend",
        "status: ondertekend",
    ),
    Fault(
        "B006",
        "onjuiste opmaak",
        "Een regel die op een onderdeel of kop lijkt maar er geen is, komt anders op de site dan bedoeld.",
        "1. Eerste lid.\n a. te weinig ingesprongen",
        "1. Eerste lid.\n   a. onder de tekst van het lid",
    ),
    Fault(
        "B007",
        "onverwacht deel",
        "De tekst van een deal heeft een vaste opbouw: titel, aanhef, hoofdstukken, artikelen.",
        "## Artikel vijf",
        "## Artikel 5 – Regiokassier",
    ),
    Fault(
        "B008",
        "noot of tabel zonder plaats",
        "Bij elke noot hoort een merkteken in de tekst en bij elke tabel een plaats; anders gaat tekst verloren.",
        "Zie het gebiedsplan[^1].",
        "Zie het gebiedsplan[^1].\n\n[^1]: Vastgesteld in 2023.",
    ),
)


@dataclass(slots=True)
class Report:
    """The faults found so far in one parse; the only thing in it that grows."""

    deal: str = ""
    findings: list[Diagnostic] = field(default_factory=list)

    def error(self, code: str, span: Span, message: str, hint: str = "") -> None:
        """Note one fault; reading goes on."""
        self.findings.append(Diagnostic(code, Severity.ERROR, span, message, hint, deal=self.deal))
