"""Elke actielijn heeft doelen, een aanpak, resultaten en geld, en elk programma een aanpak en resultaten.

Ontbreekt er één, dan weet de lezer niet wat de deal met de actielijn wil, doet, bereikt of betaalt (Aanwijzingen voor
convenanten 2003, nr. 7.2). Wat geen enkele actielijn van de deal heeft, telt hier niet mee.

Fout:
    ## Artikel 1 – Doelen

    ### 1. Doelen op het gebied van water

    - Schoon water.

    ### 2. Doelen op het gebied van oevers

    - Hoge oevers.

    ## Artikel 2 – Aanpak

    ### 1. Aanpak op het gebied van water

    De raad maakt het water schoon.
Goed, met:
    - ### 2. Doelen op het gebied van oevers
    -
    - - Hoge oevers.
    -
Fout:
    ## Artikel 1 – Doelen

    1a. Schoon water.
    1b. Hoge oevers.
    2a. Nieuwe bomen.

    ## Artikel 2 – Resultaten

    1a. Het water is schoon.
    1b. De oevers zijn hoog.
    2a. De bomen staan er.
    2b. Er zijn vissen.

    ## Artikel 3 – Aanpak

    1a. De raad baggert.
    1b. De raad graaft.
    2a. De raad plant.
Fout:
    ## Artikel 1 – Doelen

    De doelen zijn:

    - W1: schoon water;
    - W2: hoge oevers.

    ## Artikel 2 – Aanpak

    De raad baggert (W3).
Fout:
    --- tekst.md
    ## Doelen

    - W1. Schoon water.
    - W2. Hoge oevers.

    ## Aanpak

    - W1. De raad baggert.
    - W2a. De raad graaft.
    - W2b. De raad plant.
Goed:
    --- tekst.md
    ## Doelen

    - W1. Het water is schoon, ook langs de weg (A2).
    - W2. Hoge oevers.

    ## Aanpak

    De raad werkt aan het water (W1) en aan de oevers (W2).
"""

import re

from dealpers.check.codes import folded, lost_codes
from dealpers.check.located import at_place, at_words
from dealpers.check.opened_codes import odd_codes
from dealpers.check.rule import Finding, Findings, rule
from dealpers.model import Actielijn, Deal, Programma, Rij, Rol, Severity, Stuk, Tabel
from dealpers.model.ids import PartId
from dealpers.model.source import Span


@rule("V201", Severity.WARNING)
def onvolledige_actielijn(stuk: Stuk) -> Findings:
    for odd in odd_codes(stuk):
        related = ((odd.first.span, "hier de andere code"),)
        yield at_words(
            odd.alinea, odd.where, odd.message, "geef doelen, aanpak en resultaten dezelfde codes", related=related
        )
    if isinstance(stuk, Deal):
        yield from _incomplete(stuk)


def _incomplete(deal: Deal) -> Findings:
    if not any(line.resultaten for line in deal.actielijnen):
        yield from _codes_alone(deal)
    if not deal.actielijnen:
        return
    spans = {lid.id: lid.kop.span for article in deal.artikelen for lid in article.leden if lid.kop}
    rows = _rows(deal)
    lines = {line.nummer: _parts(line, rows) for line in deal.actielijnen}
    asked = [name for name in ("doelen", "aanpak", "resultaten", "geld") if any(name in x for x in lines.values())]
    for line in deal.actielijnen:
        missing = [name for name in asked if name not in lines[line.nummer]]
        if missing:
            place = _place(line)
            yield Finding(
                span=spans.get(place, deal.titel.span),
                message=f"actielijn {line.nummer} ({line.naam}) heeft geen {_listed(missing)}",
                hint="vul aan wat ontbreekt, of kijk of de kop of de rij een ander nummer draagt",
                place=place,
                words=f"actielijn {line.nummer}: {_listed(missing)}",
            )
        yield from _programmes(line, deal, spans)
    yield from _rows_alone(deal, rows)


def _parts(line: Actielijn, rows: list[tuple[Tabel, Rij]]) -> set[str]:
    parts = {"doelen": line.doel, "aanpak": line.aanpak, "resultaten": line.resultaat}
    return {name for name, part in parts.items() if part} | (
        {"geld"} if any(_is_of(r, line) for _, r in rows) else set()
    )


def _place(line: Actielijn) -> PartId:
    return line.doel.lid if line.doel else line.aanpak or line.resultaat


def _listed(names: list[str]) -> str:
    return " en ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _rows(deal: Deal) -> list[tuple[Tabel, Rij]]:
    return [(table, row) for table in deal.tabellen for row in table.rijen if row.rol is Rol.ACTIELIJN]


def _is_of(row: Rij, line: Actielijn) -> bool:
    """True if a row belongs to an action line: by number, or by name where the row has no number."""
    number = re.match(r"(?:actielijn\s+|pijler\s+|thema\s+)?(\d+[a-z]?)\b", row.naam.strip(), re.I)
    if number:
        return number[1].lower().rstrip("abcdefghijklmnopqrstuvwxyz") == line.nummer or number[1] == line.nummer
    return folded(line.naam) in folded(row.naam) or folded(row.naam) in folded(line.naam)


def _programmes(line: Actielijn, deal: Deal, spans: dict[PartId, Span]) -> Findings:
    """Programmes with an approach but no results, or the other way about."""
    if not (line.programmas and line.resultaten):
        return
    wanting = [(p.deel, p.code, p.naam, "resultaten") for p in line.programmas if p.resultaat is None and p.code]
    codes = [programme.code for programme in line.programmas]
    for result in line.resultaten:
        if result.code and not any(code.startswith(result.code) for code in codes):
            wanting.append((result.deel, result.code, result.naam, "aanpak"))
    blocks = (block for article in deal.artikelen for lid in article.leden for block in lid.blokken)
    heads = {block.id: block.kop.span for block in blocks if isinstance(block, Programma)}
    for part, code, name, what in wanting:
        yield Finding(
            span=heads.get(part, spans.get(_place(line), deal.titel.span)),
            message=f"programma {code} ({name}) heeft geen {what}",
            hint=f"voeg onder {code} de {what} toe, of kijk of de kop een andere code draagt",
            place=part,
            words=f"{code}: {what}",
        )


def _rows_alone(deal: Deal, rows: list[tuple[Tabel, Rij]]) -> Findings:
    """Money for an action line that the text does not have."""
    for table, row in rows:
        if not any(_is_of(row, line) for line in deal.actielijnen):
            message = f"de tabel geeft geld voor '{row.naam}', maar de tekst heeft die actielijn niet"
            hint = "kijk of het nummer of de naam klopt"
            yield at_place(row.cellen[0].alinea.span, table.id, message, hint, row.naam)


def _codes_alone(deal: Deal) -> Findings:
    """Codes that goals, approach and results do not share, in a deal without action lines."""
    for lost in lost_codes(deal):
        article = f"artikel {lost.article.nummer}"
        here = lost.alinea is lost.article.kop
        only = f"{lost.code} staat in {article} en in geen ander artikel met codes"
        missing = f"{article} noemt {lost.code} niet, andere artikelen wel"
        merged = f"{lost.code} staat hier samen met een andere code, elders apart"
        message = merged if lost.merged else missing if here else only
        hint = "geef doelen, aanpak en resultaten dezelfde codes"
        yield at_place(lost.alinea.span, lost.article.id, message, hint, f"{lost.code}: {lost.alinea.tekst[:60]}")
