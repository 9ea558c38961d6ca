"""XML elements as values, and their serialisation: an equal value gives equal bytes."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Union

from dealpers.model.source import without_strange_signs

Child = Union["Element", str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """XML element; in a ``running`` element white space is text, so that nothing is added between its children."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    children: tuple[Child, ...]
    running: bool


@dataclass(frozen=True, slots=True)
class Instruction:
    """Processing instruction: a message to programs and readers, outside the text."""

    name: str
    text: str


def block(name: str, attributes: Iterable[tuple[str, str]] = (), children: Iterable[Element] = ()) -> Element:
    """Element with child elements, each on a line of its own; attributes without a value are left out."""
    return Element(
        name=name,
        attributes=tuple((key, value) for key, value in attributes if value),
        children=tuple(children),
        running=False,
    )


def running(name: str, attributes: Iterable[tuple[str, str]] = (), children: Iterable[Child] = ()) -> Element:
    """Element with text and elements; attributes without a value are left out."""
    return Element(
        name=name,
        attributes=tuple((key, value) for key, value in attributes if value),
        children=tuple(children),
        running=True,
    )


def document(root: Element, before: Iterable[Instruction] = ()) -> bytes:
    """Whole document in UTF-8, with the instructions before its root."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines += [f"<?{instruction.name} {_instruction(instruction.text)}?>" for instruction in before]
    _write(root, "", lines)
    return (without_strange_signs("\n".join(lines)) + "\n").encode()


def _write(element: Element, indent: str, lines: list[str]) -> None:
    if element.running or not element.children:
        lines.append(indent + _in_line(element))
        return
    lines.append(f"{indent}<{_opening(element)}>")
    for child in element.children:
        assert isinstance(child, Element), "text stands in running elements only"
        _write(child, indent + "  ", lines)
    lines.append(f"{indent}</{element.name}>")


def _in_line(element: Element) -> str:
    inside = "".join(_text(child) if isinstance(child, str) else _in_line(child) for child in element.children)
    return f"<{_opening(element)}>{inside}</{element.name}>" if inside else f"<{_opening(element)}/>"


def _opening(element: Element) -> str:
    return element.name + "".join(f' {name}="{_value(value)}"' for name, value in element.attributes)


def _text(text: str) -> str:
    """Text with its special characters escaped; ``>`` too, since text may not contain ``]]>``."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _value(text: str) -> str:
    """Text as the value of an attribute, with line ends and tabs escaped: a parser would fold them to spaces."""
    return _text(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def _instruction(text: str) -> str:
    return text.replace("?>", "? >")
