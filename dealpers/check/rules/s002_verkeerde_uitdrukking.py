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

_RIGHT = {
    "te allen tijde": r"ten\s+all(?:e|en)\s+tijden?|te\s+alle\s+tijden?|te\s+allen\s+tijden",
    "ten behoeve van": r"te\s+behoeven?\s+van|ter\s+behoeven?\s+van|ten\s+behoeven\s+van",
    "ten gevolge van": r"te\s+gevolgen?\s+van|ter\s+gevolgen?\s+van|ten\s+gevolgen\s+van",
    "ten opzichte van": r"te\s+opzichten?\s+van|ten\s+opzichten\s+van|ter\s+opzichte\s+van",
    "ten aanzien van": r"te\s+aanzien\s+van|ter\s+aanzien\s+van",
    "ten gunste van": r"ter\s+gunste\s+van|ten\s+gunsten\s+van",
    "ten laste van": r"te\s+lasten?\s+van|ter\s+laste\s+van|ten\s+lasten\s+van",
    "ten bate van": r"te\s+bate\s+van|ter\s+bate\s+van",
    "ten koste van": r"te\s+kosten?\s+van|ter\s+koste\s+van|ten\s+kosten\s+van",
    "ter hoogte van": r"te\s+hoogte\s+van|ten\s+hoogte\s+van",
    "ter zake van": r"ten\s+zake\s+van",
    "ter beschikking": r"ten\s+beschikking|te\s+beschikking",
    "ter inzage": r"ten\s+inzage",
    "ter goedkeuring": r"ten\s+goedkeuring",
    "ter uitvoering": r"ten\s+uitvoering|te\s+uitvoering\s+van",
    "ter vergadering": r"ten\s+vergadering",
    "ten minste": r"te\s+minste(?=\s)",
    "ten hoogste": r"ter\s+hoogste(?=\s)",
    "met inachtneming van": r"met\s+(?:in\s*)?achtname\s+van|met\s+in\s+achtneming\s+van",
    "uit hoofde van": r"uit\s+hoofden\s+van",
    "met dien verstande": r"met\s+die(?:n)?\s+verstanden|met\s+die\s+verstande",
    "van rechtswege": r"van\s+rechtswegen",
    "in der minne": r"in\s+de(?:r)?\s+minnen",
    "onder voorbehoud van": r"onder\s+voorbehouden\s+van",
    "overeengekomen": r"overeen\s+gekomen",
    "inwerkingtreding": r"in\s+werking\s+treding|inwerking\s+treding",
    "in werking": r"(?<=treedt\s)inwerking|(?<=treden\s)inwerking",
}
_WRONG = Worded(
    r"\b(?=te|met|uit|van|in|onder|over)(?:"
    + "|".join(rf"(?P<r{rank}>\b(?:{wrong})\b)" for rank, wrong in enumerate(_RIGHT.values()))
    + ")",
    "tijd behoeve gevolge opzicht aanzien gunst laste bate koste hoogte zake beschikking inzage goedkeuring uitvoering "
    "vergadering minste hoogste acht hoofden verstande rechtswegen minnen voorbehouden gekomen treding inwerking",
)
_FORMS = tuple(_RIGHT)


@rule("S002", Severity.WARNING, signed=Severity.INFO)
def verkeerde_uitdrukking(stuk: Stuk) -> Findings:
    for alinea in alineas(stuk, stuk):
        for match in _WRONG.finditer(alinea.tekst):
            assert match.lastgroup is not None
            yield at_words(
                alinea,
                match.span(),
                f"'{match[0]}' is geen vaste uitdrukking",
                f"schrijf '{_FORMS[int(match.lastgroup[1:])]}'",
            )
