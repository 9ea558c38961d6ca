"""Differences between a yearly report and the one before it."""

from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.corpus.progress.definitions import Redefined, redefined, stated
from dealpers.model.verslag import Programmastand, Project, Resultaatoordeel, Stand, Verslag


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """Programme in a report, with its state in the report before; None where that report is silent."""

    nu: Programmastand
    was: Stand | None


@dataclass(frozen=True, slots=True)
class ResultRow:
    """Judgement on a result, with the one in the report before."""

    nu: Resultaatoordeel
    was: Resultaatoordeel | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectRow:
    """Project in a report, with its state in the report before; ``vervangt`` is the name of a replaced project."""

    nu: Project
    was: Stand | None
    nieuw: bool
    vervangt: str


@dataclass(frozen=True, slots=True)
class DefinitionRow:
    """Trait of an indicator that a report states otherwise than the report before."""

    naam: str
    anders: Redefined


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Report beside the one before; ``weg`` are projects that the report no longer names and nothing ended."""

    verslag: Verslag
    vorig: Verslag | None
    programmas: tuple[ProgrammeRow, ...]
    resultaten: tuple[ResultRow, ...]
    projecten: tuple[ProjectRow, ...]
    weg: tuple[Project, ...]
    indicatoren: tuple[DefinitionRow, ...]


def compared(reports: tuple[Verslag, ...]) -> Iterator[Compared]:
    """Each report beside the one before it, oldest first."""
    for rank, report in enumerate(reports):
        yield _compared(report, reports[rank - 1] if rank else None)


def _compared(report: Verslag, before: Verslag | None) -> Compared:
    states = {one.code: one.stand for one in before.programmas} if before else {}
    judged = {one.resultaat: one for one in before.resultaten} if before else {}
    projects = {one.id: one for one in before.projecten} if before else {}
    named = {one.id: one.naam for one in (*projects.values(), *report.projecten)}
    present = {one.id for one in report.projecten}
    ended = (Stand.AFGEROND, Stand.GESTOPT)
    return Compared(
        verslag=report,
        vorig=before,
        programmas=tuple(ProgrammeRow(one, states.get(one.code)) for one in report.programmas),
        resultaten=tuple(ResultRow(one, judged.get(one.resultaat)) for one in report.resultaten),
        projecten=tuple(
            ProjectRow(
                nu=one,
                was=projects[one.id].stand if one.id in projects else None,
                nieuw=before is not None and one.id not in projects,
                vervangt=named.get(one.vervangt, one.vervangt),
            )
            for one in report.projecten
        ),
        weg=tuple(one for one in projects.values() if one.id not in present and one.stand not in ended),
        indicatoren=tuple(_definitions(report, before)) if before else (),
    )


def _definitions(report: Verslag, before: Verslag) -> Iterator[DefinitionRow]:
    """Traits that both reports state, with other values."""
    earlier = {one.id: stated(one) for one in before.indicatoren}
    for one in report.indicatoren:
        present = stated(one)
        for anders in redefined(earlier.get(one.id, {}), present):
            if anders.nu:
                yield DefinitionRow(one.naam or one.id, anders)
