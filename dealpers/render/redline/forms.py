"""Redline as a web page of its own, as Markdown for a comment at a git host, and as text for a terminal."""

from collections.abc import Callable, Iterator
from html import escape

from dealpers.corpus.word_diff import Run
from dealpers.dutch.regex import regex
from dealpers.render.redline.model import Part, TextChange

_NOTHING = "Geen verschil in de teksten."
_MARKDOWN = regex(r"([\\`*_\[\]#|~!>])")
_STYLE = (
    "body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.6 Georgia,serif}"
    "body{color:#1b1f24;background:#fff}"
    "h1,h2,h3,h4,.meta{font-family:system-ui,sans-serif}del{background:#fbe3e1;color:#7a1d18}"
    "ins{background:#ddf0e0;color:#14532b}.meta{color:#5f656c}"
)


def as_html(changes: tuple[TextChange, ...], states: str) -> str:
    """Page without a request to anywhere; ``states`` names the two states."""
    out = [
        '<!doctype html>\n<html lang="nl">\n<head><meta charset="utf-8"><meta name="robots" content="noindex">',
        f"<title>Verschil {escape(states)}</title><style>{_STYLE}</style></head>\n<body>",
        f'<h1>Was en wordt</h1>\n<p class="meta">{escape(states)}. <del>Vervallen</del>, <ins>toegevoegd</ins>.</p>',
        *([] if changes else [f"<p>{_NOTHING}</p>"]),
    ]
    for change in changes:
        out.append(f"<h2>{escape(change.name)}</h2>")
        out += [f'<p class="meta">{escape(line)}</p>' for line in _remarks(change)]
        for part in change.parts:
            out.append(f"<h3>{escape(_titled(part))}</h3>")
            for line in part.lines:
                text = _marked(line.runs, _html_text, "<del>{}</del>", "<ins>{}</ins>").replace("\n", "<br>")
                out.append(f"<h4>{escape(line.name)} <small>{line.what}</small></h4>\n<p>{text}</p>")
    return "\n".join((*out, "</body>\n</html>\n"))


def as_markdown(changes: tuple[TextChange, ...], states: str) -> str:
    """Markdown that GitHub and GitLab show with struck and underlined words; a mention in it notifies no user."""
    out = [f"### Was en wordt\n\n{_md_text(states)}", *([] if changes else [_NOTHING])]
    for change in changes:
        out.append(f"#### {_md_text(change.name)}")
        out += [_md_text(line) for line in _remarks(change)]
        for part in change.parts:
            out.append(f"**{_md_text(_titled(part))}**")
            for line in part.lines:
                text = _marked(line.runs, _md_text, "<del>{}</del>", "<ins>{}</ins>").replace("\n", "<br>")
                out.append(f"- *{_md_text(line.name)}* ({line.what}): {text}")
    return "\n\n".join(out) + "\n"


def as_text(changes: tuple[TextChange, ...], states: str) -> str:
    """Plain text; words are marked as git does: ``[-vervallen-]`` and ``{+toegevoegd+}``."""
    out = [states, *([] if changes else [_NOTHING])]
    for change in changes:
        out += ["", change.name, *_remarks(change)]
        for part in change.parts:
            out += ["", f"  {_titled(part)}"]
            for line in part.lines:
                text = _marked(line.runs, str, "[-{}-]", "{{+{}+}}").replace("\n", "\n      ")
                out.append(f"    {line.name} ({line.what}): {text}")
    return "\n".join(out) + "\n"


def _titled(part: Part) -> str:
    return f"{part.name} ({part.note})" if part.note else part.name


def _remarks(change: TextChange) -> Iterator[str]:
    """Sentences about a text beside its words."""
    if change.note:
        yield f"{change.note[:1].upper()}{change.note[1:]}."
    if change.files:
        yield f"Ook gewijzigd: {', '.join(change.files)}."


def _marked(runs: tuple[Run, ...], shown: Callable[[str], str], lapsed: str, added: str) -> str:
    """Words of both states in one text; white space around marked words is outside the marks."""
    out = ""
    for run in runs:
        if run.same:
            out += shown(run.now)
            continue
        for text, form in ((run.was, lapsed), (run.now, added)):
            words = text.strip()
            before, _, after = text.partition(words) if words else (text, "", "")
            out += (before + form.format(shown(words)) + after) if words else ""
    return out


def _html_text(text: str) -> str:
    return escape(text, quote=False)


def _md_text(text: str) -> str:
    """Words that no reader of Markdown takes for markup or for the name of a user."""
    return _MARKDOWN.sub(r"\\\1", escape(text, quote=False)).replace("@", "&#64;")
