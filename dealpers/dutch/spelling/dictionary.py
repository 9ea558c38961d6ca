"""Dutch dictionary, read once: words used alone, and parts of compounds."""

import gzip
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PATH = Path(__file__).parent / "data" / "woorden.gz"
EXTRA = Path(__file__).parent / "data" / "beleidstaal.txt"


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Dictionary:
    """Words by what they may be; ``seams`` are two ends that never meet in a compound."""

    alone: frozenset[str]
    first: frozenset[str]
    middle: frozenset[str]
    last: frozenset[str]
    nouns: frozenset[str]
    wrong: frozenset[str]
    seams: tuple[tuple[str, str], ...]


@cache
def dictionary() -> Dictionary:
    """Dictionary of this package with our additions, read once in 0.1 s."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for paragraph in gzip.decompress(PATH.read_bytes()).decode().split("\n\n"):
        names, *words = paragraph.split("\n")
        if names == "naad":
            kinds[names].update(words)
        else:
            for name in names.split():
                kinds[name].update(words)
    for line in EXTRA.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            _add(line, kinds)
    seams = tuple((left, right) for left, right in map(str.split, sorted(kinds["naad"])))
    alone, first, middle, last, nouns, wrong = (
        frozenset(kinds[name]) for name in ("los", "eerst", "midden", "laatst", "naamwoord", "fout")
    )
    return Dictionary(alone=alone, first=first, middle=middle, last=last, nouns=nouns, wrong=wrong, seams=seams)


def _add(entry: str, kinds: dict[str, set[str]]) -> None:
    """Add a word of our own; a hyphen at its end makes the word a first part too, a hyphen at its start a last part."""
    word = entry.strip("-")
    kinds["los"].add(word)
    if entry.startswith("-"):
        kinds["laatst"].add(word)
    if entry.endswith("-"):
        kinds["eerst"].add(word)
        kinds["midden"].add(word)
