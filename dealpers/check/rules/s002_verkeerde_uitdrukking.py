"""Een vaste uitdrukking staat er zoals zij vastligt.

Oude naamvallen zitten vol valkuilen: 'te behoeve van', 'ten alle tijden'. De spellingcontrole ziet ze niet, want elk
woord apart bestaat.

Fout:
    ## Artikel 1 – Taken

    1. De Regio stelt het geld ter beschikking te behoeve van de wijk.
    2. Partijen kunnen ten alle tijden overleggen.
Goed:
    ## Artikel 1 – Taken

    1. De Regio stelt het geld ter beschikking ten behoeve van de wijk.
    2. Partijen kunnen te allen tijde overleggen, ten minste eens per jaar.
"""

from dealpers.check.located import at_words
from dealpers.check.rule import Findings, rule
from dealpers.dutch.worded import Worded
from dealpers.model import Severity, Stuk, alineas

_FIXED = {
    "te allen tijde": r"te[nr]?\s+all(?:e|en|er)\s+tijden?",
    "te zijner tijd": r"te[nr]?\s+zijne[rn]?\s+tijde?n?",
    "te goeder trouw": r"te[nr]?\s+goede[rn]?\s+trouw",
    "te kwader trouw": r"te[nr]?\s+kwade[rn]?\s+trouw",
    "ten minste": r"te[nr]?\s+minste(?=\s)",
    "ten hoogste": r"te[nr]\s+hoogste(?=\s)",
    "met inachtneming van": r"met\s+(?:in\s*)?achtname\s+van|met\s+in\s+achtneming\s+van",
    "uit hoofde van": r"uit\s+hoofden?\s+van",
    "met dien verstande": r"met\s+dien?\s+verstanden?",
    "van rechtswege": r"van\s+rechtswegen?",
    "in der minne": r"in\s+der?\s+minnen?",
    "onder voorbehoud van": r"onder\s+voorbehouden\s+van",
    "overeengekomen": r"overeen\s+gekomen",
    "inwerkingtreding": r"in\s+werking\s+treding|inwerking\s+treding",
    "in werking": r"(?<=treedt\s)inwerking|(?<=treden\s)inwerking",
}
_CASES = (
    ("ten", "behoeve gevolge opzichte aanzien gunste laste bate koste name nadele voordele overstaan", r"n?\s+van"),
    ("ter", "hoogte zake gelegenheid ere waarde attentie grootte uitvoering", r"n?\s+van"),
    ("ter", "beschikking inzage goedkeuring vergadering ondertekening advisering", ""),
)
"""Nouns by the preposition before them; the words behind a noun may be needed to know the expression."""
_OF = " van"
_RIGHT = _FIXED | {
    f"{case} {noun}{_OF if behind else ''}": rf"te[nr]?\s+{noun}{behind}"
    for case, nouns, behind in _CASES
    for noun in nouns.split()
}
_RIGHT["ten behoeve van"] += r"|te[nr]?\s+behoeften?\s+van"
_ANY = Worded(
    r"\b(?=te|met|uit|van|in|onder|over)(?:"
    + "|".join(rf"(?P<r{rank}>\b(?:{form})\b)" for rank, form in enumerate(_RIGHT.values()))
    + ")",
    "behoefte tijd trouw minste hoogste acht hoofde verstande rechtswege minne voorbehouden gekomen treding inwerking "
    + " ".join(nouns for _, nouns, _ in _CASES),
)
"""Forms of the expressions, right and wrong."""
_FORMS = tuple(_RIGHT)


@rule("S002", Severity.WARNING, signed=Severity.INFO)
def verkeerde_uitdrukking(stuk: Stuk) -> Findings:
    for alinea in alineas(stuk, stuk):
        for match in _ANY.finditer(alinea.tekst):
            assert match.lastgroup is not None
            right = _FORMS[int(match.lastgroup[1:])]
            if " ".join(match[0].lower().split()) != right:
                yield at_words(alinea, match.span(), f"'{match[0]}' is geen vaste uitdrukking", f"schrijf '{right}'")
