"""Strict YAML: maps, lists and text with their places; the parser refuses the rest of YAML.

Anchors, aliases, tags, merge keys, duplicate keys and a second document are faults; size, depth and nodes are capped.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, cast

import yaml

from dealpers.dutch.regex import regex
from dealpers.model.source import Source, Span, strange_signs
from dealpers.parse.report import Report
from dealpers.parse.suggestions import suggest_yaml

MAX_CHARACTERS = 300_000
MAX_DEPTH = 20
MAX_NODES = 50_000
_UNLIKE = regex(r"[\t\ufeff\x85\u2028\u2029]|\?(?:\s|\Z)|[|>][^\n]?#|(?:\A|\n)(?:---|\.\.\.|%)")
"""Signs that libyaml, ten times as fast, reads or counts in another way than PyYAML."""


class _Mark(Protocol):
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text of a value; the reader of the field interprets the text."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Sequence:
    """List of nodes."""

    items: tuple["Node", ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Map: fields in order, each name once."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    span: Span


Node = Scalar | Sequence | Mapping


class _RefusedError(Exception):
    def __init__(self, span: Span, message: str, hint: str) -> None:
        super().__init__(message)
        self.span, self.message, self.hint = span, message, hint


def load(source: Source, report: Report) -> Node | None:
    """Parse a YAML source; None after a reported fault, an empty map for an empty source."""
    start = Span(name=source.name)
    if len(source.text) > MAX_CHARACTERS:
        report.error(
            "B002",
            start,
            f"het bestand is langer dan {MAX_CHARACTERS} tekens",
            "verdeel het over kleinere bestanden",
        )
        return None
    if strange := next(strange_signs(source), None):
        report.strange(*strange)
        return None
    if yaml.__with_libyaml__ and not _UNLIKE.search(source.text):
        try:
            return _Composer(source.name, yaml.CSafeLoader(source.text)).document()
        except (_RefusedError, yaml.YAMLError, ValueError):
            pass  # read again, for the words and the place of the fault
    loader = yaml.SafeLoader(source.text)
    try:
        return _Composer(source.name, loader).document()
    except _RefusedError as refused:
        report.error("B002", refused.span, refused.message, refused.hint)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        span = _span(source.name, mark, mark) if mark else start
        message = f"dit is geen geldige YAML: {_in_dutch(error.problem or '')}"
        lines = source.lines()
        if fault := suggest_yaml(lines, span.line, error.problem or ""):
            number, message = fault.line, fault.message or message
            report.error(
                "B002", span if number == span.line else Span(name=source.name, line=number), message, fault.hint
            )
        else:
            report.error("B002", span, message, _HINT)
    except ValueError:  # PyYAML raises so on an escape beyond Unicode or an overlong version
        here = loader.get_mark()
        report.error(
            "B002", _span(source.name, here, here), "hier staat een getal dat geen teken is", "schrijf het teken zelf"
        )
    return None


_HINT = "controleer inspringing, dubbele punten en aanhalingstekens op en boven deze regel"
_PROBLEMS = (
    ("expected the node content, but found '<stream end>'", "een haak of accolade die niet wordt gesloten"),
    ("did not find expected node content", "een haak of accolade die niet wordt gesloten"),
    (
        "mapping values are not allowed",
        "een dubbele punt op een onverwachte plaats; zet de waarde tussen aanhalingstekens",
    ),
    ("could not find expected ':'", "een veld zonder dubbele punt"),
    ("expected <block end>", "de inspringing past niet bij de regels erboven"),
    ("found character '\\t'", "een tab waar spaties horen"),
    ("found unexpected end of stream", "een aanhalingsteken of haak die niet wordt gesloten"),
    ("expected ',' or", "een haak of accolade die niet wordt gesloten"),
    ("cannot start any token", "een waarde die met dit teken begint, hoort tussen aanhalingstekens"),
)


def _in_dutch(problem: str) -> str:
    return next((dutch for english, dutch in _PROBLEMS if english in problem), "de opmaak klopt niet")


def _span(name: str, start: _Mark, end: _Mark) -> Span:
    return Span(
        name=name, line=start.line + 1, column=start.column + 1, end_line=end.line + 1, end_column=end.column + 1
    )


class _Composer:
    """Builder of nodes from the events of PyYAML, in one forward pass."""

    def __init__(self, name: str, loader: yaml.SafeLoader | yaml.CSafeLoader) -> None:
        self.name = name
        self.loader = loader
        self.events = self._events()
        self.nodes = 0

    def _events(self) -> Iterator[yaml.Event]:
        while self.loader.check_event():
            yield cast("yaml.Event", self.loader.get_event())  # the stubs of PyYAML lack this type

    def document(self) -> Node:
        root: Node = Mapping((), Span(name=self.name))
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _RefusedError(
                        self._span_of(event), "een tweede document in één bestand", "verwijder de regel met ---"
                    )
                root = self._node(next(self.events), 0)
        return root

    def _span_of(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        return _span(self.name, start, end) if start and end else Span(name=self.name)

    def _node(self, event: yaml.Event, depth: int) -> Node:
        self.nodes += 1
        span = self._span_of(event)
        if depth > MAX_DEPTH:
            raise _RefusedError(span, f"dieper genest dan {MAX_DEPTH} niveaus", "maak de opbouw eenvoudiger")
        if self.nodes > MAX_NODES:
            raise _RefusedError(span, f"meer dan {MAX_NODES} waarden in één bestand", "verdeel het bestand")
        if isinstance(event, yaml.AliasEvent):
            raise _RefusedError(
                span, f"een verwijzing (*{event.anchor}) is niet toegestaan", "schrijf de waarde voluit"
            )
        if getattr(event, "anchor", None):
            raise _RefusedError(span, "een anker (&) is niet toegestaan", "schrijf de waarde zonder & ervoor")
        if getattr(event, "tag", None):
            raise _RefusedError(span, "een tag (!) is niet toegestaan", "schrijf de waarde zonder ! ervoor")
        if isinstance(event, yaml.ScalarEvent):
            if any(strange_signs(Source("", event.value))):
                raise _RefusedError(span, "in deze waarde staat een stuurteken", "schrijf de tekst zonder \\-code")
            return Scalar(event.value, span)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self._items(yaml.SequenceEndEvent, depth)), span)
        return self._mapping(span, depth)

    def _items(self, end: type[yaml.Event], depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self.events), end):
            yield self._node(event, depth + 1)

    def _mapping(self, span: Span, depth: int) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        seen: dict[str, Span] = {}
        items = self._items(yaml.MappingEndEvent, depth)
        for key in items:
            if not isinstance(key, Scalar):
                raise _RefusedError(key.span, "de naam van een veld is geen tekst", _HINT)
            if key.text == "<<":
                raise _RefusedError(key.span, "samenvoegen met << is niet toegestaan", "schrijf de velden voluit")
            if key.text in seen:
                first = seen[key.text]
                raise _RefusedError(
                    key.span,
                    f"het veld '{key.text}' staat hier voor de tweede keer",
                    f"het staat al op regel {first.line}; verwijder een van de twee",
                )
            seen[key.text] = key.span
            entries.append((key, next(items)))
        return Mapping(tuple(entries), span)
