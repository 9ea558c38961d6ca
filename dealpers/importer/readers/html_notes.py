"""Footnotes of a web page: short links to an element of the page that holds the text of a note."""

import re

from lxml import etree

from dealpers.dutch.regex import regex

_MARK = regex(r"[\[(]?(?P<mark>\d{1,3}|[a-z]|\*{1,3}|[†‡])[\])]?")
_NOTED = regex(r"noot|note|fn|#_ftn|#_edn|voet|eind|ref", re.I)
_NOTE = regex(r"(?:ftn|edn|sdfootnote|sdendnote)\d+")
"""Identifier of the block that holds a whole note, as Word and LibreOffice write it."""
_BLOCKS = ("li", "p", "div", "dd", "td", "aside", "section")
_BACK = regex(r"[↩↑^⇑\ufe0e\s]*|terug|\[terug\]", re.I)


class Notes:
    """Notes of a page by the identifier of their target, with the mark that calls them."""

    def __init__(self, root: etree._Element) -> None:
        self._targets = {
            one.get("id") or one.get("name"): one for one in root.iter() if one.get("id") or one.get("name")
        }
        self.bodies: dict[etree._Element, str] = {}
        self._calls: dict[etree._Element, tuple[str, etree._Element]] = {}
        self._callers: dict[etree._Element, list[etree._Element]] = {}
        for link in root.iter("a"):
            address = link.get("href") or ""
            target = self._targets.get(address[1:]) if address.startswith("#") else None
            match = _MARK.fullmatch("".join(link.itertext()).strip())
            body = _body(target) if target is not None and match and _is_raised(link) else None
            if body is not None and match and not _holds(body, link) and not self._leads_back(link, body):
                self._calls[link] = (match["mark"], body)
                self.bodies[body] = match["mark"]
                self._callers.setdefault(body, []).append(link)

    def _leads_back(self, link: etree._Element, body: etree._Element) -> bool:
        """True if a link in the text of a note leads to the paragraph that calls this note."""
        calls = (call for note in link.iterancestors() for call in self._callers.get(note, ()))
        return any(_holds(body, call) for call in calls)

    def called(self, link: etree._Element) -> tuple[str, etree._Element] | None:
        """Mark and the text of the note that a link calls, None if it calls none."""
        return self._calls.get(link)


def is_back(link: etree._Element, mark: str) -> bool:
    """True if a link in the text of a note only leads back to its call, or repeats the mark."""
    text = "".join(link.itertext()).strip()
    match = _MARK.fullmatch(text)
    leads = (link.get("href") or "").startswith("#") or not link.get("href")
    return leads and (_BACK.fullmatch(text) is not None or (match is not None and match["mark"] == mark))


def _is_raised(link: etree._Element) -> bool:
    """True if a link looks as the mark of a note: raised, or named so."""
    around = [link, *list(link.iterancestors())[:2]]
    named = " ".join(f"{one.get('class', '')} {one.get('id', '')} {one.get('role', '')}" for one in around[:2])
    raised = any(one.tag == "sup" for one in around) or any(one.tag == "sup" for one in link.iter())
    return raised or _NOTED.search(f"{named} {link.get('href', '')}") is not None


def _body(target: etree._Element) -> etree._Element | None:
    """Block that holds the text of a note, None where the target lies in a heading or is the page."""
    around = (target, *target.iterancestors())
    note = next((one for one in around if one.tag == "div" and _NOTE.fullmatch(one.get("id") or "")), None)
    if note is not None:
        return note
    for one in around:
        if one.tag in _BLOCKS:
            return one
        if one.tag in ("h1", "h2", "h3", "h4", "h5", "h6", "body", "html"):
            return None
    return None


def _holds(body: etree._Element, link: etree._Element) -> bool:
    return body is link or any(one is body for one in link.iterancestors())
