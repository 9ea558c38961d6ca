"""Signed text of a page, parsed from its HTML."""

from collections.abc import Iterable

from lxml import html

from dealpers.corpus.fidelity import split


def signed_elements(page: bytes) -> list[html.HtmlElement]:
    """Elements with signed text, in reading order."""
    return list(html.document_fromstring(page).iterfind(".//*[@data-tekst='bron']"))


def signed_words(pages: Iterable[bytes]) -> list[str]:
    """Signed words of pages, one page after the other."""
    return [word for page in pages for element in signed_elements(page) for word in split(element.text_content())]
