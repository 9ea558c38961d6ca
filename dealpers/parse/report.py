"""Faults of form that the parser finds: the table of all kinds, and the report that a parse fills."""

from collections import Counter
from dataclasses import dataclass, field

from dealpers.model.finding import Diagnostic, Severity
from dealpers.model.ids import NO_STUK, StukId
from dealpers.model.source import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Kind of fault in the form of a source, with its explanation for ``explain``.

    ``wrong`` and ``right`` are examples that the tests run, in the form of ``check.example_files``; the examples of
    B001, B009, B011 and B015 are descriptions, because no text can show these faults.
    """

    code: str
    name: str
    why: str
    wrong: str
    right: str
    weight: str = "het houdt de publicatie altijd tegen"


_FACTS = "--- deal.yml\nsoort: Regio Deal\nstatus: ondertekend\nsamenvatting: Een voorbeeld.\n"

FAULTS = (
    Fault(
        code="B001",
        name="onleesbaar bestand",
        why="Een bestand is tekst in UTF-8 zonder stuurtekens; anders leest iedere lezer er iets anders in.",
        wrong="een bestand dat als Windows-1252 is bewaard, of waarin een stuurteken staat",
        right="hetzelfde bestand, bewaard als UTF-8",
    ),
    Fault(
        code="B002",
        name="onjuiste YAML",
        why="Een YAML-bestand bevat alleen velden, lijsten en tekst; ankers, verwijzingen, tags en dubbele velden "
        "maken dat een veld iets anders betekent dan er staat.",
        wrong=_FACTS + "status: concept\n",
        right=_FACTS,
    ),
    Fault(
        code="B003",
        name="onbekend veld",
        why="Een veld dat het programma niet kent, heeft geen gevolg; meestal is het een tikfout.",
        wrong=_FACTS + "landdeel: Noord\n",
        right=_FACTS + "landsdeel: Noord\n",
    ),
    Fault(
        code="B004",
        name="ontbrekend veld of bestand",
        why="Zonder dit veld of bestand is de deal niet te drukken.",
        wrong="--- deal.yml\nsoort: Regio Deal\nstatus: ondertekend\n",
        right=_FACTS,
    ),
    Fault(
        code="B005",
        name="onjuiste waarde",
        why="De waarde van een veld heeft een vaste vorm: een datum, een bedrag, een van de genoemde woorden.",
        wrong=_FACTS + "ondertekend: 1 maart 2024\n",
        right=_FACTS + "ondertekend: 2024-03-01\n",
    ),
    Fault(
        code="B006",
        name="onjuiste opmaak",
        why="Een regel die op een onderdeel of kop lijkt maar er geen is, komt anders op de site dan bedoeld.",
        wrong="## Artikel 1 – Taken\n\n1. Het eerste lid,\ndat op de volgende regel doorgaat.\n",
        right="## Artikel 1 – Taken\n\n1. Het eerste lid,\n   dat op de volgende regel doorgaat.\n",
    ),
    Fault(
        code="B007",
        name="onverwacht deel",
        why="De tekst van een deal heeft een vaste opbouw: titel, aanhef, hoofdstukken, artikelen.",
        wrong="## Artikel kassier\n\nTekst.\n",
        right="## Artikel 1 – Regiokassier\n\nTekst.\n",
    ),
    Fault(
        code="B008",
        name="noot of tabel zonder plaats",
        why="Bij elke noot hoort een merkteken in de tekst en bij elke tabel een plaats; anders gaat tekst verloren.",
        wrong="## Artikel 1 – Taken\n\nZie het gebiedsplan[^1].\n",
        right="## Artikel 1 – Taken\n\nZie het gebiedsplan[^1].\n\n[^1]: Vastgesteld in 2023.\n",
    ),
    Fault(
        code="B009",
        name="geweigerde bijlage",
        why="Een ontvangen PDF gaat zoals zij is naar iedere lezer; daarom is zij heel en leesbaar, zonder wachtwoord, "
        "en doet zij niets uit zichzelf.",
        wrong="een PDF die is afgebroken of versleuteld, of die een programma, een bestand of een formulier bevat",
        right="hetzelfde stuk, opnieuw afgedrukt naar PDF",
    ),
    Fault(
        code="B010",
        name="opmaak zonder betekenis",
        why="Een regeleinde binnen een alinea, een getrokken lijn en het teken '>' van een citaat bestaan hier niet: "
        "de tekst loopt door, of het teken komt zo in druk.",
        wrong="## Artikel 1 – Taken\n\nVeenkreek maait:\\\nde kade en de berm.\n",
        right="## Artikel 1 – Taken\n\nVeenkreek maait:\n\nde kade en de berm.\n",
        weight="het is een waarschuwing",
    ),
    Fault(
        code="B011",
        name="opslag in git",
        why="In .cache/ bewaart het programma tussenresultaten van deze machine. Op een andere machine zijn ze "
        "nutteloos, en wat niet openbaar is, zou in git voor iedereen te lezen zijn.",
        wrong="een map .cache/ die met de bronnen in git is gezet",
        right="een regel '/.cache/' in .gitignore",
    ),
    Fault(
        code="B012",
        name="niet te drukken",
        why="Een PDF kent geen woord of kop zonder einde en toont alleen tekens waarvoor een letter bestaat; de gazet "
        "zou anders niet te maken zijn. Bij een document is het een waarschuwing: dan is er alleen geen PDF.",
        wrong="## Artikel 1 – Taken\n\nDe Regio zorgt voor 漢字.\n",
        right="## Artikel 1 – Taken\n\nDe Regio zorgt voor tekens die iedereen leest.\n",
        weight="het houdt de publicatie tegen, behalve bij een document",
    ),
    Fault(
        code="B013",
        name="niet afgemaakte samenvoeging",
        why="Waar twee wijzigingen elkaar raken, zet git beide versies in het bestand. Iemand kiest; tot dan staat er "
        "geen tekst van partijen.",
        wrong="## Artikel 1 – Taken\n\n<<<<<<< HEAD\nDe Regio plant bomen.\n=======\nDe Regio plant struiken.\n"
        ">>>>>>> tak\n",
        right="## Artikel 1 – Taken\n\nDe Regio plant struiken.\n",
    ),
    Fault(
        code="B014",
        name="dode link op een eigen pagina",
        why="Een eigen pagina staat op een eigen adres, zoals /over/; een link geldt vanaf daar. Een link die nergens "
        "heen leidt of een afbeelding die er niet is, ziet de lezer als fout van de uitgever.",
        wrong="in over.md een link naar deals/, dat vanaf die pagina ../deals/ heet",
        right="in over.md een link naar ../deals/",
    ),
    Fault(
        code="B015",
        name="te veel bevindingen",
        why="Een bestand met duizenden fouten heeft meestal één oorzaak, zoals een verkeerd bewaard bestand. Het "
        "verslag noemt de eerste en telt de rest; na het verhelpen daarvan komt de rest vanzelf in beeld.",
        wrong="een bestand met een stuurteken op elke regel, waarvan de eerste duizend worden genoemd",
        right="hetzelfde bestand, opnieuw bewaard als tekst",
        weight="het weegt zo zwaar als de laatste die er wel staat",
    ),
)

MANY = "B015"
"""Code of the finding that counts the findings beyond the first ``MOST`` of a kind."""
MOST = 1_000
"""Largest number of faults of one file, and of findings of one rule in one text."""


def beyond(last: Diagnostic, count: int) -> Diagnostic:
    """Finding that counts ``count`` findings beyond those reported, at the place of the last of these."""
    more = "bevinding, die hier niet staat" if count == 1 else "bevindingen, die hier niet staan"
    return Diagnostic(
        code=MANY,
        severity=last.severity,
        span=last.span,
        message=f"en nog {count} {more}",
        hint="verhelp eerst wat er wel staat; meestal hebben alle één oorzaak",
        deal=last.deal,
    )


@dataclass(slots=True, kw_only=True)
class Report:
    """Faults found so far in one parse, of each file at most ``MOST``; the only mutable object of a parse."""

    deal: StukId = NO_STUK
    findings: list[Diagnostic] = field(default_factory=list)
    _counts: Counter[str] = field(default_factory=Counter)
    _rest: dict[str, int] = field(default_factory=dict)  # by file the index of the finding that counts the rest

    def error(self, code: str, span: Span, message: str, hint: str) -> None:
        """Add a fault; the parse continues."""
        self._add(code, Severity.ERROR, span, message, hint)

    def warn(self, code: str, span: Span, message: str, hint: str) -> None:
        """Add a warning; a warning does not stop the publication."""
        self._add(code, Severity.WARNING, span, message, hint)

    def _add(self, code: str, severity: Severity, span: Span, message: str, hint: str) -> None:
        finding = Diagnostic(code=code, severity=severity, span=span, message=message, hint=hint, deal=self.deal)
        self._counts[span.name] += 1
        more = self._counts[span.name] - MOST
        if more < 1:
            self.findings.append(finding)
            return
        index = self._rest.setdefault(span.name, len(self.findings))
        if index == len(self.findings):
            self.findings.append(finding)
        is_heavier = severity is Severity.ERROR and self.findings[index].severity is not Severity.ERROR
        self.findings[index] = beyond(finding if is_heavier else self.findings[index], more)

    def strange(self, span: Span, sign: str) -> None:
        """Add a fault about a forbidden character."""
        message = f"hier staat het stuurteken U+{ord(sign):04X}, dat niet iedere lezer ziet"
        self.error("B001", span, message, "verwijder het teken")
