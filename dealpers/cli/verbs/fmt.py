"""Verb ``fmt``: the sources in their canonical layout; a text that would read otherwise stays as it is."""

from collections.abc import Iterator, Mapping
from difflib import unified_diff
from pathlib import Path

import click

from dealpers.build.atomic import write_file
from dealpers.build.checked import CheckedCollection
from dealpers.cli.dutch import content_option, paths_argument, verb
from dealpers.cli.examined import chosen, examined
from dealpers.cli.findings import say_findings
from dealpers.cli.output import CLEAN, FAULTY, say, write_result
from dealpers.corpus.status import on_day
from dealpers.dutch.numbers import counted
from dealpers.model import Stuk
from dealpers.model.ids import StukId
from dealpers.model.source import Source
from dealpers.parse import parse_deal, parse_document
from dealpers.render.source.deal import reformatted
from dealpers.render.source.document import reformatted_document


@verb("fmt")
@paths_argument("alleen deze bestanden of mappen")
@content_option()
@click.option("--check", "only_check", is_flag=True, help="toon alleen wat er zou veranderen")
def fmt(paths: tuple[Path, ...], content: Path, only_check: bool) -> int:
    """Lay out sources, or report which of them need it."""
    checked = examined(content, cached=False)
    is_chosen = chosen(paths)
    unreadable = tuple(f for f in checked.findings if f.code.startswith("B") and not f.accepted)
    if unreadable:
        say_findings(unreadable, checked, accepted=False)
        say("er is niets veranderd: herstel eerst deze fouten")
        return FAULTY
    changed = {name: text for name, text in _laid_out(checked).items() if is_chosen(name)}
    for name, text in changed.items():
        if not only_check:
            write_file(Path(name), text.encode())
        else:
            write_result("".join(_difference(name, checked.loaded.by_name()[name].text, text)).rstrip("\n"))
        say(f"{name}: {'staat niet in de vaste opmaak' if only_check else 'opgemaakt'}")
    say(f"{counted(len(changed), 'bestand', 'bestanden')} {'te veranderen' if only_check else 'veranderd'}")
    return FAULTY if changed and only_check else CLEAN


def _difference(name: str, was: str, now: str) -> Iterator[str]:
    """Lines that differ, as git shows them."""
    old, new = was.splitlines(keepends=True), now.splitlines(keepends=True)
    return unified_diff(old, new, f"{name} (nu)", f"{name} (na fmt)")


def _laid_out(checked: CheckedCollection) -> dict[str, str]:
    """Sources whose canonical layout differs, by name."""
    sources, folders = checked.loaded.by_name(), {**checked.loaded.deals, **checked.loaded.documenten}
    texts = [(deal.id, reformatted(deal)) for deal in checked.corpus.deals]
    texts += [(document.id, reformatted_document(document)) for document in checked.corpus.documenten]
    changed: dict[str, str] = {}
    for text, files in texts:
        if _reads_the_same(text, checked, files):
            changed |= {name: content for name, content in files.items() if sources[name].text != content}
        else:
            folder, _ = folders[text]
            say(f"{folder}: blijft zoals het is, want in de vaste opmaak zou het anders lezen")
    return changed


def _reads_the_same(text: StukId, checked: CheckedCollection, laid_out: Mapping[str, str]) -> bool:
    """True if a text in its canonical layout is parsed as an equal text."""
    loaded = checked.loaded
    folder, files = {**loaded.deals, **loaded.documenten}[text]
    sources = {
        path: Source(f"{folder}/{path}", laid_out.get(f"{folder}/{path}", old.text)) for path, old in files.items()
    }
    if text in loaded.deals:
        parsed = parse_deal(text, folder, sources, loaded.received.get(text, {})).deal
        again: Stuk = on_day(parsed, checked.today)
    else:
        again = parse_document(text, folder, sources).document
    return again in checked.corpus.stukken
