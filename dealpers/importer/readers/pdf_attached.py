"""Text that our own gazette carries as an attachment: Markdown beside the JSON of its model."""

import json
import re
from collections import Counter
from collections.abc import Iterable

import pypdfium2

from dealpers.importer.paragraph import MARKDOWN, FileText, Notice, Paragraph, Run

_TYPES = ("Deal", "Document")
_LEAST = 0.97
"""Minimum share of the attached words that the pages show; rows of tables are spread over cells."""
_MOST = 5_000_000  # bytes of an attachment


def attached_text(document: pypdfium2.PdfDocument, shown: Iterable[str]) -> FileText | None:
    """Attached Markdown, None if there is none or the pages do not show its words."""
    files: dict[str, bytes] = {}
    for index in range(min(document.count_attachments(), 20)):
        attachment = document.get_attachment(index)
        files[attachment.get_name()] = bytes(attachment.get_data())[:_MOST]
    for name, data in files.items():
        text = files.get(f"{name.removesuffix('.json')}.md") if name.endswith(".json") else None
        if text is None or not _is_model(data):
            continue
        markdown = text.decode("utf-8", "replace")
        wanted, present = Counter(_words(markdown)), Counter(word for page in shown for word in _words(page))
        if (wanted & present).total() >= _LEAST * wanted.total():
            reason = (
                f"de tekst komt uit de bijlage {name.removesuffix('.json')}.md van deze PDF, die dezelfde woorden heeft"
            )
            return FileText(
                form=MARKDOWN,
                blocks=(Paragraph(runs=(Run(text=markdown),)),),
                notices=(Notice("bijgevoegde tekst", reason),),
            )
    return None


def _is_model(data: bytes) -> bool:
    try:
        model = json.loads(data)
    except (ValueError, RecursionError):
        return False
    return isinstance(model, dict) and model.get("type") in _TYPES


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]{2,}", re.sub(r"(\w)-\n(?=[a-z])", r"\1", text))
