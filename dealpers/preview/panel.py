"""Panel of findings below a page of the preview."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from dealpers.check.report import as_texts
from dealpers.model.finding import Diagnostic, has_errors
from dealpers.model.source import Source

MOST = 100
"""Most findings on a page, and on the terminal after each change."""

EMPTY_PAGE = b"<!doctype html><title>Voorbeeld</title><body></body>"


SCRIPT = """\
const versie = document.currentScript.dataset.versie;
async function wacht() {
  try {
    const antwoord = await fetch("/_wacht?versie=" + versie);
    if ((await antwoord.text()) !== versie) { location.reload(); return; }
  } catch { await new Promise((klaar) => setTimeout(klaar, 1000)); }
  wacht();
}
wacht();
"""


def still_open(findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Findings that no editor accepted."""
    return (finding for finding in findings if not finding.accepted)


def panel(findings: tuple[Diagnostic, ...], sources: Mapping[str, Source]) -> str:
    """HTML below a page with these findings, heaviest first; empty without findings."""
    if not findings:
        return ""
    rows = "".join(f"<pre>{escape(line)}</pre>" for line in as_texts(findings[:MOST], sources))
    more = len(findings) - MOST
    rows += f"<p>En nog {more}; <code>python build.py check</code> toont ze alle.</p>" if more > 0 else ""
    stopped = has_errors(findings)
    last = "<p>De pagina hierboven is de laatste versie zonder fouten.</p>" if stopped else ""
    count = "1 bevinding" if len(findings) == 1 else f"{len(findings)} bevindingen"
    state = " open" if stopped else ""  # findings that stop no build wait until somebody opens them
    opening = f'<details class="voorbeeld-bevindingen" data-state="{findings[0].severity.value}"{state}>'
    return f"{opening}<summary>{count}</summary>{last}{rows}</details>"


def notice_html(text: str) -> str:
    """HTML below a page with a message instead of findings."""
    return f'<section class="voorbeeld-bevindingen" role="status"><p><strong>{escape(text)}</strong></p></section>'
