"""Running signed text as HTML: style, links, defined terms and note marks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape

from dealpers.corpus.corpus import Links, Staat, Verwijzing
from dealpers.model import Adres, Alinea, Noot, Nootmark, Stijl, Stuk
from dealpers.model.ids import StukId, TextId
from dealpers.render.addresses import Href
from dealpers.render.links import called_note, web_address
from dealpers.render.website.remarks import Opgemerkt

_TAGS = {Stijl.NADRUK: "em", Stijl.VET: "strong"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    """Stretch of a paragraph inside one element; ``opening`` and ``closing`` are the tags."""

    begin: int
    end: int
    opening: str
    closing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineRenderer:
    """Renderer of the running text of one deal or document.

    ``href`` gives links to parts, ``terms`` to definitions, ``root`` to the site. ``wholes`` has, for each text of the
    collection, the page below ``root`` with its whole text. ``opgemerkt`` has the open findings by paragraph.
    """

    deal: Stuk
    links: Links
    href: Href
    terms: Href
    root: str
    wholes: Mapping[StukId, str]
    opgemerkt: Mapping[TextId, tuple[Opgemerkt, ...]] = field(default_factory=dict)

    def words(self, alinea: Alinea, begin: int = 0, end: int | None = None) -> str:
        """Words of a paragraph, or of a stretch, with their style, links and note marks."""
        end = len(alinea.tekst) if end is None else end
        out: list[str] = []
        marks = self._marks(alinea)
        offset = 0
        for run in alinea.inhoud:
            if isinstance(run, Nootmark):
                if begin <= offset <= end:
                    out.append(self._note_mark(run, alinea))
                continue
            start, stop = max(offset, begin), min(offset + len(run.tekst), end)
            if start < stop:
                words = _marked(run.tekst, offset, start, stop, marks)
                if isinstance(run, Adres):
                    words = _address(run.tekst[start - offset : stop - offset])
                elif run.stijl in _TAGS:
                    words = f"<{_TAGS[run.stijl]}>{words}</{_TAGS[run.stijl]}>"
                out.append(words)
            offset += len(run.tekst)
        return "".join(out)

    def _marks(self, alinea: Alinea) -> list[_Mark]:
        marks = [self._reference_mark(ref) for ref in self.links.verwijzingen.get(alinea.id, ())]
        for use in self.links.begrippen.get(alinea.id, ()):
            marks.append(
                _Mark(
                    begin=use.begin,
                    end=use.eind,
                    opening=f'<a class="begrip" href="{escape(self.terms(use.begrip))}">',
                    closing="</a>",
                )
            )
        shown = [mark for mark in marks if mark.opening]
        for finding in self.opgemerkt.get(alinea.id, ()):
            begin = alinea.tekst.find(finding.woorden)
            end = begin + len(finding.woorden)
            if begin >= 0 and not any(mark.begin < end and begin < mark.end for mark in shown):
                opening = '<span class="opgemerkt">'
                shown.append(_Mark(begin=begin, end=end, opening=opening, closing="</span>"))
        return sorted(shown, key=lambda mark: mark.begin)

    def _reference_mark(self, ref: Verwijzing) -> _Mark:
        opening, closing = "", ""
        if ref.staat is Staat.INTERN and ref.doelen:
            opening, closing = f'<a class="verwijzing" href="{escape(self.href(ref.doelen[0]))}">', "</a>"
        elif ref.staat is Staat.EXTERN and ref.document:
            there = f"{self.root}{self.wholes[ref.document]}" + (f"#{ref.doelen[0]}" if ref.doelen else "")
            opening, closing = f'<a class="verwijzing" href="{escape(there)}">', "</a>"
        elif ref.staat is Staat.EXTERN and ref.adres:
            opening, closing = (
                f'<a class="verwijzing extern" href="{escape(ref.adres)}" rel="external">',
                "</a>",
            )
        elif ref.staat is Staat.DOOD:
            opening, closing = '<span class="verwijzing-dood">', "</span>"
        return _Mark(begin=ref.begin, end=ref.eind, opening=opening, closing=closing)

    def _note_mark(self, run: Nootmark, alinea: Alinea) -> str:
        """Link to a note, with a name for screen readers; the label itself is signed."""
        note, label = called_note(run.label, alinea, self.deal), escape(run.gedrukt)
        if note is None:
            return f"<sup>{label}</sup>"
        return f'<sup class="nootmark"><a href="{self._place_of(note, alinea)}">{label}</a></sup>'

    def _place_of(self, note: Noot, alinea: Alinea) -> str:
        """Address of a note: on the page of its first mark, which for that mark is the current page."""
        return f"#{note.id}" if note.bij in ("", alinea.id) else escape(self.href(note.id))


def _marked(text: str, offset: int, start: int, stop: int, marks: Iterable[_Mark]) -> str:
    """Stretch of a run with its marks; a mark that continues in the next run is closed and opened again."""
    out, done = [], start
    for mark in marks:
        first, last = max(mark.begin, start), min(mark.end, stop)
        if first < last and first >= done:
            inside = escape(text[first - offset : last - offset], quote=False)
            out += [
                escape(text[done - offset : first - offset], quote=False),
                mark.opening,
                inside,
                mark.closing,
            ]
            done = last
    return "".join(out) + escape(text[done - offset : stop - offset], quote=False)


def _address(text: str) -> str:
    """Printed web address, as a link if whole: a broken address is signed text, but leads nowhere."""
    shown = escape(text, quote=False)
    if not (href := web_address(text)):
        return f'<span class="adres">{shown}</span>'
    return f'<a class="adres" href="{escape(href)}" rel="external">{shown}</a>'
