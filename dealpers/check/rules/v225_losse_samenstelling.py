"""Een samenstelling staat als één woord.

Los geschreven leest een samenstelling als twee zaken, en wie zoekt vindt er maar één.

Fout:
    ## Artikel 1 – Taken

    1. De zorginstellingen doen mee.
    2. De zorg instellingen betalen.
Fout:
    ## Artikel 1 – Taken

    De Regio borgt de kosten van lange termijn investeringen.
Fout:
    ## Artikel 1 – Taken

    De peil verhoging wordt met de boeren besproken.
Fout:
    ## Artikel 1 – Taken

    De politie stelt een wijk agent aan.
Goed:
    ## Artikel 1 – Taken

    1. De zorginstellingen doen mee. De wet water is oud. Partijen kunnen op lange termijn investeringen doen.
    2. De wijk krijgt een aantal agenten en een mobiel loket. Zij bieden de zorg aan, en wat zij aan bieden is
       aanbieden. De water beheren blijft; het waterbeheren niet.
    3. Loopt een beek vertraging op, dan helpt de Regio. Zij plaatst geen kind buiten de gemeente.
"""

import re

from dealpers.check.located import at_words
from dealpers.check.passages import passages
from dealpers.check.rule import Findings, rule
from dealpers.dutch.nouns import is_infinitive, is_singular_verb
from dealpers.dutch.numbers import is_count_word
from dealpers.dutch.regex import regex
from dealpers.dutch.spelling.compounds import is_compound
from dealpers.dutch.spelling.dictionary import Dictionary, dictionary
from dealpers.model import Alinea, Severity, Stuk

_WORD = regex(r"(?<![\w-])[A-Za-zë][a-zë]{7,40}(?![\w-])")
_PAIR = regex(r"(?<![\w-])(?=(?P<pair>(?P<one>[A-Za-zë][a-zë]{2,20})\s(?P<two>[a-zë]{4,20}))(?![\w-]))")
_TERM = regex(
    r"(?<!\b[Oo]p )(?<!\bper )(?<!\bbinnen )(?<!\b[Dd]e )(?<![\w-])(?P<pair>(?:lange|korte|middellange)"
    r"\stermijn\s"
    r"[a-zë]*(?:ingen|ing|visie|programma|strategie|aanpak|doelen|doel|effecten|plannen|huur))(?![\w-])"
)
_AT = ("aar toe", "ier toe", "aar mee", "ier mee")
_TOWARDS = regex(r"(?<![\w-])(?P<pair>[DdWw]aar\s(?:toe|mee)|[Hh]ier\s(?:toe|mee))(?=\s+[a-zë]+(?:en|t)\b)")
"""Adverb and preposition before a verb: "als de kosten daar toe dwingen"."""
_SUBJECT = regex(
    r"(?:De|Het|Deze|Dit|Alle|Elke)\s(?=(?P<pair>(?P<one>[a-zë]{3,20})\s(?P<two>[a-zë]{4,20})"
    r"(?=\s(?:wordt|worden|is|zijn|was|waren|heeft|hebben|kan|kunnen|moet|moeten|zal|zullen|mag|mogen|blijft|blijven)\b)))"
)
"""Two words between an article with a capital and its verb."""
_OPENS = regex(r"[.;:]\s")
_LETTERS = regex(r"[a-zë]{3,21}")
_FIRST_VERB = regex(r"(?:^|[.;:]\s)(?P<verb>[A-Z][a-zë]{3,20})\s$")
_OBJECT = regex(
    r"(?<![\w-])(?:[Ee]en|[Ee]lke?|[Ii]edere?|[Gg]een)\s"
    r"(?=(?P<pair>(?P<one>[a-zë]{3,20})\s(?P<two>[a-zë]{3,20}))(?![\w-]))"
)
"""Two words behind the article of one: "een wijk agent". A thing that has a plural bears no second noun."""
_DE = frozenset(
    "regio wijk buurt jeugd zorg energie stad markt school sport haven kust natuur cultuur burger rivier brug straat "
    "weg dijk kade sluis tuin bodem lucht warmte wind techniek taal klant cliënt leerling groep productie informatie "
    "communicatie mobiliteit veiligheid gezondheid arbeid industrie woning bouw landbouw gemeente provincie".split()
)
_HET = frozenset(
    "project water beleid verkeer milieu gebied onderwijs klimaat werk huis dorp land bos geld kind personeel "
    "programma vervoer platteland station riool afval erfgoed toezicht netwerk gebouw park kwartaal "
    "bestuur budget bedrijf museum peil seizoen terrein loket".split()
)
"""First parts of compounds by their article, behind the other of which they are no noun by themselves."""
_GENDER = regex(
    r"(?<![\w-])(?:(?P<het>[Hh]et|[Dd]it)|(?:[Dd]e|[Dd]eze))\s"
    r"(?=(?P<pair>(?P<one>[a-zë]{3,12})\s(?P<two>[a-zë]{4,20}))(?![\w-]))"
)
_PARTICLES = frozenset(
    "aan achter af bij binnen boven buiten daar door dicht er hier in langs los mede mee na naar naast nee "
    "neer om onder op open over rond samen tegen terug toe tot uit vast voor voort vooruit voorbij waar weg "
    "zich zo al als dan dat die deze dit een het de en of niet geen wel te ten ter per via met van hun haar "
    "zijn ons ook nog meer veel elk alle eigen goed hoog laag nieuw oud groot klein vrij even ieder kan zal "
    "is was wordt werd heeft had doet gaat niets iets".split()
)
_MEASURES = frozenset(
    "aantal reeks soort groep paar deel serie stuk vorm type scala team stel stapel heel half beetje glas kilo "
    "liter meter partij set pakket keuze lijst mix combinatie geval maximum minimum totaal bedrag percentage "
    "begin ander gemeente provincie".split()
)
"""Nouns that another noun may follow: "een aantal projecten", "een gemeente inwoners"."""
_PERSON = regex(r"(?:werker|eur|manager|leider|hoofd|ist|ordinator|houder|putteerde|zitter|lid)$")
"""Ends of names of persons, behind which their field follows: "een adviseur communicatie"."""
_APART = _PARTICLES | frozenset("jaar jaren maand maanden week weken dag dagen kwartaal uur keer euro procent".split())
"""Words that make no compound with the next word: "ieder jaar verslag", beside "jaarverslag"."""


@rule("V225", Severity.INFO)
def losse_samenstelling(stuk: Stuk) -> Findings:
    texts = passages(stuk)
    whole = {word.lower() for alinea in texts for word in _WORD.findall(alinea.tekst)}
    whole |= {f"{word}{end}" for word in whole for end in ("s", "en")}
    last = _last_halves(whole, texts)
    terms = {term.term.lower() for term in stuk.begrippen}
    known = dictionary()
    for alinea in texts:
        pairs = [
            match
            for match in (_PAIR.finditer(alinea.tekst) if any(half in alinea.tekst for half in last) else ())
            if (joined := (match["one"] + match["two"]).lower()) in whole
            and (one := match["one"].lower()) not in _APART
            and (joined in terms or (_may_begin(one, known) and (match["two"] in known.last or joined in known.nouns)))
        ]
        subjects = [
            match
            for match in _SUBJECT.finditer(alinea.tekst)
            if _is_compound(match["one"], match["two"], known) and _opens(alinea.tekst, match.start())
        ]
        objects = [
            match
            for match in _OBJECT.finditer(alinea.tekst)
            if _is_one_thing(match["one"], match["two"], known) and not _follows_verb(alinea.tekst, match.start())
        ]
        genders = [
            match
            for match in _GENDER.finditer(alinea.tekst)
            if match["one"] in (_DE if match["het"] else _HET) and _are_joined(match["one"], match["two"], known)
        ]
        terms_of_time = _TERM.finditer(alinea.tekst) if "termijn" in alinea.tekst else ()
        towards = _TOWARDS.finditer(alinea.tekst) if any(word in alinea.tekst for word in _AT) else ()
        several = {
            match.span("pair"): match for match in (*pairs, *terms_of_time, *subjects, *objects, *genders, *towards)
        }
        for match in several.values():
            one, two = match["pair"].split()[0], match["pair"].split()[-1]
            joined = ("-" if one[-1] in "aeiou" and two[0] in "aeiou" else "").join(match["pair"].split())
            yield at_words(
                alinea, match.span("pair"), f"'{match['pair']}' is één woord: '{joined}'", f"schrijf '{joined}'"
            )


def _last_halves(whole: set[str], texts: tuple[Alinea, ...]) -> set[str]:
    """Second halves of the words of which both halves are words of the text too."""
    parts = {part for alinea in texts for part in _LETTERS.findall(alinea.tekst.lower())}
    cuts = ((word[:cut], word[cut:]) for word in whole for cut in range(3, len(word) - 3))
    return {two for one, two in cuts if one in parts and two in parts}


def _opens(text: str, offset: int) -> bool:
    """True if a sentence begins at an offset."""
    return offset == 0 or _OPENS.fullmatch(text[max(0, offset - 2) : offset]) is not None


def _may_begin(word: str, known: Dictionary) -> bool:
    """True if a word is a noun, by the dictionary or as the first part of compounds, and hardly an adjective."""
    return word in known.nouns or (word in known.first and word in known.alone and not word.endswith(("e", "en", "t")))


def _is_compound(one: str, two: str, known: Dictionary) -> bool:
    """True if two nouns are one word of the dictionary, and the first is no adjective before the second."""
    joined = one + two
    return (joined in known.nouns or joined in known.alone) and one not in _APART and _may_begin(one, known)


def _follows_verb(text: str, offset: int) -> bool:
    """True if a verb opens the sentence right before an offset, so that two nouns are subject and object."""
    verb = _FIRST_VERB.search(text, max(0, offset - 30), offset)
    return verb is not None and is_singular_verb(verb["verb"].lower())


def _is_one_thing(one: str, two: str, known: Dictionary) -> bool:
    """True if two nouns make one compound, and the second is a thing that has a plural and is no form of a verb."""
    if (
        one in _APART | _MEASURES
        or two in _PARTICLES
        or one.endswith("e")
        or _PERSON.search(one)
        or _is_bent(one, known)
        or two not in known.nouns
    ):
        return False
    if one not in known.nouns and not (one.endswith("ers") and one[:-1] in known.nouns):
        return False  # neither a thing nor the plural of people: "een bewoners avond"
    if re.match(r"(?:waar|daar|hier|er)[a-z]", two) or two.endswith(("ig", "lijk", "isch", "baar", "zaam", "loos")):
        return False  # an adverb that opens a clause, an adjective behind its noun
    if two.startswith("ge") and two.endswith(("t", "d")):
        return False  # a participle: "een programma gericht op"
    plural = {f"{two}en", f"{two}s", f"{two}{two[-1]}en"} & known.alone
    verb = {f"ge{two}", f"ge{two}d", f"ge{two}t", f"{two}t"} & known.alone
    return (
        bool(plural)
        and not verb
        and not is_count_word(one)
        and (one + two in known.alone or is_compound(one + two, known))
    )


def _are_joined(one: str, two: str, known: Dictionary) -> bool:
    """True if a noun behind another is no form of a verb, and both make a compound: ``regio overleg``."""
    verb = is_infinitive(two) or (two.endswith("t") and len(two) < 6)  # kost, past
    vowels = one[-1] in "aeiou" and two[0] in "aeiou"
    return two in known.nouns and not verb and (vowels or one + two in known.alone or is_compound(one + two, known))


def _is_bent(word: str, known: Dictionary) -> bool:
    """True for an adjective, which has a form on -e: ``mobiel``, ``sociaal``."""
    short = re.sub(r"([aeou])\1(?=[^aeiou]$)", r"\1", word)
    return not word.endswith("beeld") and not {f"{word}e", f"{short}e", f"{word}{word[-1]}e"}.isdisjoint(known.alone)
