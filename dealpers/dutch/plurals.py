"""Dutch nouns in the plural: the forms in which a text may use a name that was given in one form.

A form that no text uses is harmless, since forms are only searched for. A form that is also a verb is left out.
"""

from dealpers.dutch.regex import regex

_PREPOSITIONS = frozenset(
    "van voor ten ter tot in op met aan bij uit door onder over naar om binnen tussen zoals".split()
)
_VOWELS = frozenset("aeiouyáéíóúäëïöüàèê")
_ROMAN = regex(r"[IVXLC]+")
_ADJECTIVES = (
    ("aal", "ale"), ("eel", "ele"), ("isch", "ische"), ("lijk", "lijke"), ("ief", "ieve"), ("ig", "ige"),
    ("iek", "ieke"), ("air", "aire"), ("baar", "bare"), ("zaam", "zame"),
)  # fmt: skip
_IRREGULAR = (
    ("heid", "heden"), ("stad", "steden"), ("lid", "leden"), ("schip", "schepen"), ("um", "a"), ("icus", "ici"),
    ("us", "i"), ("man", "mannen"),
)  # fmt: skip


def plurals(name: str) -> tuple[str, ...]:
    """Plurals that a name can have: of its main noun, with the adjectives before it."""
    words = name.split(" ")
    head = _head(words)
    forms = []
    for plural in _noun(words[head], single=len(words) == 1):
        forms.append(" ".join([*words[:head], plural, *words[head + 1 :]]))
        bent = [_adjective(word) for word in words[:head]]
        forms.append(" ".join([*bent, plural, *words[head + 1 :]]))
    return tuple(dict.fromkeys(form for form in forms if form != name))


def _head(words: list[str]) -> int:
    """Rank of the main noun of a name: the last word before a preposition, or else the last word."""
    for rank, word in enumerate(words[1:], 1):
        if word.lower() in _PREPOSITIONS:
            return rank - 1
    return len(words) - 1


def _noun(word: str, *, single: bool) -> tuple[str, ...]:
    """Plurals of a noun; ``single``: no other word is beside the noun, so that a plural may look like a verb."""
    if not word or not word[-1].isalpha() or _ROMAN.fullmatch(word):
        return ()
    small = word.lower()
    verb = single and word[0].islower()
    before_vowel = small[-2:-1] in _VOWELS
    first, hyphen, last = word.rpartition("-")
    if first.isupper() and last.islower() and len(last) > 1:  # DAEB-woning, DAEB-woningen
        return tuple(f"{first}{hyphen}{plural}" for plural in _noun(last, single=False))
    if sum(sign.isupper() for sign in word) > 1:
        endings: tuple[str, ...] = ("s", "'s", "’s")
    elif small.endswith("eau"):
        endings = ("s",)
    elif small[-1] in "aou" or (small[-1] in "iy" and not before_vowel):
        endings = ("'s", "’s")
    elif small[-1] in "iy":
        endings = ("s", "en")
    elif small.endswith(("ee", "ie")):
        endings = ("s", "ën")
    elif small[-1] in "eé":  # "de bijdragen" is "bijdragen aan" too, unless a capital says that it is the noun
        endings = ("s",) if verb else ("s", "n")
    else:
        odd = (word[: -len(ending)] + plural for ending, plural in _IRREGULAR if small.endswith(ending))
        short = verb and len(word) <= 5  # werken, plannen, steunen: verbs
        return (*odd, f"{word}s", *(() if short else _with_en(word)))
    dropped = (f"{word[:-1]}ën",) if small.endswith("ie") else ()
    return (*(word + ending for ending in endings), *dropped)


def _with_en(word: str) -> tuple[str, ...]:
    """Plurals in -en by the rules of spelling: kern-en, plan-nen, scho-len, bedrij-ven, hui-zen."""
    last, before, third = word[-1:], word[-2:-1].lower(), word[-3:-2].lower()
    forms = [f"{word}en"]
    if before in _VOWELS and third not in _VOWELS and before not in "yé":
        forms.append(f"{word}{last}en")
    if before == third and before in "aeou" and len(word) > 3:
        forms.append(f"{word[:-2]}{last}en")
    soft = {"f": "v", "s": "z"}.get(last)
    if soft:
        forms += [f"{form[:-3]}{soft}en" for form in tuple(forms) if not form.endswith(f"{last}{last}en")]
    return tuple(forms)


def _adjective(word: str) -> str:
    """Adjective in its form before a plural: regionaal, regionale."""
    for ending, bent in _ADJECTIVES:
        if word.lower().endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + bent
    return word
