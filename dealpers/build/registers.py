"""Registers of a collection: statutes, parties and subjects, parsed once for each state of their files."""

from dataclasses import dataclass

from dealpers.build.cache import Form, Memo, keys
from dealpers.build.load import Loaded
from dealpers.model import Onderwerp, Register, Wet
from dealpers.model.finding import Diagnostic
from dealpers.parse import Report, entries, statutes


@dataclass(frozen=True, slots=True)
class Registers:
    """Statutes, then entries of the other registers, with the findings of the parser in all their files."""

    wetten: tuple[Wet, ...]
    onderwerpen: tuple[Onderwerp, ...]
    findings: tuple[Diagnostic, ...]


_FORM: Form[Registers] = Form(Registers)


def parsed_registers(loaded: Loaded, memo: Memo) -> Registers:
    """Parse every register; the cache has the result while no file of a register changes."""
    sources = (loaded.wetten, *(loaded.registers.get(kind) for kind in Register))
    (registers,) = memo.map(_parsed, (loaded,), (keys.registers(sources),), _FORM)
    return registers


def _parsed(loaded: Loaded) -> Registers:
    report = Report()
    wetten = statutes(loaded.wetten, report) if loaded.wetten else ()
    parsed = [entries(kind, loaded.registers[kind], report) for kind in Register if kind in loaded.registers]
    return Registers(wetten, tuple(entry for register in parsed for entry in register), tuple(report.findings))
