"""Een streepje aan het eind van een woord staat voor een deel dat verderop nog komt.

‘Bewoners- en huurdersorganisaties’ is goed. In ‘bewoners- en huurders’ ontbreekt het woord waar
het streepje voor staat.

Fout:
    ## Artikel 1 – Taken

    De teams helpen bewoners- en huurders bij het vragen van subsidie.
Goed:
    ## Artikel 1 – Taken

    1. De teams helpen bewoners- en huurdersorganisaties, en in- en uitgaande reizigers.
    2. Het midden- en kleinbedrijf in Noord- en Zuid-Holland betaalt de project- en overige kosten.
"""

from dealpers.check.located import at_words
from dealpers.check.passages import passages
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.spelling.dictionary import dictionary
from dealpers.model import Severity, Stuk

_HALF = regex(r"(?<![\w-])(?P<half>[a-zà-ÿ]{4,30})-\s(?:en|of|en/of)\s(?P<word>[a-zà-ÿ]{4,40})(?![\w-])")


@rule("V229", Severity.INFO)
def streepje_zonder_vervolg(stuk: Stuk) -> Findings:
    for alinea in passages(stuk):
        for match in _HALF.finditer(alinea.tekst) if "- " in alinea.tekst else ():
            if _is_whole(match["word"]) and not match["word"].endswith("e"):
                message = f"wat hoort er achter '{match['half']}-'? '{match['word']}' heeft geen deel om te delen"
                hint = "haal het streepje weg, of schrijf het hele woord"
                yield at_words(alinea, (match.start(), match.end("word")), message, hint)


def _is_whole(word: str) -> bool:
    """True for a known word of which no end is a noun or another word behind a first part."""
    words = dictionary()
    ends = (word[cut:] for cut in range(2, len(word) - 2))
    return word in words.alone and not any(
        end in words.last or end in words.nouns or end in words.alone for end in ends
    )
