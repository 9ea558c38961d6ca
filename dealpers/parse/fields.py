"""Typed access to YAML maps: the reader requests each field by name and type, and reports the remaining fields."""

import re
import typing
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias, TypeVar

from dealpers.dutch.nearest import nearest
from dealpers.model.source import Span
from dealpers.parse.report import Report
from dealpers.parse.suggestions import choice_hint, day_hint
from dealpers.parse.yaml import Mapping, Node, Scalar, Sequence

Choice = TypeVar("Choice", bound=StrEnum)
Value = TypeVar("Value")
Former: TypeAlias = typing.Mapping[str, str]
_NONE: Former = MappingProxyType({})


def read_day(text: str) -> date:
    """Parse a date as ``2028-12-31``. Raises ``ValueError`` for any other form of ISO 8601."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(text)
    return date.fromisoformat(text)


class Fields:
    """Fields of one map. Request each allowed field, then call ``done`` to report the others."""

    def __init__(self, node: Node | None, report: Report, what: str, span: Span | None = None) -> None:
        self.report, self.what = report, what
        self.span = node.span if node else (span or Span(name=""))
        self.missing = node is None
        self._asked: list[str] = []
        self._lacking: list[str] = []
        self._entries: dict[str, tuple[Scalar, Node]] = {}
        if isinstance(node, Mapping):
            self._entries = {key.text: (key, value) for key, value in node.entries}
        elif node is not None and not (isinstance(node, Scalar) and not node.text):
            self._wrong(node.span, f"{what}: hier horen velden te staan", "schrijf 'veld: waarde', een per regel")
            self.missing = True

    def node(self, name: str, *, required: bool = False) -> Node | None:
        """Value of a field; None for an absent or empty field."""
        self._asked.append(name)
        _, value = self._entries.get(name, (None, None))
        if isinstance(value, Scalar) and not value.text.strip():
            value = None
        if value is None and required and not self.missing:
            self._lacking.append(name)
        return value

    def has(self, name: str) -> bool:
        """True if a field is filled in."""
        _, value = self._entries.get(name, (None, None))
        return value is not None and not (isinstance(value, Scalar) and not value.text.strip())

    def given(self) -> dict[str, Span]:
        """Place of each requested field with a value."""
        return {name: self.place(name) for name in self._asked if self.has(name)}

    def place(self, name: str) -> Span:
        """Place of the value of a field, or of the map where the field is absent."""
        entry = self._entries.get(name)
        return entry[1].span if entry else self.span

    def text(self, name: str, *, required: bool = False) -> str:
        """Text of a field with white space folded; ``""`` where the field is absent."""
        value = self.node(name, required=required)
        if value is None:
            return ""
        if not isinstance(value, Scalar):
            self._wrong(
                value.span,
                f"het veld '{name}' hoort tekst te bevatten, geen lijst of velden",
                f"schrijf '{name}: tekst' op één regel",
            )
            return ""
        return " ".join(value.text.split())

    def _typed(
        self, name: str, required: bool, read: Callable[[str], Value], hint: Callable[[str], str]
    ) -> Value | None:
        text = self.text(name, required=required)
        if not text:
            return None
        try:
            return read(text)
        except ValueError:
            self._wrong(self.place(name), f"het veld '{name}' heeft de waarde '{text}'", hint(text))
            return None

    def choice(self, name: str, kind: type[Choice], *, required: bool = False) -> Choice | None:
        """Value of a field with an enumerated type; None where the field is absent or wrong."""
        known = [member.value for member in kind if member.value]
        every = "kies " + " of ".join(f"'{word}'" for word in known)
        return self._typed(name, required, kind, lambda text: choice_hint(text, known, every))

    def whole(self, name: str, *, required: bool = False) -> int:
        """Integer from 0 in a field; 0 where the field is absent or wrong."""
        text = self.text(name, required=required)
        if not text:
            return 0
        if not (text.isascii() and text.isdigit() and len(text) <= 9):
            self._wrong(self.place(name), f"het veld '{name}' heeft de waarde '{text}'", "schrijf een geheel getal")
            return 0
        return int(text)

    def flag(self, name: str, *, absent: bool = False) -> bool:
        """True for ``ja``, False for ``nee`` or any other word; ``absent`` where there is no such field."""
        text = self.text(name)
        if text not in ("", "ja", "nee"):
            self._wrong(self.place(name), f"het veld '{name}' heeft de waarde '{text}'", "kies 'ja' of 'nee'")
        return text == "ja" if text else absent

    def day(self, name: str, *, required: bool = False) -> date | None:
        """Date in a field, written as ``2028-12-31``; None where the field is absent or wrong."""
        return self._typed(name, required, read_day, day_hint)

    def items(self, name: str, *, required: bool = False) -> tuple[Node, ...]:
        """Items of a field that holds a list; empty where the field is absent or wrong."""
        value = self.node(name, required=required)
        if value is None:
            return ()
        if not isinstance(value, Sequence):
            hint = f"schrijf: {name}: [{value.text}]" if isinstance(value, Scalar) else "begin elke regel met '- '"
            self._wrong(value.span, f"het veld '{name}' hoort een lijst te zijn", hint)
            return ()
        return value.items

    def places(self, name: str) -> tuple[Span, ...]:
        """Place of each item of a field that holds a list; empty for a field without a list."""
        _, value = self._entries.get(name, (None, None))
        return tuple(item.span for item in value.items) if isinstance(value, Sequence) else ()

    def done(self, former: Former = _NONE) -> None:
        """Report every required field without a value, and every field that no reader requested.

        A misspelt name of a required field is one fault. ``former`` has a hint by name of a field that no longer is.
        """
        lacking = self._lacking if self._entries else []
        if self._lacking and not lacking:
            fields = " en ".join(f"'{name}: …'" for name in self._lacking)
            message = f"{self.what} is leeg" if len(self._lacking) > 1 else ""
            self._lacks(
                message or f"{self.what}: het veld '{self._lacking[0]}' ontbreekt", f"voeg een regel {fields} toe"
            )
        unknown = [name for name in self._entries if name not in self._asked]
        meant: dict[str, str] = {}
        for name in unknown:
            small, free = name.lower(), [one for one in lacking if one not in meant.values()]
            near = nearest(small, free) or nearest(small, self._asked)
            meant |= {name: near} if near else {}
            hint = f"bedoelt u '{near}'?" if near else f"bekende velden: {', '.join(self._asked)}"
            hint = former.get(name, hint)
            self.report.error("B003", self._entries[name][0].span, f"{self.what}: onbekend veld '{name}'", hint)
        for name in lacking:
            if name not in meant.values():
                self._lacks(f"{self.what}: het veld '{name}' ontbreekt", f"voeg een regel '{name}: …' toe")

    def _lacks(self, message: str, hint: str) -> None:
        self.report.error("B004", self.span, message, hint)

    def _wrong(self, span: Span, message: str, hint: str) -> None:
        self.report.error("B005", span, message, hint)
