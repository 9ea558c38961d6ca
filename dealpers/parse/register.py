"""The registers ``partijen.yml`` and ``onderwerpen.yml``: names and their variants; no two entries may share one."""

import re

from dealpers.model import Onderwerp, Register
from dealpers.model.source import Source, Span
from dealpers.parse.fields import Fields
from dealpers.parse.report import Report
from dealpers.parse.yaml import Node, Scalar, load


def entries(kind: Register, source: Source, report: Report) -> tuple[Onderwerp, ...]:
    """The entries of one register, those left out that cannot be read."""
    root = load(source, report)
    if root is None:
        return ()
    fields = Fields(root, report, f"{kind.value}.yml", Span(source.name))
    found = fields.items(kind.value, required=True)
    fields.done()
    taken: dict[str, str] = {}
    return tuple(entry for node in found if (entry := _entry(kind, node, taken, report)))


def _entry(kind: Register, node: Node, taken: dict[str, str], report: Report) -> Onderwerp | None:
    fields = Fields(node, report, "onderwerp" if kind is Register.ONDERWERPEN else "partij")
    unique = fields.text("id", required=True)
    name = fields.text("naam", required=True)
    sort = fields.text("soort")
    items = fields.items("vormen")
    fields.done()
    forms: list[str] = []
    for item in items:
        if isinstance(item, Scalar) and item.text.strip():
            forms.append(" ".join(item.text.split()))
        else:
            report.error("B005", item.span, "een andere naam is tekst", "schrijf '- ' en de naam")
    if unique and not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", unique):
        hint = "gebruik kleine letters, cijfers en '-'"
        report.error("B005", fields.place("id"), f"'{unique}' is geen identificatie", hint)
        return None
    if not unique or not name:
        return None
    for each in (f"id {unique}", *(form.lower() for form in (name, *forms))):
        if taken.setdefault(each, unique) != unique or (each.startswith("id ") and f"{each} gezien" in taken):
            message = f"'{each}' staat ook bij een ander"
            report.error("B005", fields.place("naam"), message, "geef elk een eigen id en eigen namen")
            return None
    taken[f"id {unique} gezien"] = unique
    return Onderwerp(kind, unique, name, sort, tuple(forms), fields.span)
