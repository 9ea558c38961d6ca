"""Runs of a paragraph while a reader gathers them."""

from collections.abc import Sequence
from dataclasses import replace

from dealpers.dutch.regex import regex
from dealpers.importer.paragraph import Run

_SPACES = regex(r"[ \xa0\u2000-\u200a\u202f\u3000]+")
_UNSEEN = regex("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f-\x9f]")


def tidy(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Runs of equal style joined, spaces folded to one, unseen characters dropped, none at the ends."""
    out: list[Run] = []
    for run in runs:
        text = _SPACES.sub(" ", _UNSEEN.sub("", run.text))
        if run.mark:
            out.append(replace(run, text=""))
            continue
        if not text:
            continue
        if out and not out[-1].mark and out[-1].text.endswith((" ", "\n", "\t")) and text[0] == " ":
            text = text[1:]
        if out and not out[-1].mark and _style(out[-1]) == _style(run):
            out[-1] = replace(out[-1], text=out[-1].text + text)
        elif text:
            out.append(replace(run, text=text))
    return _stripped(out)


def _style(run: Run) -> tuple[bool, bool]:
    return run.bold, run.italic


def _stripped(runs: list[Run]) -> tuple[Run, ...]:
    while runs and not runs[0].mark:
        text = runs[0].text.lstrip()
        if text:
            runs[0] = replace(runs[0], text=text)
            break
        del runs[0]
    while runs and not runs[-1].mark:
        text = runs[-1].text.rstrip()
        if text:
            runs[-1] = replace(runs[-1], text=text)
            break
        del runs[-1]
    return tuple(runs)
