"""Allow-list for the objects of a received PDF: actions, annotations and entries that a reader only shows.

References are resolved before a value is judged, so a name behind a reference counts as the name itself (ISO 32000-2,
12.5, 12.6 and 7.7.2).
"""

import re
from typing import Any

from dealpers.build.received.refusal import RefusedError
from dealpers.dutch.regex import regex

MAX_DEPTH = 60

_ACTIONS = frozenset({"/GoTo", "/URI"})
"""Actions that a reader may meet: a jump within the file, and a web address that people click."""
_AT_OPENING = frozenset({"/GoTo"})
_OTHER_ACTIONS = {
    "/JavaScript": "javascript",
    "/Launch": "programma",
    **dict.fromkeys(("/GoToR", "/GoToE", "/GoToDp", "/Thread"), "ander-bestand"),
    **dict.fromkeys(("/SubmitForm", "/ImportData", "/ResetForm"), "formulier"),
    **dict.fromkeys(("/Movie", "/Sound", "/Rendition", "/RichMediaExecute", "/GoTo3DView"), "media"),
    **dict.fromkeys(("/Named", "/Hide", "/SetOCGState", "/Trans"), "handeling"),
}
_ANNOTATIONS = frozenset(
    (
        "/Link /Text /FreeText /Line /Square /Circle /Polygon /PolyLine /Highlight /Underline /Squiggly /StrikeOut "
        "/Stamp /Caret /Ink /Popup /Widget /Watermark /PrinterMark /TrapNet /Redact"
    ).split()
)
_CATALOG = frozenset(
    (
        "/Type /Version /Extensions /Pages /PageLabels /Names /Dests /ViewerPreferences /PageLayout /PageMode "
        "/Outlines /Threads /OpenAction /AcroForm /Metadata /StructTreeRoot /MarkInfo /Lang /OutputIntents /PieceInfo "
        "/OCProperties /Perms /DSS /DPartRoot /LastModified"
    ).split()
)
_NAMES = frozenset(("/Dests", "/AP", "/Pages", "/Templates"))
_REFUSED_ENTRIES = {
    **dict.fromkeys(("/JS", "/JavaScript"), "javascript"),
    **dict.fromkeys(("/EmbeddedFiles", "/EF", "/AF", "/Collection"), "bijlagen"),
    **dict.fromkeys(("/AA", "/PresSteps", "/Requirements", "/SpiderInfo"), "handeling"),
    **dict.fromkeys(("/RichMediaContent", "/RichMediaSettings", "/Renditions", "/AlternatePresentations"), "media"),
    **dict.fromkeys(("/OPI", "/URLS", "/FFilter"), "ander-bestand"),
    **dict.fromkeys(("/XFA", "/NeedsRendering"), "formulier"),
    "/URI": "adres",
}
_MEDIA = ("/RichMedia", "/Screen", "/Movie", "/Sound", "/3D", "/Projection")
_WEB = regex(r"(?:https?://|mailto:)[^\x00-\x20\x7f][^\x00-\x1f\x7f]*", re.IGNORECASE)


def resolved(item: Any, key: str) -> Any:
    """Value of an entry behind any chain of references; None for an absent entry. Raises ``RefusedError`` if cyclic."""
    return _behind(item.raw_get(key)) if key in item else None


def _behind(value: Any) -> Any:
    for _ in range(8):
        if not hasattr(value, "idnum"):
            return value
        value = value.get_object()
    raise RefusedError("beschadigd")


def check_catalog(root: Any, number: int) -> None:
    """Raise ``RefusedError`` for an entry of the catalog or of its names that is on no list."""
    names = resolved(root, "/Names")
    for entries, allowed in ((root, _CATALOG), (names if isinstance(names, dict) else {}, _NAMES)):
        for key in entries:
            if key not in allowed:
                raise RefusedError(_REFUSED_ENTRIES.get(key, "onbekend"), key, number)


def check_page(page: Any, number: int) -> None:
    """Raise ``RefusedError`` for an annotation of a page that is on no list, whatever the annotation says it is."""
    annotations = resolved(page, "/Annots")
    for raw in annotations if isinstance(annotations, list) else ():
        annotation = _behind(raw)
        if isinstance(annotation, dict):
            _check_annotation(annotation, getattr(raw, "idnum", number))


def check_value(value: Any, number: int, left: int) -> int:
    """Inspect a value with all it holds; returns the rest of the ``left`` values that may still be inspected.

    References are resolved but not followed: each object of the file is inspected by itself.
    """
    waiting = [(value, 0)]
    while waiting:
        item, depth = waiting.pop()
        left -= 1
        if left < 0 or depth > MAX_DEPTH:
            raise RefusedError("te-groot", "", number)
        if isinstance(item, dict):
            _check_dictionary(item, number)
            waiting += [(item.raw_get(key), depth + 1) for key in item]  # type: ignore[attr-defined]
        elif isinstance(item, list):
            waiting += [(inside, depth + 1) for inside in item]
    return left


def _check_dictionary(item: Any, number: int) -> None:
    for key in item:
        if key in _REFUSED_ENTRIES and key != "/URI":
            raise RefusedError(_REFUSED_ENTRIES[key], key, number)
    is_element = resolved(item, "/Type") == "/StructElem" or ("/S" in item and "/P" in item)
    if not is_element and (resolved(item, "/Type") == "/Action" or _is_action(item)):
        _check_action(item, number)
    if "/Rect" in item and "/Subtype" in item:
        _check_annotation(item, number)
    if "/OpenAction" in item:
        _check_opening(_behind(item.raw_get("/OpenAction")), number)
    for key in ("/A", "/PA"):
        target = resolved(item, key)
        if not isinstance(target, dict) or "/S" not in target:
            continue
        is_attribute = is_element and "/O" in target and not _is_action(target)  # ISO 32000-2, 14.7.6
        if not is_attribute:  # any dictionary can call itself an element
            _check_action(target, number)
    if resolved(item, "/Subtype") == "/PS":
        raise RefusedError("programma", "PostScript", number)
    _check_other_files(item, number)


def _is_action(item: Any) -> bool:
    kind = resolved(item, "/S")
    return kind in _ACTIONS or kind in _OTHER_ACTIONS


def _check_action(action: Any, number: int, allowed: frozenset[str] = _ACTIONS) -> None:
    """Raise ``RefusedError`` unless an action and each action behind that one are on the list."""
    waiting, count = [action], 0
    while waiting:
        step, count = waiting.pop(), count + 1
        if count + len(waiting) > MAX_DEPTH:
            raise RefusedError("te-groot", "Next", number)
        if not isinstance(step, dict):
            raise RefusedError("handeling", "Next", number)
        kind = resolved(step, "/S")
        if kind not in allowed:
            raise RefusedError(_OTHER_ACTIONS.get(str(kind), "handeling"), str(kind), number)
        if kind == "/URI" and not _WEB.fullmatch(str(resolved(step, "/URI"))):
            raise RefusedError("adres", str(resolved(step, "/URI"))[:60], number)
        following = resolved(step, "/Next")
        every = following if isinstance(following, list) else [following]
        waiting += [after for after in map(_behind, every) if after is not None]


def _check_opening(action: Any, number: int) -> None:
    """Raise ``RefusedError`` for an action at opening, or behind that one, other than to show a page."""
    if isinstance(action, dict):
        _check_action(action, number, _AT_OPENING)
    elif action is not None and not isinstance(action, list):
        raise RefusedError("handeling", "OpenAction", number)


def _check_annotation(annotation: Any, number: int) -> None:
    kind = str(resolved(annotation, "/Subtype"))
    if kind not in _ANNOTATIONS:
        reason = "bijlagen" if kind == "/FileAttachment" else "media" if kind in _MEDIA else "onbekend"
        raise RefusedError(reason, kind, number)
    for key in ("/A", "/PA"):
        action = resolved(annotation, key)
        if isinstance(action, dict):
            _check_action(action, number)
        elif action is not None:
            raise RefusedError("beschadigd", key, number)


def _check_other_files(item: Any, number: int) -> None:
    """Raise ``RefusedError`` for the name of another file: a file specification, or content that is elsewhere."""
    other, reference = resolved(item, "/F"), resolved(item, "/Ref")
    is_named = "/UF" in item or resolved(item, "/Type") in ("/Filespec", "/F", "/EmbeddedFile")
    if is_named or isinstance(other, str | bytes) or (isinstance(other, dict) and {"/F", "/UF", "/EF"} & other.keys()):
        raise RefusedError("ander-bestand", "F", number)
    if isinstance(reference, dict) and "/F" in reference:
        raise RefusedError("ander-bestand", "Ref", number)
