"""Settings of a project from ``mkdocs.yml``, with a finding for every fault in them."""

from dataclasses import dataclass, replace
from pathlib import Path

from dealpers.build.load import MAX_BYTES, Loaded, name_of
from dealpers.build.plain_files import read_plain
from dealpers.build.program import command
from dealpers.model.finding import DealsError, Diagnostic, has_errors
from dealpers.model.instellingen import Instellingen
from dealpers.model.source import Source, Span, UndecodableError, decode
from dealpers.model.troubles import trouble
from dealpers.parse import Report
from dealpers.parse.instellingen import check_menu, settings
from dealpers.parse.own_pages import FOLDERS

FILE = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings as far as readable, and the findings in their file."""

    values: Instellingen | None
    findings: tuple[Diagnostic, ...]
    source: Source | None = None


def read_settings(root: Path) -> Settings:
    """Settings of the project in ``root``; without a file no settings and no finding."""
    path, report = root / FILE, Report()
    if not path.exists():
        return Settings(None, ())
    try:
        data = read_plain(path, MAX_BYTES, follow=True)
        source = decode(name_of(path), data)
    except OSError as error:
        hint = "begin opnieuw met het bestand dat 'dealpers init' maakt, of controleer de rechten"
        raise DealsError(f"{path} is niet te lezen: {trouble(error)}", hint) from error
    except UndecodableError as error:
        message = f"hier staat byte 0x{error.byte:02X}, dat is geen UTF-8"
        report.error("B001", error.span, message, "bewaar het bestand als UTF-8")
        return Settings(None, tuple(report.findings))
    return Settings(settings(source, report), tuple(report.findings), source)


def usable_settings(root: Path) -> Instellingen:
    """Settings of the project in ``root``; raises ``DealsError`` if the file is missing or has a fault."""
    values = read_settings(root)
    if not (root / FILE).exists():
        raise DealsError(f"{root / FILE}: dit bestand ontbreekt", f"maak een verzameling met: {command('init MAP')}")
    if values.values is None or has_errors(values.findings):
        first = values.findings[0] if values.findings else None
        place = f"{first.span}: {first.message}" if first else f"{Span(name=FILE)}: de site heeft geen naam"
        raise DealsError(place, first.hint if first else "voeg een regel 'site_name: …' toe")
    return values.values


def with_settings(loaded: Loaded, root: Path) -> Loaded:
    """Sources with the settings of their project and the findings in those; earlier such findings are replaced."""
    values = read_settings(root)
    name = name_of(root / FILE)
    report = Report()
    if values.values:
        texts = (*(f"deals/{text}" for text in loaded.deals), *(f"documenten/{text}" for text in loaded.documenten))
        check_menu(values.values, (*FOLDERS, *loaded.pages, *texts), report)
    others = (finding for finding in loaded.findings if finding.span.name != name)
    findings = (*others, *values.findings, *report.findings)
    extra = values.values.extra if values.values else loaded.extra
    return replace(loaded, findings=findings, extra=extra, settings=values.source)
