"""Addresses of a published site: none is lost without a word, and every redirect leads to a page."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain

from dealpers.build.checked import CheckedCollection
from dealpers.build.last_site import LastSite, SiteFile
from dealpers.corpus.corpus import Corpus
from dealpers.dutch.nearest import did_you_mean
from dealpers.dutch.regex import regex
from dealpers.model import Deal
from dealpers.model.finding import DealsError
from dealpers.model.instellingen import Eigen, Koppeling
from dealpers.model.source import Source, Span
from dealpers.parse import Report
from dealpers.parse.own_pages import FOLDERS
from dealpers.render.addresses import pages_of_parts

_CODE = "B014"
_INDEX = "index.html"
_OF_TEXT = regex(r"(?:deals|documenten)/(?!vergelijken/)[^/]+/")
"""Address of a whole text."""
_OF_PART = regex(r"(?P<deal>deals/[^/]+/)(?P<part>(?:(?:artikel|bijlage)-[^/]+|slot|versie/[^/]+)/)")
"""Address of an article, an annex, closing words or an older text of a deal."""
_OF_CHECKS = regex(r"controle/[^/]+/")
"""Address of the findings in one text: it follows that text."""
_OF_NAMES = ("partijen/", "onderwerpen/", "plaatsen/")


class LostAddressesError(DealsError):
    """Addresses of the last site that the next one lacks: ``addresses``; nothing was replaced."""

    def __init__(self, addresses: tuple[str, ...]) -> None:
        super().__init__(f"verloren adressen: {', '.join(addresses)}")
        self.addresses = addresses


def lost_addresses(last: LastSite, checked: CheckedCollection) -> tuple[str, ...]:
    """Addresses of texts, their parts and own pages that the last site has, the next one lacks, and no redirect keeps.

    A text that readers may not see today is not lost: its files are still there. A part that an older text has is not
    lost either, for its address says where that text is.
    """
    known = _Known(checked.corpus, checked.loaded.pages, lambda deal: checked.pages_of_parts[deal.id])
    return tuple(sorted(address for address in _addresses(last.paths) if known.lacks(address)))


def check_moved(extra: Eigen, corpus: Corpus, pages: Iterable[str], source: Source | None, report: Report) -> None:
    """Report each address in ``verhuisd`` or ``vervallen`` that has a page still, and each redirect to no page.

    Views of a text and pages of parties are left to ``watched``, which sees every page.
    """
    known = _Known(corpus, pages)
    moved = {link.titel: link.adres for link in extra.verhuisd}
    for link in extra.verhuisd:
        message, hint = f"'{link.titel}' verhuist naar '{link.adres}', ", ""
        if link.adres in moved or link.adres in extra.vervallen:
            message += "en dat adres is zelf verhuisd of vervallen"
            hint = "schrijf meteen het adres van een pagina die er is"
        elif known.has(link.adres) is False:
            message, hint = f"{message}maar die pagina is er niet", known.near(link.adres)
        elif known.has(link.titel):
            message, hint = f"'{link.titel}' heeft nog een pagina", "haal deze regel weg, of eerst die pagina"
        if hint:
            report.error(_CODE, link.span, message, hint)
    for address in extra.vervallen:
        if known.has(address) or address in moved:
            message = f"'{address}' is niet vervallen: het {'verhuist' if address in moved else 'heeft nog een pagina'}"
            report.error(_CODE, _place(address, source), message, "haal deze regel weg, of eerst die pagina")


def open_redirects(corpus: Corpus) -> tuple[Koppeling, ...]:
    """Redirects in the settings, without those to a text that readers may not see; ``corpus`` is what they see."""
    texts = {f"{stuk.map}/{stuk.id}/" for stuk in corpus.stukken}
    targets = ((link, _OF_TEXT.match(link.adres)) for link in corpus.extra.verhuisd)
    return tuple(link for link, text in targets if text is None or text[0] in texts)


def watched(
    files: Iterable[SiteFile], last: LastSite, checked: CheckedCollection, disclosed: CheckedCollection
) -> Iterator[SiteFile]:
    """Files of a site that is being written, unless it loses an address or redirects to no page.

    ``disclosed`` has what readers see of ``checked``. A page that is hidden today is not lost. Raises
    ``LostAddressesError`` or ``DealsError`` behind the last file, before the site is replaced.
    """
    pages: set[str] = set()
    for file in files:
        if file.path.endswith(_INDEX):
            address = file.path.removesuffix(_INDEX)
            if address in pages:
                hint = f"haal '{address}' weg bij 'verhuisd' of 'vervallen' in mkdocs.yml, of eerst die pagina"
                raise DealsError(f"het adres {address} heeft twee pagina’s", hint)
            pages.add(address)
        yield file
    hidden = _Hidden(checked, disclosed)
    for link in disclosed.corpus.extra.verhuisd:
        if link.adres not in pages and not hidden.has(link.adres):
            message = f"{link.span}: '{link.titel}' verhuist naar '{link.adres}', maar die pagina is er niet"
            raise DealsError(message, _hint(link.adres, sorted(pages)))
    if lost := sorted(address for address in {*_addresses(last.paths)} - pages if not hidden.has(address)):
        raise LostAddressesError(tuple(lost))


def _addresses(paths: Iterable[str]) -> Iterator[str]:
    """Addresses of the pages among files."""
    return (path.removesuffix(_INDEX) for path in paths if path.endswith(f"/{_INDEX}"))


def _hint(address: str, pages: Iterable[str]) -> str:
    """Hint with the address of the page that is nearest to a wrong one."""
    return did_you_mean(address, pages, "schrijf het adres van een pagina die er is")


def _place(address: str, source: Source | None) -> Span:
    """Place of an address in the settings."""
    if source is None:
        return Span(name="mkdocs.yml")
    offset = max(source.text.find(address), 0)
    return Span(name=source.name, line=source.text.count("\n", 0, offset) + 1)


class _Known:
    """Addresses that follow from texts and own pages, without rendering a page."""

    def __init__(
        self, corpus: Corpus, pages: Iterable[str], pages_of: Callable[[Deal], tuple[str, ...]] = pages_of_parts
    ) -> None:
        self._pages = {f"{page}/" for page in (*FOLDERS, *pages)}
        self._texts = {f"{stuk.map}/{stuk.id}/" for stuk in corpus.stukken}
        earlier = {f"{stuk.map}/{name}/" for stuk in corpus.stukken for name in stuk.feiten.voorheen}
        self.settled = {*corpus.extra.vervallen, *(link.titel for link in corpus.extra.verhuisd), *earlier}
        self._deals, self._pages_of = corpus.deals, pages_of

    @cached_property
    def _parts(self) -> Mapping[str, frozenset[str]]:
        """Addresses of the parts of each deal; most settings ask for none, and these need each whole text."""
        return {f"deals/{deal.id}/": frozenset(self._pages_of(deal)) for deal in self._deals}

    @cached_property
    def _older(self) -> Mapping[str, frozenset[str]]:
        """Addresses of the parts of the older texts of each deal."""
        return {
            f"deals/{deal.id}/": frozenset(chain.from_iterable(pages_of_parts(old.deal) for old in deal.versies))
            for deal in self._deals
        }

    def lacks(self, address: str) -> bool:
        """True if an address of the last site has no page and no redirect, and nothing in the settings says why."""
        match = _OF_PART.fullmatch(address)
        if address in self.settled or (match and match["part"] in self._older.get(match["deal"], ())):
            return False
        text = _OF_TEXT.match(address)
        if text and text[0] != address and text[0] not in self._texts:  # the address of the text itself is reported
            return False
        return self.has(address) is False

    def has(self, address: str) -> bool | None:
        """True if the next site has a page at the address, None if only rendering can tell."""
        text, match = _OF_TEXT.match(address), _OF_PART.fullmatch(address)
        if text and (text[0] == address or text[0] not in self._texts):
            return text[0] == address and address in self._texts
        if match:
            return match["part"] in self._parts[match["deal"]]
        return address in self._pages if address.count("/") == 1 else None

    def near(self, address: str) -> str:
        """Hint with the nearest address of a text, a part or an own page."""
        parts = (f"{deal}{part}" for deal, below in self._parts.items() for part in below)
        return _hint(address, (*self._texts, *self._pages, *parts))


class _Hidden:
    """Addresses that have no page because readers may not see a text, or a part of it, today."""

    def __init__(self, checked: CheckedCollection, disclosed: CheckedCollection) -> None:
        self._checked = checked
        shown = {stuk.id: stuk for stuk in disclosed.corpus.stukken}
        pairs = ((stuk, shown.get(stuk.id)) for stuk in checked.corpus.stukken)
        texts = [stuk for stuk, seen in pairs if seen is not stuk and seen != stuk]  # a comparison reads whole texts
        self._texts = {f"{stuk.map}/{name}/" for stuk in texts for name in (stuk.id, *stuk.feiten.voorheen)}
        self._known = _Known(checked.corpus, checked.loaded.pages)

    @cached_property
    def _names(self) -> Container[str]:
        return {vermeld.adres for vermeld in self._checked.mentioned}

    def has(self, address: str) -> bool:
        """True if nothing is wrong with an address without a page: it is hidden, or goes with its text."""
        text = _OF_TEXT.match(address)
        if text and (text[0] in self._texts or text[0] in self._known.settled):
            return True
        if _OF_CHECKS.fullmatch(address):
            return True
        return bool(self._texts) and (
            address in _OF_NAMES or (address.startswith(_OF_NAMES) and address in self._names)
        )
