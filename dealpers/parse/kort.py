"""Summaries in plain words of a deal, its chapters and articles (``kort.yml``), by the editors, not the parties."""

from collections.abc import Iterable, Iterator

from dealpers.dutch.nearest import did_you_mean
from dealpers.model import Kort
from dealpers.model.ids import WHOLE, PartId
from dealpers.model.source import Source, Span
from dealpers.parse.report import Report
from dealpers.parse.yaml import Mapping, Node, Scalar, load

MOST_WORDS = 120


def summaries(source: Source, parts: Iterable[str], report: Report) -> tuple[Kort, ...]:
    """Summaries in the order of the file; ``parts`` are the identifiers of divisions, chapters and articles.

    A key of no such part is a fault.
    """
    root = load(source, report)
    if root is None or (isinstance(root, Scalar) and not root.text):
        return ()
    if not isinstance(root, Mapping):
        hint = "schrijf 'artikel-1: tekst', een per regel"
        report.error("B005", Span(name=source.name), "kort.yml: hier horen velden te staan", hint)
        return ()
    known = (WHOLE, *parts)
    return tuple(summary for key, value in root.entries for summary in _summary(key, value, known, report))


def _summary(key: Scalar, value: Node, known: tuple[str, ...], report: Report) -> Iterator[Kort]:
    if key.text not in known:
        hint = did_you_mean(key.text, known, "noem een deel van de deal, zoals hoofdstuk-1 of artikel-1", 0.7)
        report.error("B003", key.span, f"kort.yml: de deal heeft geen deel '{key.text}'", hint)
    elif not isinstance(value, Scalar):
        hint = f"schrijf '{key.text}: tekst'"
        report.error("B005", value.span, f"bij '{key.text}' hoort tekst, geen lijst of velden", hint)
    elif not (text := " ".join(value.text.split())):
        hint = "schrijf in een paar zinnen wat hier staat, of haal de regel weg"
        report.error("B004", key.span, f"bij '{key.text}' staat geen tekst", hint)
    elif (count := len(text.split())) > MOST_WORDS:
        hint = f"houd het bij {MOST_WORDS} woorden: wie meer wil weten, leest de tekst zelf"
        report.error("B005", value.span, f"de tekst bij '{key.text}' heeft {count} woorden", hint)
    else:
        yield Kort(PartId(key.text), text, value.span)
