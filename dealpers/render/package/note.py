"""Delivery note of a package: its contents, the checks of the program, and the checks left to a person."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from textwrap import fill

from dealpers.corpus.corpus import Staat
from dealpers.corpus.publication import identifier
from dealpers.corpus.status import is_signed
from dealpers.dutch.numbers import counted
from dealpers.dutch.sentences import capitalised
from dealpers.model import Status, ids
from dealpers.model.finding import Diagnostic
from dealpers.render.package.examination import SOURCE_RULE, Examination
from dealpers.render.package.manifest import MANIFEST
from dealpers.render.part_names import part_name, part_names
from dealpers.render.staatscourant.metadata import REQUIRED

_WIDTH = 100
_STATES = {
    Status.CONCEPT: "De tekst is een concept.",
    Status.VASTGESTELD: "De tekst is vastgesteld en nog niet ondertekend.",
    Status.ONDERTEKEND: "De tekst is ondertekend. Een bekendmaking is niet bekend.",
    Status.AANGEBODEN: "De tekst is aangeboden aan {blad}. Een bekendmaking is niet bekend.",
    Status.GEPUBLICEERD: "De tekst is bekendgemaakt in {blad}.",
}
_KINDS = (
    (".pdf", "de tekst als gazet, om te lezen en te drukken"),
    (".akn.xml", "de tekst als Akoma Ntoso 3.0"),
    (".staatscourant.xml", "de tekst in de opmaak van de Staatscourant"),
    (".metadata.xml", "de metagegevens bij die tekst"),
    (".json", "het hele model, voor andere programma's"),
    (".csv", "de tabel met bijdragen, voor een rekenblad"),
)


@dataclass(frozen=True, slots=True)
class Section:
    """Section of the note: a heading with sentences and a list below."""

    heading: str
    text: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


def note(examination: Examination, files: Iterable[str]) -> tuple[Section, ...]:
    """Delivery note as sections; ``files`` are the names of the packed files."""
    return (
        Section(f"Leverbrief bij {examination.deal.naam}", tuple(_state(examination))),
        Section("Wat er in het pakket zit", (), tuple(_contents(examination, files))),
        Section("Wat het programma heeft nagegaan", (), tuple(_checked(examination))),
        Section("Bevindingen die openstaan", *_open(examination)),
        Section("Bevindingen die de redactie heeft aanvaard", *_accepted(examination)),
        Section("Wat een mens nog moet nagaan", (), tuple(_left(examination))),
        Section("Het pakket controleren", *_HOW_TO_VERIFY),
    )


def as_text(sections: Iterable[Section]) -> bytes:
    """Delivery note as plain text."""
    lines: list[str] = []
    for rank, section in enumerate(sections):
        lines += [section.heading, ("-" if rank else "=") * min(len(section.heading), _WIDTH), ""]
        for sentence in section.text:
            lines += [fill(sentence, _WIDTH, break_long_words=False, break_on_hyphens=False), ""]
        for point in section.points:
            lines.append(_point(point))
        lines += [""] if section.points else []
    return ("\n".join(lines).rstrip("\n") + "\n").encode()


def _point(point: str) -> str:
    return fill(
        point, _WIDTH, initial_indent="- ", subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )


def as_html(sections: Iterable[Section]) -> bytes:
    """Delivery note as an HTML page for any browser."""
    body: list[str] = []
    title = ""
    for rank, section in enumerate(sections):
        title = title or section.heading
        level = 2 if rank else 1
        body.append(f"<h{level}>{escape(section.heading)}</h{level}>")
        body += [f"<p>{escape(sentence)}</p>" for sentence in section.text]
        if section.points:
            body += ["<ul>", *(f"<li>{escape(point)}</li>" for point in section.points), "</ul>"]
    head = f'<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n</head>'
    return "\n".join([head, "<body>", "<main>", *body, "</main>", "</body>", "</html>", ""]).encode()


def _state(examination: Examination) -> Iterator[str]:
    status, blad = examination.deal.feiten.status, examination.blad.met_lidwoord
    unsigned = status is Status.ONDERTEKEND and not is_signed(examination.deal)
    yield (
        "Van de tekst is geen handtekening en geen bekendmaking bekend."
        if unsigned
        else _STATES[status].format(blad=blad)
    )
    if number := identifier(examination.deal):
        yield f"Het kenmerk in {blad} is {number}."
    else:
        yield f"Hier is geen nummer en datum van {blad} bekend. De PDF draagt daarom het merk van een proef."
    if (printed := examination.deal.feiten.staatscourant) and printed.volgt_op:
        yield f"Dit is een herdruk, in de plaats van {printed.volgt_op}."
    yield f"Authentiek is alleen de PDF die {blad} zelf uitgeeft."


def _contents(examination: Examination, files: Iterable[str]) -> Iterator[str]:
    for name in sorted(files):
        if name.startswith("bijlagen/"):
            titles = {
                annex.bestand: f"de bijlage ‘{annex.titel}’ van {annex.van}" for annex in examination.deal.ontvangen
            }
            yield f"{name}: {titles.get(name, 'een bijlage')}, zoals die is ontvangen"
            continue
        yield f"{name}: {next((words for ending, words in _KINDS if name.endswith(ending)), 'een bestand bij de deal')}"
    yield "leverbrief.html en leverbrief.txt: deze brief"
    yield f"{MANIFEST}: de controlesom (sha256) van elk ander bestand"


def _checked(examination: Examination) -> Iterator[str]:
    yield (
        f"Woorden: de twee XML-bestanden zijn teruggelezen. Ze hebben elk de {examination.words} woorden en nummers "
        "van de deal, één keer en in dezelfde volgorde."
    )
    yield _source(examination)
    yield (
        f"Opbouw: {examination.deal.bestandsnaam}.staatscourant.xml en "
        f"{examination.deal.bestandsnaam}.metadata.xml passen in een eigen schema van de gebruikte "
        "elementen. Elke verwijzing binnen de tekst komt uit bij een kenmerk dat er is. "
        "Ze zijn niet gevalideerd tegen het officiële schema, want dat is niet beschikbaar."
    )
    inside, outside = examination.references.get(Staat.INTERN, 0), examination.references.get(Staat.EXTERN, 0)
    yield (
        f"Verwijzingen: {inside} binnen de tekst en {outside} naar buiten. Daarvan hebben er {examination.unknown} "
        f"geen bekend adres. {_dead(examination)}"
    )
    yield (
        f"Regels: alle controles zijn uitgevoerd. Er zijn geen fouten die bekendmaking tegenhouden, "
        f"{counted(len(examination.open), 'waarschuwing staat', 'waarschuwingen staan')} open en "
        f"{counted(len(examination.accepted), 'bevinding is', 'bevindingen zijn')} door de redactie aanvaard."
    )
    if received := examination.deal.ontvangen:
        yield (
            f"Bijlagen: {counted(len(received), 'bijlage is', 'bijlagen zijn')} als PDF ontvangen. De controlesom "
            "van elk bestand in het pakket is die van het ontvangen bestand."
        )
    missing = examination.metadata.missing
    yield (
        f"Metagegevens: {len(missing)} van de {len(REQUIRED)} verplichte gegevens zijn niet bekend. Ze zijn "
        "weggelaten en staan hieronder; er is niets voor verzonnen."
        if missing
        else "Metagegevens: alle verplichte gegevens zijn ingevuld."
    )


def _source(examination: Examination) -> str:
    origin = examination.deal.herkomst
    if origin is None or not origin.tekst:
        return "Bron: er is geen brondocument bij de deal. De tekst is dus nergens mee vergeleken."
    differences = sum(f.code == SOURCE_RULE for f in (*examination.open, *examination.accepted))
    same = (
        "zonder verschil"
        if not differences
        else f"met {counted(differences, 'verschil', 'verschillen')} (zie hieronder)"
    )
    return (
        f"Bron: elk woord is vergeleken met {origin.bestand} (sha256 {origin.sha256}), {same}. "
        f"Bij de omzetting is de opmaak op {counted(len(origin.herstel), 'plaats', 'plaatsen')} hersteld."
    )


def _dead(examination: Examination) -> str:
    if not examination.dead:
        return "Geen enkele verwijzing loopt dood."
    named = part_names(examination.deal)
    places = "; ".join(f"‘{ref.tekst}’ in {part_name(ref.deel, named)}" for ref in examination.dead)
    count = counted(len(examination.dead), "verwijzing loopt", "verwijzingen lopen")
    return f"{count} dood: {places}. In de bestanden is dat gewone tekst."


def _open(examination: Examination) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if not examination.open:
        return ("Er staat niets open.",), ()
    draft = examination.deal.feiten.status is Status.CONCEPT  # a signed text admits no repair
    return (), tuple(_with_place(finding, finding.hint if draft else "") for finding in examination.open)


def _accepted(examination: Examination) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if not examination.accepted:
        return ("Er is niets aanvaard.",), ()
    return (), tuple(_with_place(finding, finding.reason) for finding in examination.accepted)


def _with_place(finding: Diagnostic, more: str) -> str:
    place = f"{capitalised(_where(finding.place))}: " if finding.place else ""
    return f"{finding.code}. {place}{finding.message}." + (f" {capitalised(more.rstrip('.'))}." if more else "")


def _where(place: str) -> str:
    try:
        return ids.citation(place)
    except ValueError:
        return place


def _left(examination: Examination) -> Iterator[str]:
    yield "Lees de PDF van begin tot eind naast het exemplaar van de partijen."
    if examination.open or examination.dead:
        where = examination.blad.met_lidwoord
        yield f"Beslis bij elke open bevinding en elke dode verwijzing of de tekst zo naar {where} mag."
    signed = {record.partij for record in examination.deal.ondertekeningen}
    if unsigned := [record.alias or record.ambt for record in examination.deal.partijen if record.id not in signed]:
        yield f"Ga na wie heeft getekend. Van deze partijen is dat niet bekend: {'; '.join(unsigned)}."
    if examination.metadata.missing:
        missing = "; ".join(f"{REQUIRED[name]} ({name})" for name in examination.metadata.missing)
        yield f"Vul de ontbrekende metagegevens aan: {missing}."
    yield (
        "Valideer het XML-bestand van de Staatscourant bij de uitgever. Enkele keuzes konden niet worden "
        "geverifieerd, zoals de elementen om de tekst heen en de waardenlijsten van de metagegevens."
    )
    yield (
        "Valideer het Akoma Ntoso-bestand als dat nodig is. Van het programma is getest dat het past in het officiële "
        "schema; bij dit ene bestand is dat niet nagegaan. Dat kan met: "
        f"xmllint --noout --schema akomantoso30.xsd {examination.deal.bestandsnaam}.akn.xml"
    )
    yield (
        "Controleer de PDF als dat nodig is. Van de drukker is getest dat hij PDF/UA-1 en PDF/A-3a maakt; "
        "bij dit ene bestand is dat niet nagegaan. Dat kan met: "
        f"verapdf --flavour ua1 {examination.deal.bestandsnaam}.pdf en "
        f"verapdf --flavour 3a {examination.deal.bestandsnaam}.pdf"
    )


_HOW_TO_VERIFY = (
    (
        "Het pakket is bij dezelfde inhoud altijd byte voor byte hetzelfde. De controle vindt elke verandering, maar "
        "bewijst niet van wie het pakket komt. Bewaar daarvoor de controlesom van het zip-bestand op een andere plek.",
    ),
    (
        "Het zip-bestand: dealpers verify PAKKET.zip",
        f"De uitgepakte map: dealpers verify MAP, of daarbinnen: sha256sum --check {MANIFEST}",
    ),
)


def note_files(examination: Examination, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Delivery note in both its forms, by file name."""
    sections = note(examination, files)
    return {"leverbrief.html": as_html(sections), "leverbrief.txt": as_text(sections)}
