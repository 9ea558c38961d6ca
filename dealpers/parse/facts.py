"""Facts beside the text: ``deal.yml``, ``herkomst.yml``, ``redactie.yml`` and the register of statutes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Annotated

from dealpers.model import (
    NOWHERE,
    Aanvaarding,
    Documentfeiten,
    Feiten,
    Herkomst,
    Kanttekening,
    Openbaarheid,
    Status,
    Tekstfeiten,
    Wet,
)
from dealpers.model.source import Source, Span
from dealpers.model.veld import Veld, record_fields
from dealpers.parse.bekendmaking import checked_publications, report_state
from dealpers.parse.records import Reading, read_file
from dealpers.parse.report import Report
from dealpers.parse.versies import newest_first

UNKNOWN = Feiten(soort="", status=Status.CONCEPT, samenvatting="")


@dataclass(frozen=True, slots=True)
class Redactie:
    """Decisions of the editors on a text (``redactie.yml``)."""

    aanvaard: Annotated[tuple[Aanvaarding, ...], Veld(uitleg="bevindingen die blijven staan")] = ()


@dataclass(frozen=True, slots=True)
class Documentredactie(Redactie):
    """Decisions and remarks of the editors on a document (``redactie.yml``)."""

    kanttekeningen: Annotated[tuple[Kanttekening, ...], Veld(uitleg="wat de omzetting verloor")] = ()


@dataclass(frozen=True, slots=True)
class Wettenregister:
    """Statutes that the texts cite (``wetten.yml``)."""

    wetten: Annotated[tuple[Wet, ...], Veld(uitleg="de wetten", verplicht=True)] = ()


def facts(source: Source, report: Report) -> Feiten:
    """Read ``deal.yml``; an unreadable field gets its most careful value."""
    reading = read_file(Feiten, source, report)
    if reading is None or reading.value is None:
        return UNKNOWN
    feiten = replace(
        reading.value,
        publicaties=checked_publications(reading.parts["publicaties"], report),
        wijzigingen=newest_first(reading.parts["wijzigingen"], report),
        openbaarheid=careful(reading.value.openbaarheid, reading.given),
        samenvatting_span=reading.given.get("samenvatting", NOWHERE),
    )
    report_state(feiten, reading, report)
    return feiten


def text_facts(source: Source | None, deal: Feiten, report: Report) -> Feiten:
    """Facts of a deal with the state of another text than the newest, from its ``tekst.yml``.

    Without that file nothing is known but that the text was adopted: no signature, number or day of the newest text.
    """
    reading = read_file(Tekstfeiten, source, report) if source else None
    state = Tekstfeiten(status=Status.VASTGESTELD)
    if reading and reading.value:
        state = replace(
            reading.value,
            publicaties=checked_publications(reading.parts["publicaties"], report),
        )
        report_state(state, reading, report)
    known = {field.attribute: getattr(state, field.attribute) for field in record_fields(Tekstfeiten)}
    return replace(deal, **known, span=state.span, field_spans=state.field_spans)


def careful(shown: Openbaarheid, given: Mapping[str, Span]) -> Openbaarheid:
    """Disclosure of a text or annex; an unreadable embargo closes the text or annex."""
    return replace(shown, openbaar=shown.openbaar and not ("embargo" in given and shown.embargo is None))


def document_facts(source: Source, report: Report) -> Documentfeiten | None:
    """Read ``document.yml``; None where the file is no YAML."""
    reading = read_file(Documentfeiten, source, report)
    return (
        replace(
            reading.value,
            openbaarheid=careful(reading.value.openbaarheid, reading.given),
            samenvatting_span=reading.given.get("samenvatting", NOWHERE),
        )
        if reading and reading.value
        else None
    )


def provenance(source: Source, report: Report) -> Herkomst | None:
    """Read ``herkomst.yml``: the source of a text, and each repair of damage by a conversion."""
    reading = read_file(Herkomst, source, report)
    if reading is None or reading.value is None:
        return None
    repairs = tuple(repair.value for repair in reading.parts["herstel"] if repair.value)
    return replace(reading.value, herstel=repairs, span=reading.place("bestand"))


def acceptances(source: Source, report: Report) -> tuple[Aanvaarding, ...]:
    """Read ``redactie.yml`` of a deal: the findings that an editor accepts."""
    reading = read_file(Redactie, source, report)
    return reading.value.aanvaard if reading and reading.value else ()


def editorial(source: Source, report: Report) -> Documentredactie:
    """Read ``redactie.yml`` of a document: accepted findings and remarks."""
    reading = read_file(Documentredactie, source, report)
    return reading.value if reading and reading.value else Documentredactie()


def statutes(source: Source, report: Report) -> tuple[Wet, ...]:
    """Read ``wetten.yml``; a name that two statutes bear is an error. Without a number a statute has no address."""
    reading = read_file(Wettenregister, source, report)
    if reading is None:
        return ()
    wetten = [(one, one.value) for one in reading.parts["wetten"] if one.value and one.value.titel]
    _report_shared_names(wetten, report)
    return tuple(replace(wet, bwb="") if wet.bwb == "onbekend" else wet for _, wet in wetten)


def _report_shared_names(wetten: Iterable[tuple[Reading[Wet], Wet]], report: Report) -> None:
    taken: dict[str, str] = {}
    for reading, wet in wetten:
        for name in (wet.titel, *wet.afkortingen):
            if taken.setdefault(name, wet.titel) != wet.titel:
                message = f"de naam '{name}' staat ook bij '{taken[name]}'"
                report.error("B005", reading.place("titel"), message, "geef elke wet eigen namen")
