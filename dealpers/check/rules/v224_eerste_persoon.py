"""Een deal die over partijen spreekt, zegt niet ‘wij’ of ‘ons’.

Wie ‘wij’ is, staat er niet: alle partijen, een van hen of de schrijver. Een tekst die steeds in de eerste persoon is
geschreven, is een keus; één zin ertussen is een rest van een brief of een plan.

Fout:
    ## Artikel 1 – Taken

    1. Partijen onderhouden de kade.
    2. Partijen maaien de oever.
    3. Partijen tellen de vogels.
    4. Partijen evalueren in 2030, en daarna stellen wij een nieuw plan op.
Goed, met:
    - 4. Partijen evalueren in 2030, en daarna stellen wij een nieuw plan op.
    + 4. Partijen evalueren in 2030, en daarna stellen zij een nieuw plan op onder de naam ‘Wij bouwen’.
"""

from dealpers.check.located import at_words
from dealpers.check.passages import UNSPOKEN, clauses, passages
from dealpers.check.rule import Findings, rule
from dealpers.corpus.terms import opens_sentence
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Artikel, Severity, Stuk, ids, walk

_FIRST = Worded(
    r"(?<![\w‘“'\"-])\b(?:(?:W|w)ij|(?:W|w)e|(?:O|o)ns|(?:O|o)nze|(?:I|i)k|(?:M|m)ijn)"
    r"(?![\w’'-]|\s(?:land|Minister|samenleving|koninkrijk|Koninkrijk|volk)\b)",
    "^wij ^we ^ons ^onz ^ik ^mijn",
    flags=0,
)
_QUOTED = regex(r"[‘“\"„][^’”\"]{0,200}[’”\"]")
_THIRD = regex(r"\b[Pp]artijen\b")
_LEAST = 3
"""Times that the articles name Partijen for each sentence in the first person, or sentences in it beside no Partijen.

Fewer of those, or as many of these, are a choice of the writer.
"""
_SENTENCES = 8
"""Paragraphs of the articles for each sentence in the first person, where nobody is called Partij."""


@rule("V224", Severity.WARNING)
def eerste_persoon(stuk: Stuk) -> Findings:
    has_articles = any(isinstance(part, Artikel) for part in walk(stuk, stuk))
    texts = passages(stuk, without=UNSPOKEN) if has_articles else tuple(clauses(stuk))
    places = [
        (text, match)
        for text in texts
        if _FIRST.may_be_in(text.tekst)
        for match in _FIRST.pattern.finditer(_unquoted(text.tekst))
        if match[0].islower() or opens_sentence(text.tekst, match.start())  # a capital amid a sentence is of a name
    ]
    if not places:
        return
    third = sum(len(_THIRD.findall(text.tekst)) for text in texts)
    few = third < _LEAST * len(places) and len(texts) < _SENTENCES * len(places)
    if few or (not third and len(places) >= _LEAST):
        return
    for text, match in places:
        others = "spreken van Partijen" if third else "noemen de partijen bij naam"
        message = f"'{match[0]}' zegt niet wie er bedoeld is; de artikelen {others}"
        hint = "noem de partij, of schrijf zij of hun"
        yield at_words(text, match.span(), message, hint, certain=not ids.is_kind(text.id, "bijlage"))


def _unquoted(text: str) -> str:
    """Text of the same length with blanks for the words between quotation marks."""
    return _QUOTED.sub(lambda match: " " * len(match[0]), text)
