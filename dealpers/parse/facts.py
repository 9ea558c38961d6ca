"""What stands beside the text: ``deal.yml``, ``herkomst.yml``, ``redactie.yml`` and the register of statutes."""

import difflib
import re

from dealpers.model import (
    Aanvaarding,
    Begripsvormen,
    Feiten,
    Herkomst,
    Herstel,
    Metagegevens,
    Naamgeving,
    Openbaarheid,
    Provincie,
    Status,
    Wet,
)
from dealpers.model.source import Source, Span
from dealpers.parse.bekendmaking import gazette_record, report_state
from dealpers.parse.fields import Fields
from dealpers.parse.report import Report
from dealpers.parse.versies import amendments
from dealpers.parse.yaml import Node, Scalar, load

UNKNOWN = Feiten("", Status.CONCEPT, "")


def facts(source: Source, report: Report) -> Feiten:
    """The facts of ``deal.yml``; where one cannot be read, the most careful value stands in its place."""
    root = load(source, report)
    if root is None:
        return UNKNOWN
    fields = Fields(root, report, "deal.yml", Span(source.name))
    kind = fields.text("soort", required=True)
    status = fields.choice("status", Status, required=True) or Status.CONCEPT
    summary = fields.text("samenvatting", required=True)
    region = fields.text("landsdeel")
    round_ = fields.text("tranche")
    provinces = _provinces(fields)
    signed = fields.day("ondertekend")
    handed_in = fields.day("aangeboden")
    shown = disclosure(fields)
    gazette = fields.node("staatscourant")
    published = gazette_record(gazette, report) if gazette else None
    forms = tuple(found for node in fields.items("begrippen") if (found := _forms(node, report)))
    named = tuple(meant for node in fields.items("verwijst-naar") if (meant := meaning(node, report)))
    beside = fields.node("metagegevens")
    known = _publication_data(beside, report) if beside else None
    also = names(fields, report)
    amended = amendments(fields)
    fields.done()
    feiten = Feiten(
        soort=kind,
        status=status,
        samenvatting=summary,
        landsdeel=region,
        tranche=round_,
        ondertekend=signed,
        aangeboden=handed_in,
        staatscourant=published,
        begrippen=forms,
        openbaarheid=shown,
        metagegevens=known,
        verwijst_naar=named,
        ook=also,
        provincies=provinces,
        wijzigingen=amended,
    )
    report_state(feiten, fields, report)
    return feiten


def _publication_data(node: Node, report: Report) -> Metagegevens | None:
    """What the gazette asks of a publication; None where nothing is filled in."""
    fields = Fields(node, report, "metagegevens")
    organisation, kind = fields.text("organisatie"), fields.text("organisatiesoort")
    themes = fields.items("themas")
    fields.done()
    for item in themes:
        if not isinstance(item, Scalar) or not item.text.strip():
            report.error("B005", item.span, "een thema is tekst", "schrijf '- ' en het thema")
    texts = tuple(" ".join(item.text.split()) for item in themes if isinstance(item, Scalar) and item.text.strip())
    return Metagegevens(organisation, kind, texts) if organisation or kind or texts else None


def disclosure(fields: Fields) -> Openbaarheid:
    """From when something may be seen; what cannot be read counts as not at all."""
    shown = fields.flag("openbaar", absent=True)
    until = fields.day("embargo")
    return Openbaarheid(shown and not (fields.text("embargo") and until is None), until)


def names(fields: Fields, report: Report) -> tuple[str, ...]:
    """Other names by which texts cite this one: what people call it, an abbreviation."""
    found = []
    for node in fields.items("ook-bekend-als"):
        if isinstance(node, Scalar) and node.text.strip():
            found.append(" ".join(node.text.split()))
        else:
            report.error("B005", node.span, "een andere naam van een tekst is tekst", "schrijf '- ' en de naam")
    return tuple(found)


def _provinces(fields: Fields) -> tuple[Provincie, ...]:
    """In which provinces or on which islands a deal lies, each once."""
    known = {member.value: member for member in Provincie}
    found: list[Provincie] = []
    for item in fields.items("provincies"):
        text = item.text.strip() if isinstance(item, Scalar) else ""
        if text not in known:
            near = difflib.get_close_matches(text, known, 1, 0.75)
            hint = f"bedoelt u '{near[0]}'?" if near else f"bekend zijn {', '.join(known)}"
            fields.report.error("B005", item.span, f"'{text}' is geen provincie of eiland", hint)
        elif known[text] in found:
            fields.report.error("B005", item.span, f"'{text}' staat er twee keer", "laat één regel staan")
        else:
            found.append(known[text])
    return tuple(found)


def _forms(node: Node, report: Report) -> Begripsvormen | None:
    """A term with the other forms in which the text uses it; whether it is defined is for a rule to say."""
    fields = Fields(node, report, "begrippen")
    term = fields.text("begrip", required=True)
    items = fields.items("vormen", required=True)
    fields.done()
    for item in items:
        if not isinstance(item, Scalar) or not item.text.strip():
            report.error("B005", item.span, "een vorm van een begrip is tekst", "schrijf '- ' en de vorm")
    texts = (" ".join(item.text.split()) for item in items if isinstance(item, Scalar))
    forms = tuple(text for text in texts if text)
    return Begripsvormen(term, forms, fields.span) if term and forms else None


def meaning(node: Node, report: Report) -> Naamgeving | None:
    """Words by which the text means another text; whether that text exists is for a rule to say."""
    fields = Fields(node, report, "verwijst-naar")
    words = fields.text("woorden", required=True)
    document = fields.text("document", required=True)
    fields.done()
    return Naamgeving(words, document, fields.span) if words and document else None


def provenance(source: Source, report: Report) -> Herkomst | None:
    """Where the text came from, and each mend of what a conversion damaged."""
    root = load(source, report)
    if root is None:
        return None
    fields = Fields(root, report, "herkomst.yml", Span(source.name))
    file = fields.text("bestand", required=True)
    checksum = fields.text("sha256", required=True)
    description = fields.text("beschrijving", required=True)
    mends = tuple(_mend(node, report) for node in fields.items("herstel"))
    fields.done()
    return Herkomst(file, checksum, description, mends, span=fields.place("bestand"))


def _mend(node: Node, report: Report) -> Herstel:
    fields = Fields(node, report, "herstel")
    lines = fields.text("regels", required=True)
    behind = fields.whole("naar")
    repeats = fields.whole("herhaalt")
    broken = fields.flag("afgebroken")
    hyphen = fields.flag("streepje")
    page = fields.flag("bladzijde")
    kind = fields.text("soort", required=True)
    reason = fields.text("reden", required=True)
    fields.done()
    match = re.fullmatch(r"([1-9]\d{0,6})(?:-([1-9]\d{0,6}))?", lines)
    if lines and not match:
        report.error("B005", fields.place("regels"), f"'{lines}' is geen regel", "schrijf 84 of 84-86")
    first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
    if first > last:
        report.error("B005", fields.place("regels"), f"'{lines}' loopt terug", f"schrijf {last}-{first}")
    return Herstel(first, last, behind, kind, reason, repeats, broken, hyphen, page)


def acceptances(source: Source, report: Report) -> tuple[Aanvaarding, ...]:
    """The findings that an editor lets stand, each with the reason that readers see."""
    return editorial(source, report)[0]


def editorial(
    source: Source, report: Report, *, remarks: bool = False
) -> tuple[tuple[Aanvaarding, ...], tuple[Node, ...]]:
    """What ``redactie.yml`` says: the accepted findings, and the remarks where a text may have any."""
    root = load(source, report)
    if root is None:
        return (), ()
    fields = Fields(root, report, "redactie.yml", Span(source.name))
    found = fields.items("aanvaard")
    beside = fields.items("kanttekeningen") if remarks else ()
    fields.done()
    return tuple(_acceptance(node, report) for node in found), beside


def _acceptance(node: Node, report: Report) -> Aanvaarding:
    fields = Fields(node, report, "aanvaard")
    rule = fields.text("regel", required=True)
    place = fields.text("plaats", required=True)
    words = fields.text("woorden", required=True)
    reason = fields.text("reden", required=True)
    fields.done()
    return Aanvaarding(rule, place, words, reason, fields.span)


def statutes(source: Source, report: Report) -> tuple[Wet, ...]:
    """The register ``wetten.yml``: statutes that texts refer to; no two of them may bear one name."""
    root = load(source, report)
    if root is None:
        return ()
    fields = Fields(root, report, "wetten.yml", Span(source.name))
    found = fields.items("wetten", required=True)
    fields.done()
    taken: dict[str, str] = {}
    return tuple(law for node in found if (law := _statute(node, report, taken)))


def _statute(node: Node, report: Report, taken: dict[str, str]) -> Wet | None:
    """A statute; without a number its articles are known for those of another text, but have no address."""
    fields = Fields(node, report, "wet")
    number = fields.text("bwb")
    number = "" if number == "onbekend" else number
    celex = fields.text("celex")
    title = fields.text("titel", required=True)
    short = tuple(item.text for item in fields.items("afkortingen") if isinstance(item, Scalar))
    fields.done()
    if number and not re.fullmatch(r"BWB[RVW][0-9]{7}", number):
        report.error("B005", fields.place("bwb"), f"'{number}' is geen BWB-nummer", "schrijf het als BWBR0003740")
        number = ""
    if celex and not re.fullmatch(r"3[0-9]{4}[A-Z][0-9]{4}|1[0-9]{4}[A-Z]", celex):
        report.error("B005", fields.place("celex"), f"'{celex}' is geen CELEX-nummer", "schrijf het als 32016R0679")
        celex = ""
    for name in (title, *short):
        if taken.setdefault(name, title) != title:
            report.error(
                "B005",
                fields.place("titel"),
                f"de naam '{name}' staat ook bij '{taken[name]}'",
                "geef elke wet eigen namen",
            )
    return Wet(number, title, short, celex) if title else None
