"""Faults of form that the parser finds: the table of all kinds, and the report that a parse fills."""

from dataclasses import dataclass, field

from dealpers.model.finding import Diagnostic, Severity
from dealpers.model.source import Span


@dataclass(frozen=True, slots=True)
class Fault:
    """Kind of fault in the form of a source, with its explanation for ``explain``.

    ``wrong`` and ``right`` are examples that the tests run, in the form of ``check.example_files``; the examples of
    B001 and B009 are descriptions, because no text can show these faults.
    """

    code: str
    name: str
    why: str
    wrong: str
    right: str


_FACTS = "--- deal.yml\nsoort: Regio Deal\nstatus: ondertekend\nsamenvatting: Een voorbeeld.\n"

FAULTS = (
    Fault(
        "B001",
        "onleesbaar bestand",
        "Een bestand is tekst in UTF-8 zonder stuurtekens; anders leest iedere lezer er iets anders in.",
        "een bestand dat als Windows-1252 is bewaard, of waarin een stuurteken staat",
        "hetzelfde bestand, bewaard als UTF-8",
    ),
    Fault(
        "B002",
        "onjuiste YAML",
        "Een YAML-bestand bevat alleen velden, lijsten en tekst; ankers, verwijzingen, tags en dubbele velden "
        "maken dat een veld iets anders betekent dan er staat.",
        _FACTS + "status: concept\n",
        _FACTS,
    ),
    Fault(
        "B003",
        "onbekend veld",
        "Een veld dat het programma niet kent, heeft geen gevolg; meestal is het een tikfout.",
        _FACTS + "landdeel: Noord\n",
        _FACTS + "landsdeel: Noord\n",
    ),
    Fault(
        "B004",
        "ontbrekend veld of bestand",
        "Zonder dit veld of bestand is de deal niet te drukken.",
        "--- deal.yml\nsoort: Regio Deal\nstatus: ondertekend\n",
        _FACTS,
    ),
    Fault(
        "B005",
        "onjuiste waarde",
        "De waarde van een veld heeft een vaste vorm: een datum, een bedrag, een van de genoemde woorden.",
        _FACTS + "ondertekend: 1 maart 2024\n",
        _FACTS + "ondertekend: 2024-03-01\n",
    ),
    Fault(
        "B006",
        "onjuiste opmaak",
        "Een regel die op een onderdeel of kop lijkt maar er geen is, komt anders op de site dan bedoeld.",
        "## Artikel 1 – Taken\n\n1. Het eerste lid,\ndat op de volgende regel doorgaat.\n",
        "## Artikel 1 – Taken\n\n1. Het eerste lid,\n   dat op de volgende regel doorgaat.\n",
    ),
    Fault(
        "B007",
        "onverwacht deel",
        "De tekst van een deal heeft een vaste opbouw: titel, aanhef, hoofdstukken, artikelen.",
        "## Artikel vijf\n\nTekst.\n",
        "## Artikel 1 – Regiokassier\n\nTekst.\n",
    ),
    Fault(
        "B008",
        "noot of tabel zonder plaats",
        "Bij elke noot hoort een merkteken in de tekst en bij elke tabel een plaats; anders gaat tekst verloren.",
        "## Artikel 1 – Taken\n\nZie het gebiedsplan[^1].\n",
        "## Artikel 1 – Taken\n\nZie het gebiedsplan[^1].\n\n[^1]: Vastgesteld in 2023.\n",
    ),
    Fault(
        "B009",
        "geweigerde bijlage",
        "Een ontvangen PDF gaat zoals zij is naar iedere lezer; daarom is zij heel en leesbaar, zonder wachtwoord, en "
        "doet zij niets uit zichzelf.",
        "een PDF die is afgebroken of versleuteld, of die een programma, een bestand of een formulier bevat",
        "hetzelfde stuk, opnieuw afgedrukt naar PDF",
    ),
    Fault(
        "B010",
        "opmaak zonder betekenis",
        "Een regeleinde binnen een alinea, een getrokken lijn en het teken '>' van een citaat bestaan hier niet: de "
        "tekst loopt door, of het teken komt zo in druk.",
        "## Artikel 1 – Taken\n\nVeenkreek maait:\\\nde kade en de berm.\n",
        "## Artikel 1 – Taken\n\nVeenkreek maait:\n\nde kade en de berm.\n",
    ),
)


@dataclass(slots=True)
class Report:
    """Faults found so far in one parse; the only mutable object of a parse."""

    deal: str = ""
    findings: list[Diagnostic] = field(default_factory=list)

    def error(self, code: str, span: Span, message: str, hint: str) -> None:
        """Add a fault; the parse continues."""
        self.findings.append(Diagnostic(code, Severity.ERROR, span, message, hint, deal=self.deal))

    def warn(self, code: str, span: Span, message: str, hint: str) -> None:
        """Add a warning; a warning does not stop the publication."""
        self.findings.append(Diagnostic(code, Severity.WARNING, span, message, hint, deal=self.deal))

    def strange(self, span: Span, sign: str) -> None:
        """Add a fault about a forbidden character."""
        message = f"hier staat het stuurteken U+{ord(sign):04X}, dat niet iedere lezer ziet"
        self.error("B001", span, message, "verwijder het teken")
