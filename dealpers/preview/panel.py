"""Panel of findings below a page of the preview."""

from collections.abc import Iterable, Iterator, Mapping

from jinja2 import Environment

from dealpers.build.program import as_started, command
from dealpers.check.report import as_texts
from dealpers.model.finding import Diagnostic, has_errors
from dealpers.model.source import Source

MOST = 100
"""Maximum number of findings on a page, and on the terminal after each change."""

_JINJA = Environment(autoescape=True)
EMPTY_PAGE = b"<!doctype html><title>Voorbeeld</title><body></body>"

SCRIPT = """\
const versie = document.currentScript.dataset.versie;
async function wacht() {
  try {
    const antwoord = await fetch("/_wacht?versie=" + versie);
    if (!antwoord.ok) throw new Error(antwoord.statusText);
    if ((await antwoord.text()) !== versie) { location.reload(); return; }
  } catch { await new Promise((klaar) => setTimeout(klaar, 1000)); }
  wacht();
}
wacht();
"""


def still_open(findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Findings that no editor accepted."""
    return (finding for finding in findings if not finding.accepted)


_PANEL = _JINJA.from_string("""\
<details class="voorbeeld-bevindingen" data-state="{{ findings[0].severity.value }}"{{ ' open' if stopped }}>\
<summary>{{ '1 bevinding' if findings|length == 1 else '%d bevindingen' % findings|length }}</summary>\
{% if stopped %}<p>De pagina hierboven is de laatste versie zonder fouten.</p>{% endif %}\
{% for line in lines %}<pre>{{ line }}</pre>{% endfor %}\
{% if more > 0 %}<p>En nog {{ more }}; <code>{{ command }}</code> toont ze alle.</p>{% endif %}\
</details>""")
"""Panel is open where errors stop the build; other findings wait until somebody opens them."""

_NOTICE = _JINJA.from_string(
    '<section class="voorbeeld-bevindingen" role="status"><p><strong>{{ text }}</strong></p></section>'
)


def panel(findings: tuple[Diagnostic, ...], sources: Mapping[str, Source]) -> str:
    """HTML below a page with these findings, heaviest first; empty without findings."""
    if not findings:
        return ""
    return _PANEL.render(
        command=command("check --alles"),
        findings=findings,
        lines=map(as_started, as_texts(findings[:MOST], sources)),
        more=len(findings) - MOST,
        stopped=has_errors(findings),
    )


def notice_html(text: str) -> str:
    """HTML below a page with a message instead of findings."""
    return _NOTICE.render(text=text)
