"""Remarks of the editors and open findings of the checks, each beside one paragraph."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from dealpers.dutch.sentences import capitalised
from dealpers.model import Aanvaarding, Alinea, Stuk, ids
from dealpers.model.finding import Diagnostic, Severity
from dealpers.model.ids import TextId


@dataclass(frozen=True, slots=True, kw_only=True)
class Opgemerkt:
    """Open finding beside the text: code of its rule, quoted words, message, and an identifier to cite it by."""

    code: str
    woorden: str
    bericht: str
    anker: str

    def html(self, checks: str) -> str:
        """Note in the margin, with an address of its own; ``checks`` is the page with all findings."""
        quoted = "" if self.bericht[1:].startswith(self.woorden) else f" bij ‘{escape(self.woorden)}’"
        return (
            f'<p class="opmerking" id="{self.anker}"><a href="#{self.anker}">Opgemerkt</a>{quoted}: '
            f'{escape(self.bericht)}. <a href="{checks}">Regel {self.code}</a></p>'
        )


def remarks(deal: Stuk, texts: Mapping[TextId, Alinea]) -> dict[TextId, tuple[Aanvaarding, ...]]:
    """Remarks by paragraph: the first in the named part with the quoted words, or else the first in that part."""
    out: dict[TextId, tuple[Aanvaarding, ...]] = {}
    for accepted in (
        *deal.aanvaard,
        *(
            Aanvaarding(regel="", plaats=remark.plaats, woorden=remark.woorden, reden=remark.tekst, span=remark.span)
            for remark in deal.kanttekeningen
        ),
    ):
        inside = [t for t in texts.values() if ids.is_within(t.deel, accepted.plaats)]
        holding = [text for text in inside if accepted.woorden in text.tekst]
        for text in (holding or inside)[:1]:
            out[text.id] = (*out.get(text.id, ()), accepted)
    return out


def open_findings(
    findings: Iterable[Diagnostic], texts: Mapping[TextId, Alinea]
) -> dict[TextId, tuple[Opgemerkt, ...]]:
    """Errors and warnings that no editor accepted, by paragraph; a finding about no words of the text has no place."""
    out: dict[TextId, tuple[Opgemerkt, ...]] = {}
    seen: dict[str, int] = {}
    for finding in findings:
        if finding.accepted or finding.severity is Severity.INFO or not finding.words:
            continue
        inside = (text for text in texts.values() if ids.is_within(text.deel, finding.place))
        text = next((text for text in inside if finding.words in text.tekst), None)
        if text is None:
            continue
        name = f"bevinding-{finding.code.lower()}-{finding.place}"
        seen[name] = seen.get(name, 0) + 1
        anchor = name if seen[name] == 1 else f"{name}--{seen[name]}"
        beside = Opgemerkt(code=finding.code, woorden=finding.words, bericht=capitalised(finding.message), anker=anchor)
        out[text.id] = (*out.get(text.id, ()), beside)
    return out
