"""Registers of a collection: statutes, parties and subjects, parsed once for each state of their files."""

from dataclasses import dataclass
from functools import lru_cache

from dealpers.build.cache import Form, Memo, keys
from dealpers.build.load import Loaded
from dealpers.model import Onderwerp, Register, Wet
from dealpers.model.finding import Diagnostic
from dealpers.model.source import Source
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
    (registers,) = memo.map(_parsed, (sources,), (keys.registers(sources),), _FORM)
    return registers


@lru_cache(maxsize=4)  # the statutes of the program are the same for every collection without a register of its own
def _parsed(sources: tuple[Source | None, ...]) -> Registers:
    report = Report()
    wetten = statutes(sources[0], report) if sources[0] else ()
    registers = zip(Register, sources[1:], strict=True)
    parsed = [entries(kind, source, report) for kind, source in registers if source]
    return Registers(wetten, tuple(entry for register in parsed for entry in register), tuple(report.findings))
