"""Signed words of a rendered XML file, parsed from its bytes in reading order, for comparison with the deal.

A note comes behind the block that calls it, its mark where the text calls it; a note of a table behind the table.
"""

from collections.abc import Container
from xml.etree.ElementTree import Element, fromstring

from dealpers.corpus.fidelity import split

_AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
_LINES = frozenset(
    "p heading subheading num block crossHeading "
    "al tussenkop lidnr li.nr label nr titel title intitule term noot.al".split()
)
_ENDS = frozenset("p heading subheading num block crossHeading al tussenkop kop title intitule term".split())
BULLET = "–"  # rendered before an item without a label: layout, no word
_SKIPPED = frozenset({"meta", "metadata", "ondertekening"})  # data beside the text


def xml_words(data: bytes, beside: Container[str] = ()) -> list[str]:
    """Words of our Akoma Ntoso or Staatscourant file, without the elements with identifiers in ``beside``."""
    reading = _Reading(beside)
    reading.read(fromstring(data))  # noqa: S314  # bytes that this program has just made  # nosec B314
    reading.flush()
    return split("\n".join(reading.lines))


class _Reading:
    """Reader that collects lines, and notes until the end of the line that calls them."""

    def __init__(self, beside: Container[str]) -> None:
        self.beside = beside
        self.lines: list[str] = [""]
        self.waiting: list[tuple[str, Element]] = []
        self.of_table: list[tuple[str, Element]] = []

    def read(self, element: Element) -> None:
        """Read an element with all its children."""
        name = _name(element)
        identifier = element.get("eId") or element.get("id")
        if name in _SKIPPED or identifier in self.beside or (name == "li.nr" and element.text == BULLET):
            return
        if name in _LINES and not self._in_line(element):
            self.lines.append("")
        self._inside(element)
        if name in _ENDS and not self._in_line(element):
            self.flush()
        elif name == "table":
            notes, self.of_table = self.of_table, []
            for label, note in notes:
                self._note(label, note)

    def _inside(self, element: Element) -> None:
        self.lines[-1] += element.text or ""
        for child in element:
            name = _name(child)
            if name == "authorialNote":
                self._called(child.get("marker", ""), child, of_table=False)
            elif name == "noteRef":
                self.lines[-1] += child.get("marker", "")
            elif name == "noot":
                self._called(child.findtext("noot.nr") or "", child, of_table=child.get("type") == "tabel")
            else:
                self.read(child)
            self.lines[-1] += child.tail or ""

    def _called(self, label: str, note: Element, *, of_table: bool) -> None:
        self.lines[-1] += label
        (self.of_table if of_table else self.waiting).append((label, note))

    def _in_line(self, element: Element) -> bool:
        return _name(element) == "term" and element.tag.startswith(_AKN)

    def flush(self) -> None:
        """Read the notes that the last line called."""
        notes, self.waiting = self.waiting, []
        for label, note in notes:
            self._note(label, note)

    def _note(self, label: str, note: Element) -> None:
        self.lines.append(label)
        for part in note:
            if _name(part) != "noot.nr":
                self.read(part)


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]
