"""Footnotes and endnotes of a Word document, numbered as printed."""

from lxml import etree

from dealpers.importer.readers.docx_names import attribute, children, value
from dealpers.importer.readers.numerals import word_number
from dealpers.importer.readers.xml_names import name

_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


class Notes:
    """Texts of notes by kind and identifier, and the number that the next note of a kind bears."""

    def __init__(
        self, settings: etree._Element | None, footnotes: etree._Element | None, endnotes: etree._Element | None
    ) -> None:
        self._texts = {"footnote": _texts(footnotes, "footnote"), "endnote": _texts(endnotes, "endnote")}
        self._formats = {
            "footnote": value(settings, "footnotePr", "numFmt") or "decimal",
            "endnote": value(settings, "endnotePr", "numFmt") or "lowerRoman",
        }
        starts = {kind: value(settings, f"{kind}Pr", "numStart") for kind in self._texts}
        self._next = {kind: int(start) if start.isdigit() else 1 for kind, start in starts.items()}

    def called(self, reference: etree._Element, custom: str) -> tuple[str, etree._Element | None]:
        """Printed mark of a note reference and the text of its note; no mark if the file lacks the note."""
        kind = name(reference).removesuffix("Reference")
        text = self._texts[kind].get(attribute(reference, "id"))
        if text is None:
            return "", None
        if custom:
            return custom, text
        number = self._next[kind]
        self._next[kind] = number + 1
        return word_number(number, self._formats[kind]), text


def _texts(root: etree._Element | None, kind: str) -> dict[str, etree._Element]:
    return {attribute(note, "id"): note for note in children(root, kind) if attribute(note, "type") not in _SEPARATORS}
