"""Wat in de tekst mag of kan, moet in onze woorden niet; en wat daar moet, is in onze woorden geen keuze.

"Partijen kunnen elkaar aanspreken" is een mogelijkheid. Wie schrijft dat partijen elkaar aanspreken of moeten
aanspreken, maakt er een afspraak van.

Fout:
    ## Artikel 1 – Nakoming

    Partijen kunnen elkaar aanspreken op tekortkomingen in de nakoming van de deal.
    --- kort.yml
    artikel-1: Partijen spreken elkaar aan op tekortkomingen.
Fout:
    ## Artikel 1 – Opzegging

    De opzegging moet de verandering van de omstandigheden vermelden.
    --- kort.yml
    artikel-1: In de opzegging kunnen partijen de verandering van de omstandigheden noemen.
Goed:
    ## Artikel 1 – Nakoming

    Partijen kunnen elkaar aanspreken op tekortkomingen in de nakoming van de deal.
    --- kort.yml
    artikel-1: Partijen kunnen elkaar op tekortkomingen aanspreken.
"""

import re
from enum import Enum, auto
from functools import lru_cache

from dealpers.check.explained import Uitleg, explained
from dealpers.check.located import at_part
from dealpers.check.rule import Finding, Findings, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.dutch.spelling.dictionary import dictionary
from dealpers.dutch.stems import STOPWORDS, fold, stem
from dealpers.model import Severity, Stuk


class _Force(Enum):
    MUST = auto()
    MAY = auto()
    AIM = auto()


_MUST = r"moet(?:en)?|dien(?:t|en)\b.*\bte|verplicht\w*|behoeft|(?:is|zijn)\s+gehouden"
_MAY = r"kan|kunnen|mag|mogen|bevoegd(?:heid)?|gerechtigd|mogelijkheid|mogelijk"
_AIM = (
    r"strev\w+|streeft|beoog\w*|beogen|intentie|voornemens?|voorgenomen|wil|willen|wens\w*|tracht\w*|prober\w+|probeert"
    r"|van\s+plan|zo\s?veel\s+mogelijk"
)
_FORCES = tuple(
    (force, regex(rf"\b(?:{words})\b", re.I))
    for force, words in ((_Force.MUST, _MUST), (_Force.MAY, _MAY), (_Force.AIM, _AIM))
)
_WORD = regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PARTICLES = frozenset("aan af bij door in mee na op over toe uit vast voor terug samen".split())
_CLAUSE = regex(r"[,;:.]|\b(?:die|dat|als|indien|wanneer|zodat|waarbij|om)\b")
_BEFORE_NOUN = regex(r"\b(?:de|het|een|hun|haar|zijn|deze|dit|die|alle|te|geen|elke?)\s+$", re.I)
_TRIES = regex(
    r"\b(?:best|inspan\w*|spant|spannen|inzet\w*|zet(?:ten)?\s+zich|moeite|doel\w*|ambitie\w*|plan(?:nen)?|richt\w*|werk(?:t|en)\b.{0,40}\baan"
    r"|zoek(?:t|en)|hoop|hoopt|hopen|graag|naartoe|toe\s+naar|(?:ge)?garand\w+)\b",
    re.I,
)
"""Words of ours that tell of an effort or an aim, and a guarantee, which is a matter of rule K008."""
_ALIKE = 0.5
"""Least part of the content words of our sentence that a sentence of the text must share."""


@rule("K007", Severity.WARNING)
def kan_tegenover_moet(stuk: Stuk) -> Findings:
    for uitleg in explained(stuk):
        printed = [sentence for passage in uitleg.bron for _, sentence in sentences(passage.tekst)]
        stems = [_stems(sentence) for sentence in printed]
        for _, sentence in sentences(uitleg.tekst):
            yield from _compared(sentence, printed, stems, uitleg)


def _compared(ours: str, printed: list[str], stems: list[frozenset[str]], uitleg: Uitleg) -> Findings:
    words = _stems(ours)
    shared = [len(words & other) for other in stems]
    most = max(shared, default=0)
    if most < 2 or most < _ALIKE * len(words) or shared.count(most) > 1:
        return
    theirs = printed[shared.index(most)]
    force, their_force = _forces(ours), _forces(theirs)
    if force == {_Force.MUST} and their_force in ({_Force.MAY}, {_Force.AIM}):
        yield _finding(uitleg, ours, theirs, "moet", "niet")
    elif force == {_Force.MAY} and their_force == {_Force.MUST}:
        yield _finding(uitleg, ours, theirs, "kan of mag", "moet het")
    elif not force and their_force == {_Force.MAY} and _states(ours, theirs):
        yield _finding(uitleg, ours, theirs, "gebeurt", "kan of mag het alleen")
    elif not force and their_force == {_Force.AIM} and _is_aim(theirs) and not _TRIES.search(ours):
        yield _finding(uitleg, ours, theirs, "gebeurt", "is het een streven of voornemen")


def _is_aim(theirs: str) -> bool:
    """True if the main clause of a sentence of the text is the aim: "De Provincie streeft naar …"."""
    return _FORCES[-1][1].search(_CLAUSE.split(theirs, maxsplit=1)[0]) is not None


def _finding(uitleg: Uitleg, ours: str, theirs: str, here: str, there: str) -> Finding:
    message = f"wat hier {here}, {there} in de tekst: '{_short(theirs)}'"
    hint = "gebruik moet, kan of mag zoals de tekst"
    return at_part(uitleg, message, hint, ours)


def _short(sentence: str) -> str:
    words = sentence.split()
    return " ".join(words[:12]) + (" …" if len(words) > 12 else "")


def _forces(sentence: str) -> set[_Force]:
    return {force for force, pattern in _FORCES if pattern.search(sentence)}


@lru_cache(maxsize=1 << 12)  # sentences of one text: several of our words explain the same part
def _stems(sentence: str) -> frozenset[str]:
    return frozenset(map(_content, _WORD.findall(sentence))) - {""}


@lru_cache(maxsize=1 << 14)
def _content(word: str) -> str:
    """Stem of a word; empty for one without content."""
    small = fold(word)
    return stem(small) if len(small) > 2 and small not in STOPWORDS else ""


def _states(ours: str, theirs: str) -> bool:
    """True if our sentence states as a fact what the clause behind "kan" or "mag" allows: the verb is the same."""
    facts = {
        stem(fold(match[0]))
        for match in _WORD.finditer(ours)
        if match[0].islower() and not _BEFORE_NOUN.search(ours[: match.start()])
    }
    particles = _PARTICLES & set(ours.lower().replace(",", " ").replace(".", " ").split())
    for modal in re.finditer(r"\b(?:kan|kunnen|mag|mogen)\b", theirs):
        clause = _CLAUSE.split(theirs[modal.end() :].lstrip(), maxsplit=1)[0]
        verbs = [fold(word) for word in _WORD.findall(clause) if word.islower() and re.fullmatch(r"\w{2,}en", word)]
        for verb in (verb for verb in verbs if verb == verbs[-1] or verb not in dictionary().nouns):
            split = {stem(verb[len(p) :]) for p in particles if verb.startswith(p) and len(verb) > len(p) + 3}
            if (split | {stem(verb)}) & facts:
                return True
    return False
