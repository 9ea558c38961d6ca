"""Verb ``verschil``: the redline of the texts between two states of the repository."""

from pathlib import Path

import click

from dealpers.build import pipeline
from dealpers.build.atomic import write_file
from dealpers.build.revision import branch_point, commit_of
from dealpers.check import Profile
from dealpers.cli.changed import changed_beside, collection_at, unread
from dealpers.cli.dutch import Choice, content_option, path_option, verb
from dealpers.cli.examined import examined
from dealpers.cli.findings import say_findings
from dealpers.cli.output import CLEAN, FAULTY, write_result
from dealpers.model.finding import DealsError
from dealpers.render.redline.forms import as_html, as_markdown, as_text
from dealpers.render.redline.model import text_changes

_FORMS = {"txt": as_text, "md": as_markdown, "html": as_html}


@verb("verschil")
@click.argument("since", metavar="STAND")
@click.argument("more", nargs=-1, metavar="[STAND] [TEKST]")
@content_option()
@click.option("--vorm", "form", type=Choice(*_FORMS), default="txt", help="terminal, opmerking of webpagina (txt)")
@path_option("--output", "BESTAND", "waar het komt (standaarduitvoer)", None, "-o")
def verschil(since: str, more: tuple[str, ...], content: Path, form: str, output: Path | None) -> int:
    """Write the redline between two states; without a second state, between the branch point and the present files."""
    if len(more) > 2:
        raise click.UsageError(f"onbekend: {' '.join(more[2:])}", click.get_current_context())
    until, text = _second(more)
    memo = pipeline.memo(Path.cwd())
    start = since if until else branch_point(since)
    was = collection_at(start, content, None, Profile.DEAL, memo)
    now = collection_at(until, content, None, Profile.DEAL, memo) if until else examined(content)
    known = {stuk.id for stuk in (*was.corpus.stukken, *now.corpus.stukken)}
    if text and text not in known:
        raise DealsError(
            f"er is geen deal of document of stand {text}", f"teksten: {', '.join(sorted(known)) or 'geen'}"
        )
    faults = {name: fault for name, fault in unread(now, was).items() if text in ("", name)}
    places = {name: fault.span.name for name, fault in faults.items()}
    changes = tuple(text_changes(was.corpus, now.corpus, changed_beside(was, now), text, places))
    states = f"Van {since} ({commit_of(start)[:10]}) naar {until or 'de bestanden van nu'}"
    result = _FORMS[form](changes, states)
    if output:
        write_file(output, result.encode())
    else:
        write_result(result.rstrip("\n"))
    say_findings(tuple(faults.values()), now, accepted=False)
    return FAULTY if faults else CLEAN


def _second(more: tuple[str, ...]) -> tuple[str, str]:
    """Second state and text among the words behind the first state; a single word is a state if git knows one."""
    if len(more) != 1:
        return (more[0], more[1]) if more else ("", "")
    try:
        commit_of(more[0])
    except DealsError:
        return "", more[0]
    return more[0], ""
