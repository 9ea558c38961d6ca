"""Records of the model as YAML in canonical layout: tables, accepted findings, provenance."""

import re
from collections.abc import Iterable

from dealpers.model import Aanvaarding, Herkomst, Metagegevens, Naamgeving, Openbaarheid, Rol, Tabel, Wijziging
from dealpers.render.source.markdown import write_inline


def scalar(text: str) -> str:
    """Text as a YAML scalar; quoted unless it is plainly plain."""
    if re.fullmatch(r"[A-Za-z0-9€(][^:#\"'\[\]{}\n\\]*[^\s:#\"'\[\]{}\n\\]|[A-Za-z0-9]", text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def write_table(table: Tabel) -> str:
    """A table of amounts or words."""
    out = [f"  - kop: {scalar(write_inline(table.kop))}", "    kolommen:"]
    for column in table.kolommen:
        out.append(f"      - kop: {scalar(write_inline(column.kop))}")
        if column.rol is not Rol.OVERIG:
            out.append(f"        rol: {column.rol.value}")
    out.append("    rijen:")
    for row in table.rijen:
        cells = ", ".join(f'"{quoted(write_inline(cell.alinea))}"' for cell in row.cellen)
        role = [] if row.rol is Rol.OVERIG else [f"rol: {row.rol.value}"]
        lines = [*role, f"cellen: [{cells}]"]
        out += [f"      - {lines[0]}", *(f"        {line}" for line in lines[1:])]
    if table.noten:
        out.append("    noten:")
    for note in table.noten:
        out += [f"      - merk: {scalar(note.label)}", f"        tekst: {scalar(write_inline(note.alinea))}"]
    return "\n".join(out) + "\n"


def quoted(text: str) -> str:
    """Text as it stands between double quotation marks."""
    return text.replace("\\", "\\\\").replace('"', '\\"')


def write_meanings(meanings: Iterable[Naamgeving]) -> str:
    """The words by which a text means other texts; nothing when there are none."""
    rows = [f"  - woorden: {scalar(m.woorden)}\n    document: {scalar(m.document)}\n" for m in meanings]
    return "verwijst-naar:\n" + "".join(rows) if rows else ""


def write_names(names: tuple[str, ...]) -> str:
    """The other names by which texts cite this one; nothing when there are none."""
    return "ook-bekend-als:\n" + "".join(f"  - {scalar(name)}\n" for name in names) if names else ""


def write_amendments(amendments: Iterable[Wijziging]) -> str:
    """From which days other texts are in force; nothing when there are none."""
    rows = "".join(
        f"  - op: {each.op.isoformat()}\n    besluit: {scalar(each.besluit)}\n"
        + (f"    publicatie: {scalar(each.publicatie)}\n" if each.publicatie else "")
        for each in amendments
    )
    return f"wijzigingen:\n{rows}" if rows else ""


def write_acceptance(accepted: Aanvaarding) -> str:
    """A finding that an editor lets stand."""
    rows = [
        ("regel", accepted.regel),
        ("plaats", accepted.plaats),
        ("woorden", accepted.woorden),
        ("reden", accepted.reden),
    ]
    first, *rest = [f"{name}: {scalar(value)}" for name, value in rows]
    return "\n".join([f"  - {first}", *(f"    {line}" for line in rest)]) + "\n"


def write_provenance(origin: Herkomst) -> str:
    """Where a text came from."""
    out = [
        f"bestand: {scalar(origin.bestand)}",
        f"sha256: {scalar(origin.sha256)}",
        f"beschrijving: {scalar(origin.beschrijving)}",
    ]
    out += ["herstel:"] if origin.herstel else []
    for mend in origin.herstel:
        lines = str(mend.van) if mend.van == mend.tot else f"{mend.van}-{mend.tot}"
        out.append(f"  - regels: {lines}")
        out += [f"    naar: {mend.naar}"] if mend.naar else []
        out += [f"    herhaalt: {mend.herhaalt}"] if mend.herhaalt else []
        out += ["    afgebroken: ja"] if mend.afgebroken else []
        out += ["    streepje: ja"] if mend.streepje else []
        out += ["    bladzijde: ja"] if mend.bladzijde else []
        out += [f"    soort: {scalar(mend.soort)}", f"    reden: {scalar(mend.reden)}"]
    return "\n".join(out) + "\n"


def write_disclosure(shown: Openbaarheid) -> str:
    """From when a text may be seen; nothing where it always may."""
    closed = "" if shown.openbaar else "openbaar: nee\n"
    return closed + (f"embargo: {shown.embargo.isoformat()}\n" if shown.embargo else "")


def write_publication_data(known: Metagegevens) -> str:
    """What the gazette asks of a publication and the text does not say."""
    rows = [("organisatie", known.organisatie), ("organisatiesoort", known.organisatiesoort)]
    text = "".join(f"  {name}: {scalar(value)}\n" for name, value in rows if value)
    themes = ", ".join(f'"{quoted(theme)}"' for theme in known.themas)
    return f"metagegevens:\n{text}" + (f"  themas: [{themes}]\n" if themes else "")
