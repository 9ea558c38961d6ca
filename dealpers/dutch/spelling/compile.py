"""Compile the hunspell files of a Dutch dictionary to the word list of this package, for a new version.

``python -m dealpers.dutch.spelling.compile nl.aff nl.dic`` writes ``data/woorden.gz``: every form that may be used
alone, and the forms that may be a part of a compound: first, middle or last. So checking a word needs no affixes.
"""

import gzip
import itertools
import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dealpers.dutch.spelling.dictionary import PATH

# Flags, by the meaning that COMPOUNDBEGIN and its like give them in the Dutch files.
FIRST, MIDDLE, LAST, INSIDE, ONLY_INSIDE, FORBIDDEN = "Ca Cb Cc Cp Cx Fw".split()
NOUN = frozenset("Za Zb Zc Zd Ze Zf Zg Zh Zi Zj Zu Zx Ya Yb Yc Yd Ye Yf Ch Cd".split())
MOST_OF_A_RULE = 500
"""Maximum number of forms by one rule for number words; a rule with more is left out, since texts use figures there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Affix:
    """Affix: the letters to remove and to add, the condition on the word, and the flags of the result."""

    prefix: bool
    strip: str
    add: str
    condition: re.Pattern[str]
    flags: frozenset[str]

    def on(self, word: str) -> str:
        """Word with this affix, empty when the affix does not fit."""
        if not self.condition.search(word):
            return ""
        return self.add + word if self.prefix else word.removesuffix(self.strip) + self.add


@dataclass(frozen=True, slots=True)
class Form:
    """Word with its flags; ``root`` has the flags of the word before its suffix, None without a suffix."""

    word: str
    flags: frozenset[str]
    root: frozenset[str] | None = None

    def may_be(self, part: str) -> bool:
        """True if the form may be a part of a compound; inside a compound only some suffixes are allowed."""
        if self.root is None:
            return part in self.flags
        return (part == LAST or INSIDE in self.flags) and part in self.flags | self.root


def compiled(aff: str, dic: str) -> str:
    """Word list as text: per paragraph the kinds of words in its first line, then those words.

    The kinds are named in ``dictionary``. The last paragraph holds the seams that no compound may have.
    """
    aff, dic = (text.replace("ĳ", "ij").replace("Ĳ", "IJ") for text in (aff, dic))
    lines = (line.partition("/") for line in dic.split("\n")[1:] if line)
    entries = [(word, _flags(flags)) for word, _, flags in lines]
    kinds: dict[str, set[str]] = defaultdict(set)
    for word in _by_rule(aff, entries):
        kinds[word].add("los")
    affixes = _affixes(aff)
    for root, flags in entries:
        if FORBIDDEN in flags:
            kinds[root].add("fout")
            continue
        for form in _forms(root, flags, affixes):
            if form.word.strip("-") == form.word:
                kinds[form.word] |= _kinds(form)
    groups: dict[str, list[str]] = defaultdict(list)
    for word in sorted(kinds):
        groups[" ".join(sorted(kinds[word]))].append(word)
    seams = re.findall(r"^CHECKCOMPOUNDPATTERN ([^\W\d]+) ([^\W\d]+)", aff, re.M)
    paragraphs = [[name, *words] for name, words in sorted(groups.items()) if name]
    return "\n\n".join("\n".join(lines) for lines in [*paragraphs, ["naad", *map(" ".join, seams)]])


def _kinds(form: Form) -> set[str]:
    parts = {FIRST: "eerst", MIDDLE: "midden", LAST: "laatst"}
    kinds = {name for part, name in parts.items() if form.may_be(part)}
    if ONLY_INSIDE not in form.flags:
        kinds.add("los")
        if form.root is None and form.flags & NOUN:
            kinds.add("naamwoord")
    return kinds


def _flags(text: str) -> frozenset[str]:
    """Flags of two letters each."""
    return frozenset(text[offset : offset + 2] for offset in range(0, len(text), 2))


def _affixes(aff: str) -> dict[str, list[Affix]]:
    """Affixes by flag."""
    affixes: dict[str, list[Affix]] = defaultdict(list)
    for line in aff.splitlines():
        match line.split():
            case ["PFX" | "SFX", _, "Y" | "N", count, *_] if count.isdecimal():
                pass  # the head of a table says how long it is
            case ["PFX" | "SFX" as kind, flag, strip, add, *rest]:
                condition = rest[0] if rest and not rest[0].startswith(("ts:", "#")) else "."
                add, _, flags = add.partition("/")
                strip, add = (part if part != "0" else "" for part in (strip, add))
                pattern = re.compile(f"^{condition}" if kind == "PFX" else f"{condition}$")
                affixes[flag].append(
                    Affix(prefix=kind == "PFX", strip=strip, add=add, condition=pattern, flags=_flags(flags))
                )
            case _:
                pass
    return affixes


def _forms(word: str, flags: frozenset[str], affixes: dict[str, list[Affix]]) -> Iterator[Form]:
    """Word itself and its forms with affixes; a prefix may also precede a suffixed form."""
    for form in (Form(word, flags), *_suffixed(Form(word, flags), flags, affixes)):
        yield form
        for flag in flags | form.flags:
            for affix in affixes.get(flag, ()):
                if affix.prefix and (longer := affix.on(form.word)):
                    yield Form(longer, frozenset())


def _suffixed(form: Form, root: frozenset[str], affixes: dict[str, list[Affix]], depth: int = 2) -> Iterator[Form]:
    """Forms with one suffix, and with a suffix that this suffix allows."""
    for flag in form.flags if depth else ():
        for affix in affixes.get(flag, ()):
            if not affix.prefix and (made := affix.on(form.word)):
                new = Form(made, affix.flags, root)
                yield new
                yield from _suffixed(new, root, affixes, depth - 1)


def _by_rule(aff: str, entries: Iterable[tuple[str, frozenset[str]]]) -> Iterator[str]:
    """Number words and other forms that the files make by rule: ``COMPOUNDRULE (N1)(N2)(Nj)``."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for word, flags in entries:
        for flag in flags:
            bearers[flag].append(word)
    for rule in re.findall(r"^COMPOUNDRULE (\(.*\))", aff, re.M):
        columns = [bearers[flag] for flag in re.findall(r"\((\w+)\)", rule)]
        if math.prod(map(len, columns)) <= MOST_OF_A_RULE:
            yield from ("".join(parts) for parts in itertools.product(*columns))


def main() -> None:
    """Write the word list of the two files named on the command line."""
    aff, dic = (Path(name).read_text("utf-8") for name in sys.argv[1:])
    text = compiled(aff, dic)
    PATH.write_bytes(gzip.compress(text.encode(), mtime=0))  # read in a third of the time of xz
    print(f"{PATH.name}: {len(text.splitlines())} regels, {PATH.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
