"""Controle: a list of all texts, and per text a page with its references, findings and repaired layout."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping

from jinja2 import Environment

from dealpers.corpus.corpus import Corpus, Staat, Verwijzing, reference_counts
from dealpers.model import Stuk, ids
from dealpers.model.finding import Diagnostic, Severity
from dealpers.model.ids import PartId, StukId
from dealpers.render.addresses import identifiers, whole_text
from dealpers.render.part_names import part_name, part_names
from dealpers.render.website.page import Link, Page
from dealpers.render.website.templates import filled_page

CHECKS = "controle/"
# Words for the severity of a finding, and the state that colours it.
_SAID = {
    Severity.ERROR: ("fout", "error"),
    Severity.WARNING: ("waarschuwing", "warn"),
    Severity.INFO: ("opmerking", ""),
}


def check_list(
    corpus: Corpus,
    findings: Iterable[Diagnostic],
    counts: Callable[[StukId], Mapping[str, int]],
    templates: Environment,
) -> Page:
    """List of texts, each with the ``counts`` of its references and the number of its findings."""
    per_text = Counter(finding.deal for finding in findings)
    rows = [
        {"stuk": stuk, "verwijzingen": counts(stuk.id), "bevindingen": per_text[stuk.id]} for stuk in corpus.stukken
    ]
    return filled_page(templates, "controle.html", CHECKS, "Controle", {"rijen": rows})


def check_page(stuk: Stuk, corpus: Corpus, findings: tuple[Diagnostic, ...], templates: Environment) -> Page:
    """Page with all findings in one text."""
    stukken: dict[StukId, Stuk] = {other.id: other for other in corpus.stukken}
    references = [ref for refs in corpus.links[stuk.id].verwijzingen.values() for ref in refs]
    names, anchors = part_names(stuk), frozenset(identifiers(stuk, stuk))
    address = f"{CHECKS}{stuk.id}/"
    values = {
        "stuk": stuk,
        "verwijzingen": reference_counts(references),
        "rijen": [_reference_row(ref, stuk, names, stukken) for ref in references],
        "bevindingen": [_explained(finding, stuk, names, anchors) for finding in findings],
    }
    title, crumbs = f"Controle van {stuk.naam}", (Link("Controle", CHECKS), Link(stuk.naam, address))
    return filled_page(templates, "controle-van.html", address, title, values, kind="controle", crumbs=crumbs)


def _reference_row(
    ref: Verwijzing, deal: Stuk, names: dict[PartId, str], stukken: Mapping[StukId, Stuk]
) -> dict[str, str]:
    """Reference as a row of the page of checks: its place, its words, its target."""
    there = f"../../{whole_text(deal)}"
    if ref.staat is Staat.INTERN:
        target, address = ", ".join(part_name(part, names) for part in ref.doelen), f"{there}#{ref.doelen[0]}"
    elif ref.document:
        other = stukken[ref.document]
        target, address = other.naam, f"../../{other.map}/{other.id}/"
    else:
        target, address = ref.reden or ref.adres or "een tekst die het register niet kent", ref.adres
    place = part_name(ref.deel, names)
    return {"plaats": place, "van": f"{there}#{ref.deel}", "tekst": ref.tekst, "naar": target, "adres": address}


def _explained(finding: Diagnostic, deal: Stuk, names: dict[PartId, str], anchors: Container[str]) -> dict[str, str]:
    """Finding as readers see it; ``anchors`` are the parts with an anchor in the whole text."""
    word, state = _SAID[finding.severity]
    known = finding.place.partition("-")[0] in ids.KINDS
    return {
        "code": finding.code,
        "ernst": word,
        "kleur": state,
        "adres": f"../../{whole_text(deal)}#{finding.place}" if finding.place in anchors else "",
        "plaats": part_name(finding.place, names) if known else finding.place,
        "woorden": finding.words,
        "bericht": finding.message,
        "reden": finding.reason,
    }
