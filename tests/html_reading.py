"""The signed text of a page, read back from its HTML."""

from collections.abc import Iterable

from lxml import html

from dealpers.corpus.fidelity import split


def signed_elements(page: bytes) -> list[html.HtmlElement]:
    """The elements that hold signed text, in reading order."""
    return list(html.document_fromstring(page).iterfind(".//*[@data-tekst='bron']"))


def signed_words(pages: Iterable[bytes]) -> list[str]:
    """The signed words of some pages, one after the other."""
    return [word for page in pages for element in signed_elements(page) for word in split(element.text_content())]
